import { defaultCalendar, isRefusal } from '#law';
import type { CivilDate, Refusal, RefusalCode } from '#law';
import { authoredItems, lanting } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Act } from '#identity';
import { caseDates } from '../case-dates.ts';
import type { Asker, CaseCommand, CaseContext } from '../command.ts';
import { decide } from '../decide.ts';
import type { CaseEvent, HandedMaterial, MaterialFile } from '../events.ts';
import { capacityOf } from '../guards.ts';
import { paperToCome } from '../issue-papers.ts';
import { evolve, nothing } from '../state.ts';
import type { Case } from '../state.ts';
import { actOf } from '../what-next.ts';
import type { CommandName } from '../what-next.ts';

const [first, second] = authoredItems(lanting);
if (!first || !second) throw new Error('the authored items are gone');
export const hygiene: ServiceItem = first;
export const registration: ServiceItem = second;

const words = { ref: '0'.repeat(32), commitment: '0'.repeat(64) };
export const own: Asker = { kind: 'citizen', account: 'own' };
export const other: Asker = { kind: 'citizen', account: 'other' };

/** An officer with mandates for exactly these acts. */
export function officer(...acts: readonly Act[]): Asker {
  return { kind: 'staff', post: `post-${acts.join('-')}`, acts: new Set(acts) };
}

/** Who may give a command, by the table: the applicant, or an officer with the one mandate that it rests on. */
export function rightful(name: CommandName): Asker {
  const capacity = capacityOf(name);
  if (capacity === 'applicant') return own;
  return name === 'decideOnTheSpot' ? officer('accept', 'decide') : officer(actOf[capacity]);
}

/** One file for every material that an applicant brings; `but` leaves one out. */
export function files(item: ServiceItem, but = ''): readonly MaterialFile[] {
  return item.materials
    .filter((one) => one.provided === 'applicant' && one.necessity === 'required' && one.id !== but)
    .map(({ id }) => ({ material: id, file: `file-${id}`, size: 1, grade: 'C' }));
}

/** The same on paper, each a copy; `but` leaves one out. */
export function handed(item: ServiceItem, but = ''): readonly HandedMaterial[] {
  return files(item, but).map(({ material }) => ({ material, form: 'copy', count: 1, grade: 'C' }));
}

/** A command of each name that is in order wherever the stage allows it. */
export const commands = {
  submit: {
    name: 'submit',
    applicant: words,
    answers: words,
    materials: files(hygiene),
    delivery: 'electronic',
    electronicConsent: true,
    account: 'own',
  },
  correctOnTheSpot: { name: 'correctOnTheSpot', fields: ['area'], answers: words, confirmation: 'signed' },
  requestCorrection: {
    name: 'requestCorrection',
    gaps: [
      { kind: 'material', about: 'floor-plan' },
      { kind: 'field', about: 'area' },
    ],
    texts: words,
  },
  answerCorrection: {
    name: 'answerCorrection',
    answers: words,
    materials: [...files(hygiene, 'floor-plan'), { material: 'floor-plan', file: 'new', size: 1, grade: 'D' }],
    changedFields: ['area'],
  },
  accept: { name: 'accept' },
  refuseToAccept: { name: 'refuseToAccept', ground: 'not-required', competentOrgan: '', texts: words },
  recordReview: {
    name: 'recordReview',
    step: 'review',
    recommendation: 'grant',
    unmet: [],
    opinion: words,
    officers: [],
  },
  coSign: { name: 'coSign', step: '' },
  declineToCoSign: { name: 'declineToCoSign', step: '', texts: words },
  grant: { name: 'grant', texts: words, hasReason: false },
  refuse: { name: 'refuse', unmet: ['standards'], texts: words },
  decideOnTheSpot: { name: 'decideOnTheSpot', outcome: 'grant', unmet: [], texts: words },
  makeCertificate: { name: 'makeCertificate', number: '澜卫公证字〔2026〕1号' },
  handOut: { name: 'handOut', mode: 'electronic' },
  post: { name: 'post', posting: words },
  recordDelivered: {
    name: 'recordDelivered',
    signedOn: '2026-02-09',
    signedBy: 'self',
    witnessed: false,
    signing: words,
  },
  recordReturned: { name: 'recordReturned', reason: 'lost' },
  reissue: { name: 'reissue', number: '澜卫公证字〔2026〕2号' },
  tellToCollect: { name: 'tellToCollect', by: 'telephone' },
  correctPaper: { name: 'correctPaper', paper: '', fields: ['address'], correction: words },
  withdraw: { name: 'withdraw' },
  takeIn: {
    name: 'takeIn',
    applicant: words,
    answers: words,
    materials: [],
    handed: handed(hygiene),
    keptUntil: '',
    delivery: 'counter',
    query: words,
  },
  takeInSupplement: {
    name: 'takeInSupplement',
    answers: words,
    materials: files(hygiene, 'floor-plan'),
    handed: [{ material: 'floor-plan', form: 'copy', count: 1, grade: 'D' }],
    keptUntil: '',
    changedFields: ['area'],
  },
  recordWithdrawal: { name: 'recordWithdrawal' },
  returnOriginal: { name: 'returnOriginal', material: 'floor-plan' },
  convert: { name: 'convert', to: '20260209000018' },
} as const satisfies { readonly [N in CommandName]: Extract<CaseCommand, { name: N }> };

/** The inspection by the reviewer and one more officer. */
export const inspection = { ...commands.recordReview, step: 'inspection', officers: ['post-second'] } as const;

/** The second officer of the inspection, and their signature. */
export const secondOfficer: Asker = { kind: 'staff', post: 'post-second', acts: new Set(['review']) };
export const signature = [commands.coSign, { by: secondOfficer }] as const;

export interface When {
  readonly on?: CivilDate;
  readonly by?: Asker;
  readonly item?: ServiceItem;
  readonly asked?: CaseContext['asked'];
  readonly wrong?: CaseContext['wrong'];
}

/** What follows from one command. Without more it is given on Monday 2026-02-09 by whoever may, for the hygiene licence. */
export function when(state: Case, command: CaseCommand, { on, by, item = hygiene, asked, wrong }: When = {}) {
  return decide(state, command, {
    asker: by ?? rightful(command.name),
    item,
    version: 1,
    dates: caseDates(item, on ?? '2026-02-09', defaultCalendar, lanting.jurisdiction),
    ...(asked && { asked }),
    ...(wrong && { wrong }),
    paper: paperToCome(item),
  });
}

/** The case after commands given one after the other, each with the day it was given; throws where one is refused. */
export function given(...told: readonly (CaseCommand | readonly [CaseCommand, When])[]): Case {
  return told.reduce<Case>((state, one) => {
    const [command, how] = 'name' in one ? [one, {}] : one;
    return follow(state, when(state, command, how));
  }, nothing);
}

/** The case after what was decided; throws on a refusal. */
export function follow(state: Case, decided: readonly CaseEvent[] | Refusal): Case {
  if (isRefusal(decided)) throw new Error(`refused: ${JSON.stringify(decided)}`);
  return decided.reduce(evolve, state);
}

/** The code of a refusal, or undefined where there is none. */
export function refused(decided: readonly CaseEvent[] | Refusal): RefusalCode | undefined {
  return isRefusal(decided) ? decided.refused : undefined;
}
