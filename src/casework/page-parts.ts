import type { CivilDate, Instant } from '#law';
import type { PublishedItem } from '#catalog';
import type { LoadedCase } from './context.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRecords } from './page-records.ts';
import type { RecordOf } from './records.ts';
import type { Eyes } from './access-rights.ts';
import { answersSeen, maskedInFull, textSeen } from './seen.ts';
import { lastDayOfAnswer } from './guards.ts';
import { changed } from './handed-in.ts';
import type { Case } from './state.ts';
import type { CasePage } from './shown.ts';
import type { NamedFile } from './types.ts';

type Living = Exclude<Case, { stage: 'none' }>;
/** Reads a record that was fetched; undefined once it has been erased. */
export type Body = (commitment: { readonly ref: string } | undefined) => unknown;

export interface Days {
  readonly acceptedOn?: CivilDate;
  readonly decidedOn?: CivilDate;
  readonly closedOn?: CivilDate;
}

const endings: readonly string[] = ['CaseClosed', 'ApplicationWithdrawn', 'AcceptanceRefused', 'ApplicationConverted'];

/** The days the case has reached, from its events: a withdrawn case keeps the day it was accepted on. */
export function daysOf({ events }: LoadedCase): Days {
  const days: { acceptedOn?: CivilDate; decidedOn?: CivilDate; closedOn?: CivilDate } = {};
  for (const { type, data } of events) {
    if (type === 'ApplicationAccepted') days.acceptedOn = data.acceptedOn;
    if (type === 'LicenceGranted' || type === 'LicenceRefused') days.decidedOn = data.on;
    if (endings.includes(type) && 'on' in data && typeof data.on === 'string') days.closedOn = data.on;
    // A corrected paper goes out again: the case has not ended.
    if (type === 'PaperCorrected') delete days.closedOn;
  }
  return days;
}

/** Both clocks of the decision end with it, or with the withdrawal before it. */
export function endOf({ decidedOn, closedOn }: Days): { readonly endedOn?: CivilDate } {
  const endedOn = decidedOn ?? closedOn;
  return endedOn === undefined ? {} : { endedOn };
}

export function outcomeOf(state: Living): Pick<CasePage, 'outcome'> {
  switch (state.stage) {
    case 'closed':
    case 'posted':
      return { outcome: state.outcome };
    case 'granted':
    case 'certificate-made':
      return { outcome: 'granted' };
    case 'refused':
      return { outcome: 'refused' };
    case 'received':
    case 'correction-requested':
    case 'corrected':
    case 'under-review':
    case 'not-accepted':
    case 'converted':
    case 'withdrawn':
      return {};
  }
}

/** Told when the case came in; reckoned anew where the calendar was not published then. */
export function answerDueOf(state: Living, reckon: (from: CivilDate) => string): Pick<CasePage, 'answerDue'> {
  if (state.stage !== 'received' && state.stage !== 'corrected') return {};
  return { answerDue: lastDayOfAnswer(state, { answerDue: reckon }) || null };
}

export function reviewsOf(state: Living) {
  return 'reviews' in state ? state.reviews : [];
}

/** The reasons that the decision itself gives; empty words where they have been erased. */
export function refusalOf(
  { events }: LoadedCase,
  texts: RecordOf['reasons'] | undefined,
  eyes: Eyes,
): Pick<CasePage, 'refusal'> {
  const refused = events.find(({ type }) => type === 'LicenceRefused' || type === 'AcceptanceRefused');
  if (!refused) return {};
  return {
    refusal: {
      unmet: refused.type === 'LicenceRefused' ? refused.data.unmet : [],
      reason: textSeen(texts?.reason ?? '', eyes),
      ...(refused.type === 'AcceptanceRefused' && groundSeen(refused.data, texts, eyes)),
    },
  };
}

/** What goes with the ground of a refusal to accept; a word that was not given is left out. */
function groundSeen(
  { ground, ban }: Extract<CaseEvent, { type: 'AcceptanceRefused' }>['data'],
  texts: RecordOf['reasons'] | undefined,
  eyes: Eyes,
): Partial<CasePage['refusal']> {
  const { competentOrgan = '', does = '', where = '', mayDo = '', decision = '' } = texts ?? {};
  const said = Object.entries({ competentOrgan, does, where, mayDo, decision }).filter(([, words]) => words !== '');
  const seen = Object.fromEntries(said.map(([name, words]) => [name, textSeen(words, eyes)]));
  return { ground, ...seen, ...(ban && { barredUntil: ban.until }) };
}

export function gapsOf(state: Living, texts: RecordOf['gaps'] | undefined, eyes: Eyes): CasePage['gaps'] {
  if (state.stage !== 'correction-requested') return [];
  return state.gaps.map(({ kind, about }, at) => ({ kind, about, words: textSeen(texts?.words[at] ?? '', eyes) }));
}

/** The form as it stands and stood, as these eyes may see it; what of it is masked, only for those who may ask for it in full. */
export function answersOf(
  { answers, applicant }: CaseRecords,
  body: Body,
  { item }: PublishedItem,
  eyes: Eyes,
): Pick<CasePage, 'answers' | 'answersBefore' | 'changedFields' | 'masked'> {
  const [before, now] = [answers.at(-2), answers.at(-1)].map(
    (commitment) => (body(commitment) as RecordOf['answers'] | undefined)?.answers,
  );
  const person = body(applicant) as RecordOf['applicant'] | undefined;
  const masked = { ...maskedInFull(undefined, before ?? {}, item.form), ...maskedInFull(person, now ?? {}, item.form) };
  return {
    changedFields: answers.length > 1 && before ? changed(before, now ?? {}) : [],
    masked: eyes === 'handling' ? Object.keys(masked) : [],
    answers: answersSeen(now ?? {}, item.form, eyes),
    ...(answers.length > 1 && before && { answersBefore: answersSeen(before, item.form, eyes) }),
  };
}

/** The files as they now stand, with the names they were handed in under; an erased name gives way to that of the material. */
export function filesOf(
  state: Living,
  records: CaseRecords,
  body: Body,
  { item }: PublishedItem,
  receivedAt: Instant,
  eyes: Eyes,
): readonly NamedFile[] {
  const named = (body(records.answers.at(-1)) as RecordOf['answers'] | undefined)?.files ?? [];
  return state.materials.map(({ material, file, size, grade }) => {
    const found = named.find((one) => one.material === material && one.file === file);
    const own = item.materials.find(({ id }) => id === material)?.name ?? material;
    // The applicant's own name for a file often is their name: a supervisor reads what it is.
    const name = eyes === 'supervising' ? own : textSeen(found?.name ?? own, eyes);
    return { material, file, size, grade, name, at: found?.at ?? receivedAt };
  });
}

/** Why a record was struck (许可法34(3)): for colleagues, until it is written anew. */
export function declinedOf(
  { declined }: CaseRecords,
  forApplicant: boolean,
  body: Body,
  nameOf: (post: string) => string,
  eyes: Eyes,
): Pick<CasePage, 'declined'> {
  if (!declined || forApplicant) return {};
  const words = (body(declined.texts) as RecordOf['reasons'] | undefined)?.reason ?? '';
  const { step, post, on } = declined;
  return { declined: { step, by: nameOf(post), words: textSeen(words, eyes), on } };
}

/** What lay on the counter, and whose originals the organ still keeps. */
export function handedOf({ handed = [], kept = [] }: Living): CasePage['handed'] {
  return handed.map(({ material, form, count, grade }) => ({
    material,
    form,
    count,
    grade,
    kept: form === 'original-kept' && kept.includes(material),
  }));
}
