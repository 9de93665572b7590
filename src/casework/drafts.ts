import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion, receivableItem } from '#catalog';
import { instantAfter, refuseBadText } from '#ledger';
import type { Tx } from '#ledger';
import type { Who } from '#identity';
import { newId } from './code.ts';
import {
  changeDraft,
  daysKept,
  deleteDraft,
  draftOf,
  draftTable,
  insertDraft,
  lockDraft,
  readDraft,
} from './draft-store.ts';
import { plainFileName } from './file-name.ts';
import type { CaseworkParts } from './parts.ts';
import { startCorrection } from './start-correction.ts';
import type { Casework, Draft, NamedFile } from './types.ts';

export const draftLimits = { drafts: 20, files: 40, megabytes: 100, characters: 60_000 } as const;

type DraftMethods = Pick<
  Casework,
  'startDraft' | 'draft' | 'drafts' | 'saveDraft' | 'addFile' | 'removeFile' | 'discardDraft' | 'startCorrection'
>;

/**
 * Drafts (草稿): beside the ledger, one citizen's own. Refusals of all: `not-signed-in`, `wrong-capacity` for staff, `not-found` for a
 * draft that is not one's own. `startDraft`: `item-not-published`, `item-suspended`, `too-many-drafts`. `addFile`: `gap-not-in-item`
 * (许可法31(2)), `too-many-files`, `files-too-large`, and those of the file store. `startCorrection`: `wrong-stage`.
 */
export function drafts(parts: CaseworkParts): DraftMethods {
  const { ledger, files, jurisdiction } = parts;
  return {
    startDraft: (who, item) =>
      ofCitizen(who, (account) =>
        ledger.transact(jurisdiction, async (tx) => {
          const full = await refuseTooMany(tx, account);
          if (full) return full;
          const found = await receivableItem(tx.db, jurisdiction, item, civilDateOf(tx.at));
          if (isRefusal(found)) return found;
          return insertDraft(tx, account, { id: newId(), item, version: found.version, answers: {}, files: [] });
        }),
      ),
    draft: (who, id) => ofCitizen(who, (account) => readDraft(ledger.db, jurisdiction, account, id)),
    drafts: (who) =>
      ofCitizen(who, async (account) => {
        const rows = await draftTable(ledger.db)
          .selectFrom('draft')
          .selectAll()
          .where('jurisdiction', '=', jurisdiction)
          .where('account', '=', account)
          .orderBy('saved_at', 'desc')
          .execute();
        return rows.map(draftOf);
      }),
    saveDraft: (who, id, answers) =>
      ofCitizen(who, (account) => {
        const bad = refuseBadText(answers);
        if (bad) return Promise.resolve(bad);
        return ledger.transact(jurisdiction, (tx) =>
          changeDraft(tx, account, id, (draft) => {
            const all = { ...draft.answers, ...answers };
            return JSON.stringify(all).length > draftLimits.characters ? refuse('draft-too-long') : { answers: all };
          }),
        );
      }),
    addFile: (who, id, material, name, bytes) =>
      ofCitizen(who, (account) => addFile(account, id, material, name, bytes)),
    removeFile: (who, id, material, file) =>
      ofCitizen(who, (account) =>
        ledger.transact(jurisdiction, (tx) =>
          changeDraft(tx, account, id, (draft) => ({
            files: draft.files.filter((one) => one.material !== material || one.file !== file),
          })),
        ),
      ),
    discardDraft: (who, id) =>
      ofCitizen(who, (account) =>
        ledger.transact(jurisdiction, async (tx) => {
          const draft = await lockDraft(tx, account, id);
          if (isRefusal(draft)) return draft;
          await deleteDraft(tx, account, id);
          return true as const;
        }),
      ),
    startCorrection: (who, number) => ofCitizen(who, (account) => startCorrection(parts, account, number)),
  };

  async function addFile(
    account: string,
    id: string,
    material: string,
    name: string,
    bytes: Uint8Array,
  ): Promise<Draft | Refusal> {
    const draft = await readDraft(ledger.db, jurisdiction, account, id);
    if (isRefusal(draft)) return draft;
    const published = await itemVersion(ledger.db, jurisdiction, draft.item, draft.version);
    const asked = published?.item.materials.find((one) => one.id === material && one.provided === 'applicant');
    if (!asked) return refuse('gap-not-in-item', { about: material });
    const full = refuseTooLarge(draft.files, bytes.length);
    if (full) return full;
    const stored = await files.put(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (isRefusal(stored)) return stored;
    return ledger.transact(jurisdiction, (tx) =>
      changeDraft(tx, account, id, (now) => {
        const file: NamedFile = {
          material,
          file: stored.hash,
          size: stored.size,
          // 国办函〔2016〕108号: what the applicant makes is D, a copy of somebody else's paper C until it is checked.
          grade: asked.source === 'applicant' ? 'D' : 'C',
          name: plainFileName(name),
          at: tx.at,
        };
        const others = now.files.filter((one) => one.material !== material || one.file !== file.file);
        return refuseTooLarge(others, file.size) ?? { files: [...others, file] };
      }),
    );
  }
}

/** The citizen's account, or the refusal. Staff fill in nothing in a citizen's place here: that is the counter's intake. */
async function ofCitizen<T>(who: Who, then: (account: string) => Promise<T | Refusal>): Promise<T | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  return who.kind === 'citizen' ? then(who.account) : refuse('wrong-capacity', { capacity: 'applicant' });
}

async function refuseTooMany(tx: Tx, account: string): Promise<Refusal | undefined> {
  const rows = await draftTable(tx.db)
    .selectFrom('draft')
    .select('id')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('account', '=', account)
    .limit(draftLimits.drafts)
    .execute();
  return rows.length < draftLimits.drafts ? undefined : refuse('too-many-drafts', { most: draftLimits.drafts });
}

function refuseTooLarge(kept: readonly NamedFile[], size: number): Refusal | undefined {
  const { files: most, megabytes } = draftLimits;
  if (kept.length >= most) return refuse('too-many-files', { most });
  const total = kept.reduce((sum, file) => sum + file.size, size);
  return total > megabytes * 1024 * 1024 ? refuse('files-too-large', { megabytes }) : undefined;
}

/** Deletes drafts 90 days after their last change; a timer calls it. Out: how many. */
export async function forgetOldDrafts({ ledger, jurisdiction }: CaseworkParts): Promise<number> {
  const gone = await ledger.transact(jurisdiction, async (tx) => {
    const { numDeletedRows } = await draftTable(tx.db)
      .deleteFrom('draft')
      .where('jurisdiction', '=', jurisdiction)
      .where('saved_at', '<', instantAfter(tx.at, -daysKept * 86_400))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
  return isRefusal(gone) ? 0 : gone;
}
