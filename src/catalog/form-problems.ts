import { newAjv } from './ajv.ts';
import { fieldsOf, paperPlaces } from './form-fields.ts';
import type { FormField } from './form-fields.ts';
import type { Problem } from './problem.ts';
import type { Form } from './types.ts';

const kinds: readonly string[] = [
  'text',
  'date',
  'choice',
  'textarea',
  'id-number',
  'id-document',
  'document-kind',
  'credit-code',
  'mobile',
  'number',
];

/** What keeps a form from being filled in: no JSON Schema 2020-12, a field on no page or on two, an answer that is no string. */
export function formProblems(form: Form): readonly Problem[] {
  const bad = (at: string, zh: string, en: string): Problem => ({ at: `form/${at}`, zh, en });
  if (hasOddValue(form.schema))
    return [bad('schema', '表格里不能有空值和小数。', 'The form holds a null or a fraction.')];
  if (!isSchema(form.schema))
    return [bad('schema', '表格不是合格的 JSON Schema 2020-12。', 'The form is no valid JSON Schema 2020-12.')];
  const fields = fieldsOf(form);
  const placed = form.pages.flatMap((page) => page.fields);
  return [
    ...fields
      .filter((f) => !f.isString)
      .map((f) => bad(f.name, `${f.name} 的答案要是文字。`, `The answer to ${f.name} must be a string.`)),
    ...fields.filter((f) => f.zh === '').map((f) => bad(f.name, `${f.name} 没有标题。`, `${f.name} has no title.`)),
    ...fields
      .filter((f) => !kinds.includes(f.kind))
      .map((f) => bad(f.name, `${f.name} 没有说明怎么填。`, `${f.name} names no kind of field.`)),
    ...fields.flatMap((f) => choiceProblem(f).map(([zh, en]) => bad(f.name, zh, en))),
    ...fields
      .filter(
        (f) =>
          f.kind === 'id-document' &&
          !fields.some(({ name, kind }) => name === f.documentIn && kind === 'document-kind'),
      )
      .map((f) =>
        bad(
          f.name,
          `${f.name} 没有说明证件种类在哪一项里选。`,
          `${f.name} does not name the field that says which document it is.`,
        ),
      ),
    ...fields
      .filter((f) => f.onPaper !== '' && !(paperPlaces as readonly string[]).includes(f.onPaper))
      .map((f) =>
        bad(f.name, `证件上没有 ${f.onPaper} 这一栏。`, `A result document has no place called ${f.onPaper}.`),
      ),
    ...fields
      .filter((f) => placed.filter((name) => name === f.name).length !== 1)
      .map((f) => bad(f.name, `${f.name} 要正好放在一页上。`, `${f.name} must stand on exactly one page.`)),
    ...placed
      .filter((name) => !fields.some((f) => f.name === name))
      .map((name) => bad(name, `页面上的 ${name} 不在表格里。`, `${name} stands on a page but not in the schema.`)),
  ];
}

/** Why nobody could choose in a field that asks for it: nothing to choose, an answer without a name, or two that look or count the same. */
function choiceProblem({ zh, name, kind, choices }: FormField): readonly (readonly [zh: string, en: string])[] {
  if (kind !== 'choice' && kind !== 'document-kind') return [];
  const title = zh === '' ? name : zh;
  if (choices.length === 0) return [[`“${title}”没有可以选的。`, `${name} offers nothing to choose from.`]];
  if (choices.some((one) => one.zh === '' || one.value === ''))
    return [[`“${title}”有一个选项没有名称。`, `${name} has an answer without a name.`]];
  const twice = (of: 'zh' | 'value'): boolean => new Set(choices.map((one) => one[of])).size < choices.length;
  return twice('zh') || twice('value')
    ? [[`“${title}”有两个一样的选项。`, `${name} offers the same answer twice.`]]
    : [];
}

function isSchema(schema: Form['schema']): boolean {
  try {
    newAjv().compile(schema);
    return true;
  } catch {
    return false;
  }
}

/** Whether JSON holds what the ledger cannot keep exactly: a null, a fraction, a prototype. */
export function hasOddValue(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'number') return !Number.isSafeInteger(value) || Object.is(value, -0);
  if (typeof value === 'object') return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasOddValue);
  return false;
}
