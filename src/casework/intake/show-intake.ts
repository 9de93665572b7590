import { addDays, civilDateOf, isRefusal, wordsOf } from '#law';
import type { CivilDate, Refusal } from '#law';
import { publishedItem } from '#catalog';
import type { ServiceItem } from '#catalog';
import { actWords } from '../act-words.ts';
import { askerOf } from '../context.ts';
import { daysKept } from '../draft-store.ts';
import { capacityOf, standsAgainst } from '../guards.ts';
import { officersOf, unitNames } from '../officers.ts';
import type { CaseworkParts } from '../parts.ts';
import { answersSeen, applicantSeen } from '../seen.ts';
import { evolve, nothing } from '../state.ts';
import type { Case } from '../state.ts';
import { handsSuffice } from '../what-next.ts';
import type { CommandName } from '../what-next.ts';
import type { AtCounter } from './at-counter.ts';
import { datesIfToday } from './dates-if-today.ts';
import { casesAtHand } from './known.ts';
import { contextOf, decideIntake, laidNowhere, takingIn } from './decided.ts';
import { noticeOf } from './notice.ts';
import { caseAnswered, readAgainstItem } from './read-intake.ts';
import type { CaseAnswered, IntakeRead } from './read-intake.ts';
import type { IntakeKept } from './store.ts';
import type { Intake, IntakeAct, End } from './types.ts';

/** An intake as a post of its unit sees it: what is missing, the notice as it would read, the acts that are open and why the others are not. */
export async function intakeShown(parts: CaseworkParts, at: AtCounter, kept: IntakeKept): Promise<Intake> {
  const { ledger, jurisdiction } = parts;
  const { db } = ledger;
  const today = civilDateOf(ledger.clock.now());
  const answered = await caseAnswered(parts, kept);
  const read = await readAgainstItem({ db, jurisdiction, today }, kept, answered);
  const { acts, mayTake } = await actsOf(parts, at, kept, read, answered, today);
  const number = answered?.applicant?.number ?? kept.person?.number ?? '';
  const cases = await casesAtHand(parts, at, number, today);
  const known = read && !isRefusal(read) ? read : undefined;
  const person = answered ? applicantSeen(answered.applicant, 'handling').applicant : kept.person;
  return {
    id: kept.id,
    sitting: kept.sitting,
    seq: kept.seq,
    ...(kept.item !== '' && { item: kept.item }),
    ...(known && { version: known.published.version, published: known.published }),
    ...(kept.caseNumber !== '' && { caseNumber: kept.caseNumber }),
    ...(person && { person }),
    answers: { ...(known && answered ? shownBefore(answered, known) : {}), ...kept.answers },
    ticks: kept.ticks,
    files: kept.files,
    delivery: kept.delivery,
    parked: kept.parked,
    asked: known?.asked.map(({ id }) => id) ?? [],
    missing: known?.missing ?? [],
    problems: known?.problems ?? problemOfItem(read),
    notice: known ? noticeOf(known.published.item, kept.ticks, known.missing, known.problems) : [],
    acts,
    cases: cases.cases.filter((one) => one.number !== kept.caseNumber),
    ...electronicBarred(known),
    draftOnly: !mayTake,
    by: await nameOfPost(parts, kept.post),
    savedAt: kept.savedAt,
    keptUntil: addDays(civilDateOf(kept.savedAt), daysKept),
    today,
    ...(known && (await ofItem(parts, known.published.item, answered?.state ?? nothing, today))),
  };
}

/** The post and the name of whoever changed an intake last. */
export async function nameOfPost({ ledger, jurisdiction }: CaseworkParts, post: string): Promise<string> {
  const officer = (await officersOf(ledger.db, jurisdiction, [post])).get(post);
  return officer ? [officer.title, officer.name].filter((word) => word !== '').join(' ') : '同事';
}

async function ofItem(
  parts: CaseworkParts,
  item: ServiceItem,
  state: Case,
  today: CivilDate,
): Promise<Pick<Intake, 'organ' | 'dates'>> {
  const organ = (await unitNames(parts.ledger.db, parts.jurisdiction, [item.organ])).get(item.organ) ?? item.organ;
  return { organ, dates: datesIfToday(parts, item, state, today) };
}

function shownBefore({ record }: CaseAnswered, { published }: IntakeRead) {
  return answersSeen(record.answers, published.item.form, 'handling');
}

function electronicBarred(known: IntakeRead | undefined): Pick<Intake, 'electronicBarred'> {
  if (!known?.electronic.barred) return {};
  const { zh, en } = wordsOf(known.electronic.barred);
  return { electronicBarred: { zh, en } };
}

function problemOfItem(read: Refusal | IntakeRead | undefined): Intake['problems'] {
  if (!isRefusal(read)) return [];
  const { zh, en } = wordsOf(read);
  return [{ field: 'item', zh, en }];
}

const ends: readonly (readonly [End, CommandName])[] = [
  ['accept', 'accept'],
  ['requestCorrection', 'requestCorrection'],
  ['refuseToAccept', 'refuseToAccept'],
  ['decideOnTheSpot', 'decideOnTheSpot'],
];

/** Every way in which the intake can end, allowed or with the reason: taken in on trial first, nothing is recorded. */
async function actsOf(
  parts: CaseworkParts,
  at: AtCounter,
  kept: IntakeKept,
  read: IntakeRead | Refusal | undefined,
  answered: CaseAnswered | undefined,
  today: CivilDate,
): Promise<{ readonly acts: readonly IntakeAct[]; readonly mayTake: boolean }> {
  const { db } = parts.ledger;
  const asker = await askerOf(db, at.who, kept.item, today);
  const mayTake = asker.kind === 'staff' && handsSuffice.some((act) => asker.acts.has(act));
  const item = (await publishedItem(db, parts.jurisdiction, kept.item, today))?.item;
  if (!read || isRefusal(read)) {
    if (!read || !item) return { acts: [], mayTake };
    return { acts: [['none', 'takeIn'] as const, ...ends].map(([end, name]) => act(end, name, read)), mayTake };
  }
  const context = contextOf(parts, asker, read, today);
  const state = answered?.state ?? nothing;
  const command = takingIn(state, read, kept, laidNowhere, true);
  const decided = decideIntake(state, read, command, context);
  const received = isRefusal(decided) ? undefined : decided.reduce<Case>(evolve, state);
  const others = ends.map(([end, name]) =>
    act(end, name, isRefusal(decided) ? decided : received && standsAgainst(received, name, context)),
  );
  return { acts: [act('none', command.name, isRefusal(decided) ? decided : undefined), ...others], mayTake };

  function act(end: End, command: CommandName, against: Refusal | undefined): IntakeAct {
    const of = read && !isRefusal(read) ? read.published.item : item;
    if (!of) throw new Error('acts are shown for an item only');
    const shown = { end, command, capacity: capacityOf(command), ...actWords(command, of) };
    if (!against) return { ...shown, allowed: true };
    const { zh, en } = wordsOf(against);
    return { ...shown, allowed: false, reason: { code: against.refused, zh, en } };
  }
}
