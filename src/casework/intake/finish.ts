import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { ServiceItem } from '#catalog';
import { actorOf } from '#identity';
import type { Who } from '#identity';
import type { NewEvent, Tx } from '#ledger';
import { newCaseNumber } from '../case-number.ts';
import { newQueryCode } from '../code.ts';
import type { CaseContext } from '../command.ts';
import { askerOf, caseStream, lockCase } from '../context.ts';
import type { LoadedCase } from '../context.ts';
import { decide } from '../decide.ts';
import { deleteDraftsOf } from '../draft-store.ts';
import type { CaseEvent } from '../events.ts';
import { capacityOf, mayAct, standsAgainst } from '../guards.ts';
import { issuePapers } from '../issue-papers.ts';
import type { Issuing } from '../issue-papers.ts';
import { officersOf } from '../officers.ts';
import { papersShown } from '../papers-shown.ts';
import type { CaseworkParts } from '../parts.ts';
import { prepare } from '../prepare.ts';
import type { RecordOf } from '../records.ts';
import { evolve, nothing } from '../state.ts';
import type { Case } from '../state.ts';
import { papersOf } from '../papers-of.ts';
import type { Applicant } from '../types.ts';
import type { CommandName } from '../what-next.ts';
import { atCounter } from './at-counter.ts';
import type { AtCounter } from './at-counter.ts';
import { atField, contextOf, decideIntake, takingIn } from './decided.ts';
import { noticeOf } from './notice.ts';
import { readAgainstItem, withRecords } from './read-intake.ts';
import type { IntakeRead } from './read-intake.ts';
import { nameOfPost } from './show-intake.ts';
import { changeIntake, deleteIntake, lockIntake } from './store.ts';
import type { IntakeKept } from './store.ts';
import type { IntakeFinish, IntakeFinished } from './types.ts';

interface Recorded {
  readonly number: string;
  readonly seq: number;
  readonly item: string;
  readonly version: number;
  readonly papers: readonly string[];
}

/**
 * Ends an intake: takes the application in (许可法29) and, in the same transaction, gives the answer on the state that follows from it (许可法32,
 * 34(2)), each act with its own papers, all or nothing, once under its key. Refusals, each at its field: `intake-changed`,
 * `intake-item-missing`, `draft-item-changed` (told once), those of `decideIntake` and of the second act, `paper-incomplete`, `glyph-missing`.
 */
export async function finishIntake(
  parts: CaseworkParts,
  who: Who,
  id: string,
  finish: IntakeFinish,
  key: string,
): Promise<IntakeFinished | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  const { ledger, jurisdiction } = parts;
  const by = actorOf(who, 'clerk');
  const request = { jurisdiction, key, by, name: 'finishIntake', body: { intake: id, ...finish } };
  const done = await ledger.command<Recorded>(request, async (tx) => {
    const at = await atCounter(tx.db, who, civilDateOf(tx.at));
    if (isRefusal(at)) return at;
    const kept = await lockIntake(tx, at, id);
    if (isRefusal(kept)) return kept;
    if (kept.seq !== finish.seq)
      return refuse('intake-changed', { who: await nameOfPost(parts, kept.post), seq: kept.seq });
    const recorded = await record(parts, tx, at, kept, finish);
    if (isRefusal(recorded)) return atField(recorded);
    await deleteIntake(tx, id);
    return recorded;
  });
  if (isRefusal(done)) {
    if (done.refused === 'draft-item-changed') await bindAnew(parts, who, id);
    return done;
  }
  const published = await itemVersion(ledger.db, jurisdiction, done.item, done.version);
  if (!published) throw new Error(`version ${done.version} of ${done.item} is gone`);
  const papers = await papersShown(parts, done.number, published.item);
  return { number: done.number, seq: done.seq, papers: papers.filter(({ paper }) => done.papers.includes(paper)) };
}

async function record(
  parts: CaseworkParts,
  tx: Tx,
  at: AtCounter,
  kept: IntakeKept,
  finish: IntakeFinish,
): Promise<Recorded | Refusal> {
  const today = civilDateOf(tx.at);
  const locked = kept.caseNumber === '' ? fresh : await lockCase(tx, kept.caseNumber);
  const { state: before, seq } = locked;
  const supplement = kept.caseNumber === '' ? undefined : await withRecords(locked, (ref) => tx.personal(ref));
  const read = await readAgainstItem({ db: tx.db, jurisdiction: tx.jurisdiction, today }, kept, supplement);
  if (isRefusal(read)) return read;
  if (!read) return refuse('intake-item-missing', {}, 'item');
  const { published } = read;
  if (published.version !== kept.version) return refuse('draft-item-changed', {}, 'item');
  const { item, version } = published;
  const asker = await askerOf(tx.db, at.who, item.id, today);
  const context = contextOf(parts, asker, read, today);
  const first = supplement ? 'takeInSupplement' : 'takeIn';
  const barred = mayAct(before, first, asker) ?? standsAgainst(before, first, context);
  if (barred) return barred;
  const code = newQueryCode();
  const answers: RecordOf['answers'] = { answers: read.answers, files: filesOf(kept, supplement?.record) };
  const laid = {
    applicant: await tx.deposit('applicant', read.applicant ?? {}),
    answers: await tx.deposit('answers', answers),
    query: await tx.deposit('query', { code } satisfies RecordOf['query']),
  };
  const command = takingIn(before, read, kept, laid, finish.body.confirmation === 'signed');
  const number = kept.caseNumber === '' ? await newCaseNumber(tx, today) : kept.caseNumber;
  const queryCode = supplement ? await codeOf(tx, before) : code;
  const officer = (await officersOf(tx.db, tx.jurisdiction, [at.post])).get(at.post);
  const receivedBy = officer
    ? [officer.unit, officer.title, officer.name].filter((word) => word !== '').join(' ')
    : '窗口';
  const desk: Desk = {
    parts,
    tx,
    at,
    number,
    item,
    applicant: read.applicant,
    answers: read.answers,
    counter: { receivedBy, shelves: read.shelves, queryCode },
  };
  const received = await give(
    desk,
    { seq, state: before, papers: [] },
    first,
    decideIntake(before, read, command, context),
    {},
  );
  if (isRefusal(received)) return received;
  if (supplement) await deleteDraftsOf(tx, number);
  const answered =
    finish.end === 'none' ? received : await answer(desk, received, read, kept, finish, context, answers);
  if (isRefusal(answered)) return answered;
  return { number, seq: answered.seq, item: item.id, version, papers: answered.papers };
}

/** The second act, on the state that follows from the first. */
async function answer(
  desk: Desk,
  received: Standing,
  read: IntakeRead,
  kept: IntakeKept,
  { end, body }: IntakeFinish,
  context: CaseContext,
  answers: RecordOf['answers'],
): Promise<Standing | Refusal> {
  if (end === 'none' || received.state.stage === 'none') return received;
  const { tx, parts, at, number, item } = desk;
  const barred = standsAgainst(received.state, end, context);
  if (barred) return barred;
  const gaps = noticeOf(item, kept.ticks, read.missing, read.problems).map(({ kind, about, words }) => ({
    kind,
    about,
    words,
  }));
  const said = end === 'requestCorrection' && body.gaps === undefined && gaps.length > 0 ? { ...body, gaps } : body;
  const asked = { who: at.who, number, seq: received.seq, name: end, body: said };
  const { state, seq } = received;
  // Nothing of what is done at once asks how a result was sent before.
  const loaded = { state, seq, events: [] };
  const { applicant } = desk;
  if (!applicant) return refuse('paper-incomplete', { field: 'applicant' });
  const ready = await prepare(tx, parts, asked, item, { loaded, state, answers, applicant });
  if (isRefusal(ready)) return ready;
  const { reasons, gaps: words } = ready;
  return give(desk, received, end, decide(received.state, ready.command, context), {
    ...(reasons && { texts: reasons }),
    ...(words && { gaps: words }),
  });
}

/** What every act of one finish is given with. */
interface Desk {
  readonly parts: CaseworkParts;
  readonly tx: Tx;
  readonly at: AtCounter;
  readonly number: string;
  readonly item: ServiceItem;
  readonly applicant: Applicant | undefined;
  readonly answers: RecordOf['answers']['answers'];
  readonly counter: NonNullable<Issuing['counter']>;
}

interface Standing {
  readonly seq: number;
  readonly state: Case;
  /** Papers issued so far by this finish. */
  readonly papers: readonly string[];
}

/** Issues the papers of what was decided and appends it in the capacity of the act. */
async function give(
  { parts, tx, at, number, item, applicant, answers, counter }: Desk,
  { seq, state, papers }: Standing,
  name: CommandName,
  decided: readonly CaseEvent[] | Refusal,
  words: Pick<Issuing, 'texts' | 'gaps'>,
): Promise<Standing | Refusal> {
  if (isRefusal(decided)) return decided;
  if (!applicant) return refuse('paper-incomplete', { field: 'applicant' });
  const issuing = { item, caseNumber: number, before: state, applicant, answers, opinions: [], counter, ...words };
  const events = await issuePapers(tx, parts, { ...issuing, events: decided, byApplicant: false });
  if (isRefusal(events)) return events;
  const by = actorOf(at.who, capacityOf(name));
  const stored = await tx.append(caseStream(number), seq, events as readonly NewEvent[], by);
  if (isRefusal(stored)) return stored;
  return {
    seq: seq + stored.length,
    state: events.reduce<Case>(evolve, state),
    papers: [...papers, ...events.flatMap((event) => papersOf(event).map(({ paper }) => paper))],
  };
}

const fresh: LoadedCase = { state: nothing, seq: 0, events: [] };

function filesOf({ files }: IntakeKept, before: RecordOf['answers'] | undefined): RecordOf['answers']['files'] {
  const named = files.map(({ material, file, name, at }) => ({ material, file, name, at }));
  const others = before?.files.filter(
    (old) => !named.some((now) => now.file === old.file && now.material === old.material),
  );
  return [...(others ?? []), ...named];
}

/** The code that the first slip bears; a case received online has none. */
async function codeOf(tx: Tx, state: Case): Promise<string> {
  const query = state.stage === 'none' ? undefined : state.query;
  return ((query && (await tx.personal(query.ref))) as RecordOf['query'] | undefined)?.code ?? '';
}

/** The guide has changed under the intake: the clerk was told, and looks at the same answers under the new version. */
async function bindAnew(parts: CaseworkParts, who: Who, id: string): Promise<void> {
  await parts.ledger.transact(parts.jurisdiction, async (tx) => {
    const today = civilDateOf(tx.at);
    const at = await atCounter(tx.db, who, today);
    if (isRefusal(at)) return at;
    const kept = await lockIntake(tx, at, id);
    if (isRefusal(kept)) return kept;
    const read = await readAgainstItem({ db: tx.db, jurisdiction: tx.jurisdiction, today }, kept, undefined);
    if (!read || isRefusal(read)) return kept;
    return changeIntake(tx, at, kept, { version: read.published.version });
  });
}
