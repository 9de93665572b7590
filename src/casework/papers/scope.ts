import { fieldsOf } from '#catalog';
import type { FormField, ServiceItem } from '#catalog';
import type { Answers } from '../types.ts';
import type { PaperInput } from './input.ts';
import { printed } from './words.ts';

/** How the form of an item says what is applied for: the fields that make up the scope, the place and the person in charge. */
interface CertificateFields {
  readonly scope: readonly string[];
  readonly address: string;
  readonly responsible: string;
  readonly holder: string;
  readonly rows: readonly string[];
}

/**
 * Which fields the certificate is written from. The form says it itself where a field bears the well-known name; other forms are read by
 * the kind of their fields.
 */
export function certificateFields(item: ServiceItem): CertificateFields {
  const fields = fieldsOf(item.form);
  const named = (pattern: RegExp): string => fields.find(({ name }) => pattern.test(name))?.name ?? '';
  const scope = fields.filter(({ name }) => /^(scope|placeKind|area)$/.test(name)).map(({ name }) => name);
  return {
    scope,
    address: named(/Address$/),
    responsible: named(/^(responsiblePerson|operatorName)$/),
    holder: fields.find(({ autocomplete }) => autocomplete === 'organization')?.name ?? '',
    rows: fields.filter(({ name }) => /^(composition|familyMembers)$/.test(name)).map(({ name }) => name),
  };
}

/** 许可范围: what the approver wrote, or what the applicant asked for. */
export function scopeOf({ item, answers, texts }: Pick<PaperInput, 'item' | 'answers' | 'texts'>): string {
  if (texts && texts.scope !== '') return texts.scope;
  const fields = fieldsOf(item.form);
  const said = certificateFields(item).scope.flatMap((name) => {
    const field = fields.find((one) => one.name === name);
    const words = field ? answerWords(field, answers) : '';
    return words === '' ? [] : [words];
  });
  return said.length > 0 ? said.join('，') : printed(item.name);
}

/** An answer as a paper says it: a choice by its words, a number with what it counts. */
export function answerWords(field: FormField, answers: Answers): string {
  const answer = answers[field.name] ?? '';
  if (answer === '') return '';
  if (field.kind === 'choice') return printed(field.choices.find(({ value }) => value === answer)?.zh ?? answer);
  const unit = /^(.*?)\((.+)\)$/.exec(field.zh);
  return field.kind === 'number' && unit ? `${unit[1] ?? ''}${answer}${unit[2] ?? ''}` : answer;
}
