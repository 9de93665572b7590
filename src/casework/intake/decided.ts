import { refuse } from '#law';
import type { Refusal } from '#law';
import type { Commitment } from '#ledger';
import { caseDates } from '../case-dates.ts';
import type { Asker, CaseCommand, CaseContext } from '../command.ts';
import { decide } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { standsAgainst } from '../guards.ts';
import { paperToCome } from '../issue-papers.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Case } from '../state.ts';
import type { IntakeRead } from './read-intake.ts';
import type { IntakeKept } from './store.ts';

type TakeIn = Extract<CaseCommand, { name: 'takeIn' | 'takeInSupplement' }>;

/** What of an intake lies beside the ledger once it is received. */
export interface Laid {
  readonly applicant: Commitment;
  readonly answers: Commitment;
  readonly query: Commitment;
}

/** The command that an intake comes to: a new application, or the answer to a notice. In: whether the consent to electronic service is signed. */
export function takingIn(state: Case, read: IntakeRead, kept: IntakeKept, laid: Laid, signed: boolean): TakeIn {
  const { materials, handed, keptUntil, changedFields } = read;
  const { applicant, answers, query } = laid;
  if (state.stage === 'none')
    return {
      name: 'takeIn',
      applicant,
      answers,
      materials,
      handed,
      keptUntil,
      delivery: kept.delivery,
      electronic: { account: read.electronic.account, signed },
      query,
    };
  const old = state.materials.filter(
    (one) => !materials.some((now) => now.file === one.file && now.material === one.material),
  );
  return { name: 'takeInSupplement', answers, materials: [...old, ...materials], handed, keptUntil, changedFields };
}

/** What decide looks at when this post takes the intake in. */
export function contextOf(
  { calendar, jurisdiction }: Pick<CaseworkParts, 'calendar' | 'jurisdiction'>,
  asker: Asker,
  { published, asked, wrong }: IntakeRead,
  today: string,
): CaseContext {
  const { item, version } = published;
  const dates = caseDates(item, today, calendar, jurisdiction);
  return { asker, item, version, dates, asked, wrong, paper: paperToCome(item) };
}

/**
 * What follows from taking an intake in. Refusals: those of the rights check; `applicant-wrong` at the field of the person that is not in
 * order; `address-missing` where the result is to be posted; those of decide.
 */
export function decideIntake(
  state: Case,
  read: IntakeRead,
  command: TakeIn,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  const barred = standsAgainst(state, command.name, context);
  if (barred) return barred;
  const wrong = read.problems.find(({ field }) => field.startsWith('person.'));
  if (wrong) return refuse('applicant-wrong', {}, wrong.field);
  if (command.name === 'takeIn' && command.delivery === 'electronic' && read.electronic.barred)
    return read.electronic.barred;
  if (command.name === 'takeIn' && command.delivery === 'post' && read.applicant?.address === undefined)
    return refuse('address-missing', {}, 'person.address');
  return decide(state, command, context);
}

/** A refusal at the field of the intake where it is mended. */
export function atField(refusal: Refusal): Refusal {
  return refusal.refused === 'materials-missing' ? { ...refusal, field: 'materials' } : refusal;
}

const nowhere: Commitment = { ref: '', commitment: '' };
/** Stands for what is laid beside, where it is only asked what would follow. */
export const laidNowhere: Laid = { applicant: nowhere, answers: nowhere, query: nowhere };
