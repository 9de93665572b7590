import { civilDateOf, demoRegionPrefix, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { checkAnswers, receivableItem } from '#catalog';
import type { PublishedItem, ServiceItem } from '#catalog';
import { actorOf } from '#identity';
import type { Commitment, NewEvent, Tx } from '#ledger';
import type { Act } from './act-asked.ts';
import { newCaseNumber } from './case-number.ts';
import { carryOver } from './carry-over.ts';
import type { CaseContext } from './command.ts';
import { askerOf, caseStream } from './context.ts';
import type { LoadedCase } from './context.ts';
import { decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { deleteDraftsOf } from './draft-store.ts';
import { lastDayOfAnswer } from './guards.ts';
import { officersOf } from './officers.ts';
import { issuePapers, paperToCome } from './issue-papers.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { nothing } from './state.ts';
import type { Case } from './state.ts';
import type { Applicant, CommandDone } from './types.ts';

type Living = Exclude<Case, { readonly stage: 'none' }>;

/** The old case and what it is decided with. */
export interface Converting {
  readonly loaded: LoadedCase;
  readonly item: ServiceItem;
  readonly context: CaseContext;
  readonly applicant: Applicant;
  readonly answers: RecordOf['answers'];
}

/**
 * A case applied for under the wrong item goes on under the right one (domain 9B): one transaction ends the old case and receives the new,
 * with the original moment of receipt and last day for the answer; what has the same meaning comes along, the rest goes into the one
 * correction notice. Out: the old case, and the number of the new one. Refusals: those of `decide`, `no-mandate` for either item,
 * `wrong-form`, `same-item`, `item-not-published`, `item-suspended`, `answers-wrong` at an answer given beside.
 */
export async function convert(
  tx: Tx,
  parts: CaseworkParts,
  { who, number, body }: Act,
  { loaded, item, context, applicant, answers }: Converting,
): Promise<CommandDone | Refusal> {
  const { state } = loaded;
  if (state.stage === 'none') return refuse('not-found');
  const today = civilDateOf(tx.at);
  const published = await itemOf(tx, body.item, item);
  if (isRefusal(published)) return published;
  const to = published.item;
  const asker = await askerOf(tx.db, who, to.id, today);
  if (asker.kind !== 'staff' || !asker.acts.has('accept')) return refuse('no-mandate', { act: 'accept' });
  const options = { today, demo: tx.jurisdiction.startsWith(demoRegionPrefix) };
  const more = body.answers ?? {};
  const wrong = checkAnswers(to.form, undefined, more, options).find(({ field }) => more[field]);
  if (wrong) return refuse('answers-wrong', {}, `answers.${wrong.field}`);
  const handedIn = { ...answers, materials: state.materials, handed: state.handed ?? [] };
  const carried = carryOver(item, to, handedIn, more, options);
  const newNumber = await newCaseNumber(tx, today);
  const ended = decide(state, { name: 'convert', to: newNumber }, context);
  if (isRefusal(ended)) return ended;
  const { query, queryCode } = await lookUp(tx, state);
  const receivedBy = await takerOf(tx, state);
  const first: CaseEvent = {
    type: 'ApplicationReceived',
    data: {
      item: to.id,
      version: published.version,
      channel: state.channel,
      account: state.account,
      receivedOn: state.receivedOn,
      answerDue: lastDayOfAnswer(state, context.dates),
      applicant: await tx.deposit('applicant', applicant),
      answers: await tx.deposit('answers', { answers: carried.answers, files: carried.files }),
      materials: carried.materials,
      ...(state.handed && { handed: carried.handed }),
      ...(state.takenInBy !== undefined && { takenInBy: state.takenInBy }),
      ...(query && { query }),
      delivery: state.delivery,
      electronicConsent: state.electronicConsent,
      convertedFrom: number,
      receivedAt: state.receivedAt ?? loaded.events[0]?.at ?? tx.at,
      paper: paperToCome(to)('receipt-slip'),
    },
  };
  const begun = await issuePapers(tx, parts, {
    item: to,
    caseNumber: newNumber,
    before: nothing,
    events: [first],
    applicant,
    answers: carried.answers,
    opinions: [],
    ...(queryCode !== undefined && { counter: { receivedBy, shelves: {}, queryCode } }),
    // The receipt was the applicant's act: it stands whether or not our fonts can draw their name.
    byApplicant: true,
  });
  if (isRefusal(begun)) return begun;
  const by = actorOf(who, 'clerk');
  const closed = await tx.append(caseStream(number), loaded.seq, ended as readonly NewEvent[], by);
  if (isRefusal(closed)) return closed;
  const opened = await tx.append(caseStream(newNumber), 0, begun as readonly NewEvent[], by);
  if (isRefusal(opened)) return opened;
  await deleteDraftsOf(tx, number);
  return { number, seq: loaded.seq + closed.length, to: newNumber };
}

async function itemOf(tx: Tx, id: string | undefined, old: ServiceItem): Promise<PublishedItem | Refusal> {
  if (id === undefined || id === '') return refuse('wrong-form', {}, 'item');
  if (id === old.id) return refuse('same-item', {}, 'item');
  const found = await receivableItem(tx.db, tx.jurisdiction, id, civilDateOf(tx.at));
  return isRefusal(found) ? { ...found, field: 'item' } : found;
}

/** The code with which whoever has no account looks the case up: the one on the first slip opens the new case too. */
async function lookUp(tx: Tx, state: Living): Promise<{ readonly queryCode?: string; readonly query?: Commitment }> {
  if (state.query === undefined) return {};
  const said = (await tx.personal(state.query.ref)) as RecordOf['query'] | undefined;
  return said ? { queryCode: said.code, query: await tx.deposit('query', said) } : {};
}

/** Who took the application in at the counter, as the slip names them. */
async function takerOf(tx: Tx, { takenInBy = '' }: Living): Promise<string> {
  const officer = (await officersOf(tx.db, tx.jurisdiction, [takenInBy])).get(takenInBy);
  return officer ? [officer.unit, officer.title, officer.name].filter((word) => word !== '').join(' ') : '窗口';
}
