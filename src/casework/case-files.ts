import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import type { Asker } from './command.ts';
import { askerOf, loadCase } from './context.ts';
import type { LoadedCase } from './context.ts';
import { readDraft } from './draft-store.ts';
import { eyesOf, mayAccess } from './access-rights.ts';
import type { CaseworkParts } from './parts.ts';
import { recordOpening } from './record-opening.ts';
import type { RecordOf } from './records.ts';
import { textSeen } from './seen.ts';
import { bytesOf } from './stored-bytes.ts';
import { setPaper } from './typeset-paper.ts';
import type { Casework } from './types.ts';

type Reading = Pick<Casework, 'paper' | 'materialFile' | 'draftFile'>;

/**
 * Papers and materials as bytes. The applicant sees their own case, staff a case for whose item their post holds a mandate today; a file
 * is given out only through the case or draft that names it, to a post that only supervises after a trace was left. Refusals: `not-signed-in`, `not-found`, `no-mandate`, `wrong-capacity`.
 */
export function caseFiles(parts: CaseworkParts): Reading {
  const { ledger, files, jurisdiction } = parts;
  return {
    async paper(who, number, paper) {
      const seen = await loadFor(parts, who, number);
      if (isRefusal(seen)) return seen;
      const set = await setPaper(parts, number, paper);
      if (isRefusal(set)) return set;
      const opening = { kind: 'paper', about: paper, file: paper } as const;
      const unrecorded = await recordOpening(parts, who, seen.asker, { number, seq: seen.seq }, opening);
      return unrecorded ?? { pdf: set.pdf, name: `${set.title} ${set.number}.pdf` };
    },
    async materialFile(who, number, file) {
      const seen = await loadFor(parts, who, number);
      if (isRefusal(seen)) return seen;
      const { events } = seen;
      const handedIn = events
        .flatMap((event) =>
          event.type === 'ApplicationReceived' || event.type === 'CorrectionReceived' ? event.data.materials : [],
        )
        .find((one) => one.file === file);
      const bytes = handedIn && (await bytesOf(files, file));
      if (!bytes) return refuse('not-found');
      const opening = { kind: 'material', about: handedIn.material, file } as const;
      const unrecorded = await recordOpening(parts, who, seen.asker, { number, seq: seen.seq }, opening);
      return unrecorded ?? { bytes, name: textSeen(await nameIn(parts, seen, file), eyesOf(seen.asker)) };
    },
    async draftFile(who, id, file) {
      if (who.kind === 'anonymous') return refuse('not-signed-in');
      if (who.kind !== 'citizen') return refuse('wrong-capacity', { capacity: 'applicant' });
      const draft = await readDraft(ledger.db, jurisdiction, who.account, id);
      if (isRefusal(draft)) return draft;
      const known = draft.files.find((one) => one.file === file);
      const bytes = known && (await bytesOf(files, file));
      return bytes ? { bytes, name: known.name } : refuse('not-found');
    },
  };
}

interface SeenCase extends LoadedCase {
  readonly asker: Asker;
}

async function loadFor(parts: CaseworkParts, who: Who, number: string): Promise<SeenCase | Refusal> {
  const { ledger } = parts;
  const loaded = await loadCase(parts, number);
  const { state } = loaded;
  const item = state.stage === 'none' ? '' : state.item;
  const asker = await askerOf(ledger.db, who, item, civilDateOf(ledger.clock.now()));
  return mayAccess(state, 'openFile', asker) ?? { ...loaded, asker };
}

/** The name a file was handed in under, in the newest record that knows it. */
async function nameIn({ ledger, jurisdiction }: CaseworkParts, { events }: LoadedCase, file: string): Promise<string> {
  for (const event of events.toReversed()) {
    if (event.type !== 'ApplicationReceived' && event.type !== 'CorrectionReceived') continue;
    const record = await ledger.personal(jurisdiction, event.data.answers.ref);
    const name = (record as RecordOf['answers'] | undefined)?.files.find((one) => one.file === file)?.name;
    if (name !== undefined) return name;
  }
  return '材料';
}
