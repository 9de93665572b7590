import { civilDateOf, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { Who } from '#identity';
import { readAccess } from './access-log.ts';
import { eyesOf } from './access-rights.ts';
import { actsShown } from './acts-shown.ts';
import { askedAndWrong } from './asked-of.ts';
import { recordsOf } from './case-records.ts';
import { clocksShown } from './clocks-shown.ts';
import { askerOf, caseDates, loadCase } from './context.ts';
import { mayReview } from './colleagues.ts';
import { maySee, unsigned } from './guards.ts';
import { historyOf, officerWords, postsNamed } from './history.ts';
import { holderOf } from './holder.ts';
import { officersOf } from './officers.ts';
import { caseRecords, refsOf } from './page-records.ts';
import { correctableOf, deliveringOf } from './page-delivery.ts';
import {
  answerDueOf,
  answersOf,
  daysOf,
  declinedOf,
  endOf,
  filesOf,
  gapsOf,
  handedOf,
  outcomeOf,
  refusalOf,
  reviewsOf,
} from './page-parts.ts';
import type { Body } from './page-parts.ts';
import { papersShown } from './papers-shown.ts';
import type { CaseworkParts } from './parts.ts';
import { applicantSeen, textSeen } from './seen.ts';
import type { RecordOf } from './records.ts';
import type { CasePage } from './shown.ts';
import type { CaseworkTables } from './views/tables.ts';

/**
 * One case as this person may see it (案卷). In: who asks, the case number. Out: everything the page shows, the acts with their reasons
 * included. Refusals: `not-signed-in`, `not-found` (no such case, or another citizen's), `no-mandate` (domain 9A.25).
 */
export async function casePage(parts: CaseworkParts, who: Who, number: string): Promise<CasePage | Refusal> {
  const { ledger, jurisdiction, calendar } = parts;
  const { db } = ledger;
  const today = civilDateOf(ledger.clock.now());
  const loaded = await loadCase(parts, number);
  const { state, events, seq } = loaded;
  const asker = await askerOf(db, who, state.stage === 'none' ? '' : state.item, today);
  const barred = maySee(state, asker);
  if (barred) return barred;
  const records = caseRecords(events);
  if (state.stage === 'none' || !records) return refuse('not-found');
  const published = await itemVersion(db, jurisdiction, state.item, state.version);
  if (!published)
    throw new Error(`a case was received under version ${state.version} of an item that never was published`);
  const { item } = published;
  const forApplicant = asker.kind === 'citizen';
  const eyes = eyesOf(asker);
  const accesses = await readAccess(parts, number);
  const stated = accesses.flatMap(({ data }) => ('words' in data ? (data.words ?? []) : []));
  const bodies = await recordsOf<unknown>(db, jurisdiction, [...refsOf(records), ...stated.map(({ ref }) => ref)]);
  const body: Body = (commitment) => commitment && bodies.get(commitment.ref);
  const row = await db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const officers = await officersOf(db, jurisdiction, postsNamed([...events, ...accesses]));
  const papers = await papersShown(parts, number, item);
  const titles = new Map(papers.map(({ paper, title }) => [paper, title]));
  const dates = caseDates(item, today, calendar, jurisdiction);
  const days = daysOf(loaded);
  const handedIn = body(records.answers.at(-1)) as RecordOf['answers'] | undefined;
  // What this applicant has to bring hangs on the answers; without them decide reckons with the required materials, as here.
  const applicant = body(records.applicant) as RecordOf['applicant'] | undefined;
  const asked = handedIn && askedAndWrong(item, handedIn.answers, applicant, state, { today, jurisdiction });
  return {
    number,
    seq,
    stage: state.stage,
    ...outcomeOf(state),
    ...(state.stage === 'converted' && { convertedTo: state.to }),
    ...(state.convertedFrom !== undefined && { convertedFrom: state.convertedFrom }),
    published,
    ...applicantSeen(applicant, eyes),
    ...answersOf(records, body, published, eyes),
    files: filesOf(state, records, body, published, events[0]?.at ?? '', eyes),
    handed: handedOf(state),
    receivedOn: state.receivedOn,
    ...days,
    ...answerDueOf(state, dates.answerDue),
    clocks: clocksShown(
      published,
      { receivedOn: state.receivedOn, completeOn: state.completeOn, ...days, ...endOf(days) },
      { today, calendar, region: jurisdiction },
    ),
    delivery: state.delivery,
    electronicConsent: state.electronicConsent,
    ...deliveringOf(state, body(records.posting) as RecordOf['posting'] | undefined, { today, eyes, item }),
    correctable: await correctableOf(parts, loaded, item, asker, papers),
    gaps: gapsOf(state, body(records.gaps) as RecordOf['gaps'] | undefined, eyes),
    ...refusalOf(loaded, body(records.reasons) as RecordOf['reasons'] | undefined, eyes),
    // An opinion is the organ's own preparation of the decision; the decision itself gives the applicant the reasons (许可法38).
    reviews: forApplicant
      ? []
      : reviewsOf(state).map((review) => ({
          ...review,
          opinion: textSeen(
            (body(records.opinions.get(review.step)) as RecordOf['opinion'] | undefined)?.opinion ?? '',
            eyes,
          ),
          by: review.officers
            .filter((post) => !review.awaits?.includes(post))
            .map((post) => officerWords(officers.get(post), false))
            .join('、'),
          awaitsNames: (review.awaits ?? []).map((post) => officerWords(officers.get(post), false)).join('、'),
          stepName: item.steps.find(({ id }) => id === review.step)?.name ?? review.step,
        })),
    ...declinedOf(records, forApplicant, body, (post) => officerWords(officers.get(post), false), eyes),
    papers,
    holder: await holderOf(
      parts,
      row,
      item,
      today,
      unsigned(state).flatMap(({ awaits }) => awaits),
    ),
    acts: actsShown(state, {
      asker,
      item,
      version: published.version,
      dates,
      ...asked,
      ...(state.stage === 'under-review' && { mayReview: await mayReview(db, jurisdiction, item.id, today) }),
    }),
    history: historyOf(events, accesses, {
      item,
      titles,
      officers,
      forApplicant,
      note: (ref) => textSeen((bodies.get(ref) as RecordOf['access'] | undefined)?.words ?? '', eyes),
    }),
    today,
  };
}
