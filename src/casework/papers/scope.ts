import { fieldsOf } from '#catalog';
import type { FormField, paperPlaces, ServiceItem } from '#catalog';
import type { Answers } from '../types.ts';
import type { PaperInput } from './input.ts';
import { dayWords, printed } from './words.ts';

/** The fields of an item's form whose answers stand at a place of its result document, in the order of the form. */
export function fieldsAt(item: ServiceItem, place: (typeof paperPlaces)[number]): readonly FormField[] {
  return fieldsOf(item.form).filter(({ onPaper }) => onPaper === place);
}

/** The answers at one place; empty where none is given. */
export function answerAt(item: ServiceItem, answers: Answers, place: (typeof paperPlaces)[number]): string {
  const said = fieldsAt(item, place).map((field) => answerWords(field, answers));
  return said.filter((words) => words !== '').join('，');
}

/** 许可范围: what the approver wrote, or what the applicant asked for. */
export function scopeOf({ item, answers, texts }: Pick<PaperInput, 'item' | 'answers' | 'texts'>): string {
  if (texts && texts.scope !== '') return printed(texts.scope);
  return answerAt(item, answers, 'scope') || printed(item.name);
}

/** An answer as a paper says it: a choice by its words, a day in full, a number with what it counts. */
export function answerWords(field: FormField, answers: Answers): string {
  const answer = answers[field.name] ?? '';
  if (answer === '') return '';
  if (field.kind === 'choice') return printed(field.choices.find(({ value }) => value === answer)?.zh ?? answer);
  if (field.kind === 'date') return dayWords(answer);
  const unit = /^(.*?)\((.+)\)$/.exec(field.zh);
  return field.kind === 'number' && unit ? `${unit[1] ?? ''}${answer}${unit[2] ?? ''}` : answer;
}
