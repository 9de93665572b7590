import { civilDateOf, demoRegionPrefix, isRefusal, legible, refuse } from '#law';
import type { Refusal } from '#law';
import { checkAnswers, materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Tx } from '#ledger';
import { formAnswers } from './application.ts';
import type { CaseCommand } from './command.ts';
import type { LoadedCase } from './context.ts';
import { correctableKinds } from './decide-delivery.ts';
import { placeNames, placesOn } from './correctable.ts';
import type { Written } from './correctable.ts';
import { answerWords } from './papers/scope.ts';
import { printed } from './papers/words.ts';
import type { RecordOf } from './records.ts';
import type { Applicant, CommandBody } from './types.ts';
import { writtenAt } from './written-at.ts';

/** A correction as it was asked for, with what the case holds after it and its words. */
export interface CorrectionRead {
  readonly command: Extract<CaseCommand, { name: 'correctPaper' }>;
  readonly now: Written;
  readonly correction: RecordOf['correction'];
}

/**
 * Reads the correction of a paper. Only what stands on it by a slip of the pen is mended: no outcome, condition or term, and no answer on
 * which other materials would have been asked. Refusals, each at its field: `not-found`, `paper-void`, `paper-not-correctable`,
 * `text-missing` without a reason, `correction-not-clerical`, `answers-wrong`, `nothing-changed`.
 */
export async function correctPaper(
  tx: Tx,
  item: ServiceItem,
  loaded: LoadedCase,
  body: CommandBody,
  certificate: string | undefined,
): Promise<CorrectionRead | Refusal> {
  const { state } = loaded;
  if (state.stage === 'none') return refuse('not-found');
  const held = state.papers.find(({ paper }) => paper === body.paper);
  if (!held) return refuse('not-found', {}, 'paper');
  if ('voided' in state && state.voided?.includes(held.paper)) return refuse('paper-void', {}, 'paper');
  if (!correctableKinds.includes(held.kind)) return refuse('paper-not-correctable', {}, 'paper');
  const reason = legible(body.reason ?? '').trim();
  if (reason === '') return refuse('text-missing', { what: '更正原因' }, 'reason');
  const [then, current] = [await writtenAt(tx, loaded, held.paper), await writtenAt(tx, loaded)];
  if (!then || !current) return refuse('not-found', {}, 'paper');
  const read = readChanges(tx, item, held.kind, body, then, current);
  if (isRefusal(read)) return read;
  const { now, changes, fields } = read;
  const correction = { reason, changes };
  const given = Object.keys(body.changes ?? {});
  const answers = (await tx.personal(state.answers.ref)) as RecordOf['answers'] | undefined;
  const ofForm = given.some((name) => name !== placeNames.name && name !== placeNames.scope);
  return {
    command: {
      name: 'correctPaper',
      paper: held.paper,
      fields,
      correction: await tx.deposit('correction', correction),
      ...(given.includes(placeNames.name) && { applicant: await tx.deposit('applicant', now.applicant) }),
      ...(ofForm && { answers: await tx.deposit('answers', { answers: now.answers, files: answers?.files ?? [] }) }),
      ...(given.includes(placeNames.scope) && now.texts && { texts: await tx.deposit('reasons', now.texts) }),
      ...(certificate !== undefined && { certificate }),
    },
    now,
    correction,
  };
}

interface Changed {
  readonly now: Written;
  readonly fields: readonly string[];
  readonly changes: RecordOf['correction']['changes'];
}

function readChanges(
  tx: Tx,
  item: ServiceItem,
  kind: Parameters<typeof placesOn>[0],
  { changes: given = {} }: CommandBody,
  then: Written,
  current: Written,
): Changed | Refusal {
  const places = placesOn(kind, item, then);
  const strange = Object.keys(given).find((name) => !places.some((place) => place.name === name));
  if (strange !== undefined) return refuse('correction-not-clerical', {}, `changes.${strange}`);
  const said = Object.fromEntries(Object.entries(given).map(([name, words]) => [name, legible(words).trim()]));
  const blank = Object.keys(said).find((name) => said[name] === '');
  if (blank !== undefined) return refuse('text-missing', { what: '更正后的内容' }, `changes.${blank}`);
  const { [placeNames.name]: name, [placeNames.scope]: scope, ...ofForm } = said;
  const answers = formAnswers({ ...current.answers, ...ofForm }, item);
  const [problem] = checkAnswers(item.form, undefined, answers, {
    today: civilDateOf(tx.at),
    demo: tx.jurisdiction.startsWith(demoRegionPrefix),
  });
  if (problem && Object.hasOwn(ofForm, problem.field)) return refuse('answers-wrong', {}, `changes.${problem.field}`);
  // On these answers the file would have been another one, and with it the decision.
  if (!sameMaterials(item, current.answers, answers))
    return refuse('correction-not-clerical', {}, `changes.${Object.keys(ofForm)[0] ?? ''}`);
  const applicant: Applicant = name === undefined ? current.applicant : { ...current.applicant, name };
  const texts = scope === undefined || !current.texts ? current.texts : { ...current.texts, scope };
  const changed = places.flatMap((place) => {
    if (!Object.hasOwn(said, place.name)) return [];
    const after = place.field ? answerWords(place.field, answers) : (said[place.name] ?? '');
    return printed(after) === printed(place.words) ? [] : [{ ...place, after }];
  });
  return {
    now: { applicant, answers, texts },
    fields: changed.map((place) => place.name),
    changes: changed.map(({ label, words, after }) => ({ label: printed(label), before: words, after })),
  };
}

function sameMaterials(item: ServiceItem, before: Written['answers'], after: Written['answers']): boolean {
  const ids = (answers: Written['answers']): string =>
    materialsAsked(item, answers)
      .map(({ id }) => id)
      .join(' ');
  return ids(before) === ids(after);
}
