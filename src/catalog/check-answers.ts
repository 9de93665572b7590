import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { newAjv } from './ajv.ts';
import { fieldsOf } from './form-fields.ts';
import type { FormField } from './form-fields.ts';
import { identifierProblem } from './identifier-problem.ts';
import type { IdentifierOptions } from './identifier-problem.ts';
import type { Form, Material, ServiceItem } from './types.ts';

/** What is wrong with one answer, in words that say what to do. */
export interface AnswerProblem {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

export type AnswersGiven = Readonly<Record<string, string>>;

const compiled = new WeakMap<Form, ValidateFunction>();

/**
 * Checks the answers to a form, or only those of one page, against its JSON Schema and the rules of identifiers. In: answers by
 * field; an empty answer is none. Out: at most one problem a field, in the order of the pages; empty where all is well.
 */
export function checkAnswers(
  form: Form,
  pageId: string | undefined,
  answers: AnswersGiven,
  options: IdentifierOptions = {},
): readonly AnswerProblem[] {
  const fields = fieldsOf(form);
  const numbers = new Set(fields.filter(({ kind }) => kind === 'number').map(({ name }) => name));
  const given = Object.fromEntries(
    Object.entries(answers)
      // A Chinese keyboard writes full-width digits.
      .map(([name, answer]) => [name, (numbers.has(name) ? answer.normalize('NFKC') : answer).trim()] as const)
      .filter(([, answer]) => answer !== ''),
  );
  const page = form.pages.find(({ id }) => id === pageId);
  const asked = page ? fields.filter(({ name }) => page.fields.includes(name)) : fields;
  const errors = schemaErrors(form, given);
  const unknown = Object.keys(given)
    .filter((name) => pageId === undefined && !fields.some((field) => field.name === name))
    .map((field) => ({ field, zh: `表格里没有“${field}”这一项。`, en: `The form does not ask for “${field}”.` }));
  return [...asked.flatMap((field) => problemOf(field, given, errors, options)), ...unknown];
}

/** The materials this applicant has to bring: required ones, and conditional ones whose answer says so. */
export function materialsAsked(item: ServiceItem, answers: AnswersGiven): readonly Material[] {
  return item.materials.filter(
    ({ provided, necessity, whenAnswer }) =>
      provided === 'applicant' &&
      (necessity === 'required' || (whenAnswer !== undefined && answers[whenAnswer.field] === whenAnswer.is)),
  );
}

function schemaErrors(form: Form, given: AnswersGiven): readonly ErrorObject[] {
  const validate = compiled.get(form) ?? newAjv().compile(form.schema);
  compiled.set(form, validate);
  return validate(given) ? [] : (validate.errors ?? []);
}

function problemOf(
  field: FormField,
  given: AnswersGiven,
  errors: readonly ErrorObject[],
  options: IdentifierOptions,
): readonly AnswerProblem[] {
  const { name, zh, en } = field;
  const answer = given[name];
  if (answer === undefined) {
    const missing = errors.some(({ keyword, params }) => keyword === 'required' && params['missingProperty'] === name);
    if (!missing) return [];
    return field.choices.length > 0
      ? [{ field: name, zh: `请选择${zh}。`, en: `Choose: ${en.replace(/\?$/, '')}.` }]
      : [{ field: name, zh: `请填写${zh}。`, en: `Fill in: ${en}.` }];
  }
  const wrong =
    identifierProblem(field, answer, options, given[field.documentIn]) ??
    shapeProblem(
      field,
      answer,
      errors.filter(({ instancePath }) => instancePath === `/${name}`),
    );
  return wrong ? [{ field: name, ...wrong }] : [];
}

function shapeProblem(
  { zh, en, kind, example, maxLength }: FormField,
  answer: string,
  errors: readonly ErrorObject[],
): { zh: string; en: string } | undefined {
  if (errors.length === 0) return undefined;
  if (errors.some(({ keyword }) => keyword === 'maxLength'))
    return {
      zh: `${zh}最多写 ${maxLength} 个字,现在有 ${Array.from(answer).length} 个。`,
      en: `${en}: at most ${maxLength} characters, there are ${Array.from(answer).length}.`,
    };
  const such = example === '' ? { zh: '', en: '' } : { zh: `,例如 ${example}`, en: `, for example ${example}` };
  switch (kind) {
    case 'choice':
    case 'document-kind':
      return { zh: `请在给出的选项里选${zh}。`, en: `Choose one of the given answers: ${en}.` };
    case 'number':
      return { zh: `${zh}要写数字${such.zh}。`, en: `${en}: write a number${such.en}.` };
    default:
      return { zh: `${zh}的写法不对${such.zh}。`, en: `${en} is not written as it should be${such.en}.` };
  }
}
