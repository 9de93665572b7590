import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { ServiceItem } from '#catalog';
import { actorOf } from '#identity';
import type { Who } from '#identity';
import { recordAccess } from './access-log.ts';
import type { AccessGround } from './access-events.ts';
import { accessCapacity, mayAccess } from './access-rights.ts';
import { recordsOf } from './case-records.ts';
import { askerOf, loadCase } from './context.ts';
import type { LoadedCase } from './context.ts';
import { caseRecords } from './page-records.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { maskedInFull } from './seen.ts';
import type { PersonalShown } from './shown.ts';
import type { Answers, UnmaskAsked } from './types.ts';

/** What lies in `command_key`: places only. The values are read again for whoever repeats the request. */
interface Recorded {
  readonly [key: string]: number;
  readonly seq: number;
  readonly caseSeq: number;
}

/** Grounds that say nothing without the officer's own words: which organ asked under which document; what else it is for. */
const needsWords: readonly AccessGround[] = ['legal-assistance', 'other'];

/**
 * Shows numbers that the page masks, in full and once, on a ground that the record keeps (显示证件号码). In: who, the case, the ground,
 * own words where the ground needs them, the fields (all that are masked when not given), a key. Out: the values as they stood, and
 * the place of the record in `access/<case>`. The case itself does not move. Refusals: those of `mayAccess`; `text-missing` without
 * words; `wrong-form` for a field that is not masked; `nothing-masked`; those of the key. Source: 个人信息保护法6, 51.
 */
export async function unmask(
  parts: CaseworkParts,
  who: Who,
  number: string,
  asked: UnmaskAsked,
  key: string,
): Promise<PersonalShown | Refusal> {
  const { ledger, jurisdiction } = parts;
  const loaded = await loadCase(parts, number);
  const { state } = loaded;
  const item = state.stage === 'none' ? '' : state.item;
  const asker = await askerOf(ledger.db, who, item, civilDateOf(ledger.clock.now()));
  const barred = mayAccess(state, 'unmask', asker);
  if (barred) return barred;
  const published = state.stage !== 'none' && (await itemVersion(ledger.db, jurisdiction, item, state.version));
  if (!published) return refuse('not-found');
  const words = (asked.words ?? '').trim();
  if (words === '' && needsWords.includes(asked.reason)) return refuse('text-missing', { what: '具体原因' }, 'words');
  const now = await inFull(parts, loaded, published.item);
  const all = Object.keys({ ...now.before, ...now.values });
  if (all.length === 0) return refuse('nothing-masked');
  const fields = asked.fields ?? all;
  if (fields.length === 0 || fields.some((name) => !all.includes(name))) return refuse('wrong-form', {}, 'fields');

  const by = actorOf(who, accessCapacity(state, asker));
  const body = { number, reason: asked.reason, words, fields: asked.fields ?? 'all' };
  const recorded = await ledger.command<Recorded>({ jurisdiction, key, by, name: 'unmask', body }, async (tx) => {
    // The mandate may have been revoked between the two readings: the right is asked at the act.
    const again = mayAccess(state, 'unmask', await askerOf(tx.db, who, item, civilDateOf(tx.at)));
    if (again) return again;
    const said = words === '' ? {} : { words: await tx.deposit('access', { words } satisfies RecordOf['access']) };
    const data = { caseSeq: loaded.seq, ground: asked.reason, fields, ...said };
    const seq = await recordAccess(tx, number, by, () => ({ type: 'PersonalDataShown', data }));
    return isRefusal(seq) ? seq : { seq, caseSeq: loaded.seq };
  });
  if (isRefusal(recorded)) return recorded;
  // A repeated request is answered with what its record says was shown, not with what has come in since.
  const { caseSeq } = recorded;
  const then = caseSeq === loaded.seq ? now : await inFull(parts, upTo(loaded, caseSeq), published.item);
  const only = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([name]) => fields.includes(name)));
  return { number, seq: recorded.seq, values: only(then.values), before: only(then.before) };
}

function upTo({ state, events }: LoadedCase, seq: number): LoadedCase {
  return { state, seq, events: events.slice(0, seq) };
}

/** All that is masked for whoever handles the case, in full: as it stands, and as it stood before the last correction. */
async function inFull(
  { ledger, jurisdiction }: CaseworkParts,
  { events }: LoadedCase,
  item: ServiceItem,
): Promise<{ readonly values: Answers; readonly before: Answers }> {
  const records = caseRecords(events);
  if (!records) return { values: {}, before: {} };
  const [earlier, latest] = [records.answers.at(-2), records.answers.at(-1)];
  const refs = [records.applicant, earlier, latest].flatMap((commitment) => commitment?.ref ?? []);
  const bodies = await recordsOf<unknown>(ledger.db, jurisdiction, refs);
  const answersIn = (ref: string | undefined): Answers =>
    (bodies.get(ref ?? '') as RecordOf['answers'] | undefined)?.answers ?? {};
  return {
    values: maskedInFull(
      bodies.get(records.applicant.ref) as RecordOf['applicant'] | undefined,
      answersIn(latest?.ref),
      item.form,
    ),
    before: maskedInFull(undefined, answersIn(earlier?.ref), item.form),
  };
}
