import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Static } from 'typebox';
import { authoredItems } from './items/index.ts';
import { lanting } from './items/lanting.ts';
import { readItem } from './problems.ts';
import type { serviceItemSchema } from './schema.ts';
import type { ServiceItem, Step } from './types.ts';

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Fails to compile where the TypeBox schema and `ServiceItem` part ways. */
const schemaIsType: Same<Mutable<Static<typeof serviceItemSchema>>, Mutable<ServiceItem>> = true;

const [permit] = authoredItems(lanting);
assert.ok(permit);
const step: Step | undefined = permit.steps[0];
assert.ok(step);

const at = (document: unknown): readonly string[] => {
  const read = readItem(document);
  return 'problems' in read ? read.problems.map((problem) => problem.at) : [];
};
const { quota: _quota, ...withoutQuota } = permit;
const field = { type: 'string', title: '备注', 'x-ui': { kind: 'text' } };
const withField = (name: string, property: unknown, page = true): unknown => ({
  ...permit,
  form: {
    schema: {
      ...permit.form.schema,
      properties: { ...(permit.form.schema['properties'] as object), [name]: property },
    },
    pages: page ? [...permit.form.pages, { id: 'more', title: '其他', fields: [name] }] : permit.form.pages,
  },
});

const broken: readonly (readonly [string, unknown, string])[] = [
  ['a missing part', withoutQuota, 'quota'],
  ['a part the catalog does not know', { ...permit, secretFee: 3 }, 'secretFee'],
  ['a word that is none of the allowed', { ...permit, projectType: 'soon' }, 'projectType'],
  ['no channel', { ...permit, channels: [] }, 'channels'],
  ['a fraction of a day', { ...permit, promised: { ...permit.promised, n: 2.5 } }, 'promised/n'],
  ['a code that is not its basic code’s', { ...permit, id: '00099999000001' }, 'id'],
  ['a type that is not its code’s', { ...permit, type: '07' }, 'type'],
  ['two steps of one name', { ...permit, steps: [...permit.steps, step] }, 'steps/acceptance'],
  ['a step after one that is none', { ...permit, steps: [{ ...step, after: ['nothing'] }] }, 'steps/acceptance'],
  ['steps in a circle', { ...permit, steps: [{ ...step, after: ['acceptance'] }] }, 'steps/acceptance'],
  ['a field on no page', withField('remark', field, false), 'form/remark'],
  ['a field without a title', withField('remark', { ...field, title: '' }), 'form/remark'],
  ['an answer that is no string', withField('remark', { ...field, type: 'integer' }), 'form/remark'],
  ['a field of an unknown kind', withField('remark', { ...field, 'x-ui': { kind: 'signature' } }), 'form/remark'],
  ['a null in the form', withField('remark', { ...field, default: null }), 'form/schema'],
  ['an answer at no place of the result', withField('remark', { ...field, 'x-paper': 'footer' }), 'form/remark'],
  ['a fraction in the form', withField('remark', { ...field, 'x-ui': { kind: 'text', width: 0.5 } }), 'form/schema'],
  ['a form that is no JSON Schema', withField('remark', { ...field, pattern: '(' }), 'form/schema'],
];

for (const [what, document, place] of broken) {
  test(`a version with ${what} is not read, and the place is named`, () => {
    assert.ok(at(document).includes(place), at(document).join(' '));
  });
}

test('what is no object at all is not read either', () => {
  for (const document of [null, 7, 'item', [], {}]) assert.ok(at(document).length > 0);
});

test('a version with one field more on a page of its own is read', () => {
  assert.deepEqual(at(withField('remark', field)), []);
  assert.equal(schemaIsType, true);
});
