import type { FormField, ServiceItem } from '#catalog';
import { fieldsOf } from '#catalog';
import { correctableKinds } from './decide-delivery.ts';
import type { PaperKind } from './events.ts';
import type { RecordOf } from './records.ts';
import { answerWords, fieldsAt } from './papers/scope.ts';
import type { Answers, Applicant } from './types.ts';

/** What a paper was written from. */
export interface Written {
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly texts: RecordOf['reasons'] | undefined;
}

/** A place on a paper where a slip of the pen may stand: its name in a command, what it is called, the words there. */
export interface Place {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly field?: FormField;
}

export const placeNames = { name: 'applicant.name', scope: 'decision.scope' } as const;

/**
 * Every place of a paper that is no part of the decision itself (domain 554): the name, the words of the scope, the answers that stand on
 * it. Outcome, conditions, term and dates are none of them.
 */
export function placesOn(kind: PaperKind, item: ServiceItem, { applicant, answers, texts }: Written): readonly Place[] {
  if (!correctableKinds.includes(kind)) return [];
  const certificate = kind === 'certificate';
  const worded = texts !== undefined && texts.scope !== '';
  const named = certificate && fieldsAt(item, 'holder').some(({ name }) => (answers[name] ?? '') !== '');
  const shown = fieldsOf(item.form).filter(
    ({ onPaper }) => onPaper !== '' && (onPaper === 'scope' ? kind !== 'refusal-decision' && !worded : certificate),
  );
  return [
    ...(named ? [] : [{ name: placeNames.name, label: '名称(姓名)', words: applicant.name }]),
    ...(worded && kind !== 'refusal-decision' ? [{ name: placeNames.scope, label: '范围', words: texts.scope }] : []),
    ...shown
      .map((field) => ({ name: field.name, label: field.zh, words: answerWords(field, answers), field }))
      .filter(({ words }) => words !== ''),
  ];
}
