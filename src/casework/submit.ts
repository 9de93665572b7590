import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion, materialsAsked, receivableItem } from '#catalog';
import type { PublishedItem } from '#catalog';
import { actorOf } from '#identity';
import type { CitizenWho, Who } from '#identity';
import type { NewEvent, Tx } from '#ledger';
import { readApplication } from './application.ts';
import { caseDates } from './case-dates.ts';
import { newCaseNumber } from './case-number.ts';
import { caseStream, lockCase } from './context.ts';
import { decide } from './decide.ts';
import { changeDraft, deleteDraft, lockDraft } from './draft-store.ts';
import { commandOf, whoApplies } from './handed-in.ts';
import { issuePapers, paperToCome } from './issue-papers.ts';
import { mayAct } from './guards.ts';
import type { CaseworkParts } from './parts.ts';
import { ownAnswers } from './records.ts';
import { nothing } from './state.ts';
import type { Case } from './state.ts';
import type { CommandDone, Draft } from './types.ts';

/**
 * Hands a draft in: a new application (许可法29), or the answer to a correction notice (许可法32(1)(五)). The draft ends in the same transaction.
 * Refusals: `not-signed-in`, `wrong-capacity`, `not-found`, those of `readApplication` and of decide, `item-not-published`,
 * `item-suspended`, `draft-item-changed`: told once, then the draft is bound to the version now in force and must be declared true anew.
 */
export async function submit(
  parts: CaseworkParts,
  who: Who,
  draftId: string,
  key: string,
): Promise<CommandDone | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind !== 'citizen') return refuse('wrong-capacity', { capacity: 'applicant' });
  const { ledger, jurisdiction } = parts;
  const by = actorOf(who, 'applicant');
  const request = { jurisdiction, key, by, name: 'submit', body: { draft: draftId } };
  const done = await ledger.command<CommandDone>(request, async (tx) => {
    const draft = await lockDraft(tx, who.account, draftId);
    if (isRefusal(draft)) return draft;
    const begun = draft.caseNumber === undefined ? await firstTime(tx, draft) : await again(tx, draft, who);
    if (isRefusal(begun)) return begun;
    const handedIn = await handIn(tx, parts, who, draft, begun);
    if (isRefusal(handedIn)) return handedIn;
    await deleteDraft(tx, who.account, draftId);
    return handedIn;
  });
  if (isRefusal(done) && done.refused === 'draft-item-changed') await bindAnew(parts, who, draftId);
  return done;
}

interface Begun {
  readonly number: string;
  readonly seq: number;
  readonly state: Case;
  readonly published: PublishedItem;
}

/** A new application falls under the version in force today. */
async function firstTime(tx: Tx, draft: Draft): Promise<Begun | Refusal> {
  const today = civilDateOf(tx.at);
  const published = await receivableItem(tx.db, tx.jurisdiction, draft.item, today);
  if (isRefusal(published)) return published;
  if (published.version !== draft.version) return refuse('draft-item-changed');
  return { number: await newCaseNumber(tx, today), seq: 0, state: nothing, published };
}

/** A correction falls under the version the case is bound to. */
async function again(tx: Tx, draft: Draft, who: CitizenWho): Promise<Begun | Refusal> {
  const number = draft.caseNumber ?? '';
  const { state, seq } = await lockCase(tx, number);
  const barred = mayAct(state, 'answerCorrection', { kind: 'citizen', account: who.account });
  if (barred) return barred;
  const published = await itemVersion(tx.db, tx.jurisdiction, draft.item, draft.version);
  if (!published) throw new Error(`version ${draft.version} of ${draft.item} is gone`);
  return { number, seq, state, published };
}

async function handIn(
  tx: Tx,
  parts: CaseworkParts,
  who: CitizenWho,
  draft: Draft,
  { number, seq, state, published }: Begun,
): Promise<CommandDone | Refusal> {
  const { item, version } = published;
  const today = civilDateOf(tx.at);
  const application = readApplication(draft, item, { jurisdiction: tx.jurisdiction, today });
  if (isRefusal(application)) return application;
  const applicant = await whoApplies(tx, who, application.answers, published, state);
  const command = await commandOf(tx, who, draft, application, applicant, state);
  const decided = decide(state, command, {
    asker: { kind: 'citizen', account: who.account },
    item,
    version,
    dates: caseDates(item, today, parts.calendar, tx.jurisdiction),
    asked: materialsAsked(item, application.answers),
    paper: paperToCome(item),
  });
  if (isRefusal(decided)) return decided;
  const events = await issuePapers(tx, parts, {
    item,
    caseNumber: number,
    before: state,
    events: decided,
    applicant,
    answers: application.answers,
    opinions: [],
    byApplicant: true,
  });
  if (isRefusal(events)) return events;
  const stored = await tx.append(caseStream(number), seq, events as readonly NewEvent[], actorOf(who, 'applicant'));
  return isRefusal(stored) ? stored : { number, seq: seq + stored.length };
}

/** The guide has changed under a draft: the citizen was told, and looks at the same answers under the new version. */
async function bindAnew(parts: CaseworkParts, who: CitizenWho, id: string): Promise<void> {
  await parts.ledger.transact(parts.jurisdiction, async (tx) => {
    const draft = await lockDraft(tx, who.account, id);
    if (isRefusal(draft)) return draft;
    const now = await receivableItem(tx.db, tx.jurisdiction, draft.item, civilDateOf(tx.at));
    if (isRefusal(now)) return now;
    return changeDraft(tx, who.account, id, ({ answers }) => ({
      version: now.version,
      answers: { ...answers, [ownAnswers.declaration]: '' },
    }));
  });
}
