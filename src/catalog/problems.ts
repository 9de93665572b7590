import type { Problem } from './problem.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { newAjv } from './ajv.ts';
import { fieldsOf } from './form-fields.ts';
import { formProblems, hasOddValue } from './form-problems.ts';
import { placeInWords, withRowIds } from './place-names.ts';
import { serviceItemSchema } from './schema.ts';
import { draftItemSchema } from './draft-schema.ts';
import type { ItemDraft } from './draft.ts';
import type { ServiceItem } from './types.ts';

const validate = newAjv().compile<ServiceItem>(serviceItemSchema);
const validateDraft = newAjv().compile<ItemDraft>(draftItemSchema);

/** Checks the shape of an item version. In: any JSON. Out: the item, or what is wrong with it; the law is asked by `findingsOf`. */
export function readItem(
  document: unknown,
): { readonly item: ServiceItem } | { readonly problems: readonly Problem[] } {
  if (!validate(document)) return { problems: (validate.errors ?? []).map((error) => inWords(error, document)) };
  const problems = [...brokenParts(document), ...unanswerable(document)];
  return problems.length === 0 ? { item: document } : { problems };
}

/**
 * Checks the shape of a draft: what stands in it must be written as in an item, the rest may be missing. In: any JSON. Out: the draft
 * and what keeps it from being an item; the item itself, without its source, once nothing does. Or why it is not even a draft.
 */
export function readDraft(
  document: unknown,
): { readonly draft: ItemDraft; readonly missing: readonly Problem[] } | { readonly problems: readonly Problem[] } {
  if (!validateDraft(document))
    return { problems: (validateDraft.errors ?? []).map((error) => inWords(error, document)) };
  const problems = brokenParts(document);
  if (problems.length > 0) return { problems };
  const { source: _source, ...rest } = document;
  const read = readItem(rest);
  return 'item' in read ? { draft: read.item, missing: [] } : { draft: document, missing: read.problems };
}

/** What keeps a draft from being an item version. Where it came from is no part of an item and keeps it from nothing. */
export function missingIn({ source: _source, ...said }: ItemDraft): readonly Problem[] {
  const read = readItem(said);
  return 'item' in read ? [] : read.problems;
}

function brokenParts(draft: ItemDraft): readonly Problem[] {
  return [
    ...codeProblems(draft),
    ...doubleIds(draft),
    ...stepProblems(draft.steps ?? []),
    ...(draft.form === undefined ? [] : formProblems(draft.form)),
    ...(hasOddValue(draft.source ?? {})
      ? [{ at: 'source', zh: '来源里不能有空值和小数。', en: 'The source holds a null or a fraction.' }]
      : []),
  ];
}

function inWords({ instancePath, keyword, params }: ErrorObject, document: unknown): Problem {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const path = [instancePath.slice(1), ...(typeof name === 'string' ? [name] : [])]
    .filter((part) => part !== '')
    .join('/');
  const at = withRowIds(path, document);
  const { zh, en } = placeInWords(at, document);
  switch (keyword) {
    case 'required':
      return { at, zh: `没有写${zh}。`, en: `Missing: ${en}.` };
    case 'additionalProperties':
      return { at, zh: `目录里没有 ${at} 这一项。`, en: `The catalog knows no ${at}.` };
    case 'enum':
      return { at, zh: `${zh}不是规定的值。`, en: `None of the allowed values: ${en}.` };
    case 'minLength':
    case 'minItems':
      return { at, zh: `${zh}是空的。`, en: `Empty: ${en}.` };
    default:
      return { at, zh: `${zh}的写法不对。`, en: `Not written as it should be: ${en}.` };
  }
}

function codeProblems({ id, basicCode, implementationCode, type }: ItemDraft): readonly Problem[] {
  const problems: Problem[] = [];
  if (basicCode === undefined) return problems;
  if (!id.startsWith(basicCode))
    problems.push({
      at: 'id',
      zh: '业务办理项编码要以基本编码开头。',
      en: 'The item code must begin with the basic code.',
    });
  if (implementationCode?.endsWith(basicCode) === false)
    problems.push({
      at: 'implementationCode',
      zh: '实施编码要以基本编码结尾。',
      en: 'The implementation code must end with the basic code.',
    });
  if (type !== undefined && basicCode.slice(2, 4) !== type)
    problems.push({
      at: 'type',
      zh: '事项类型和基本编码第 3、4 位不一致。',
      en: 'The type differs from characters 3 and 4 of the basic code.',
    });
  return problems;
}

function doubleIds(item: ItemDraft): readonly Problem[] {
  const lists = {
    conditions: item.conditions ?? [],
    materials: item.materials ?? [],
    steps: item.steps ?? [],
    special: item.special ?? [],
    fees: item.fees ?? [],
    'form/pages': item.form?.pages ?? [],
  };
  return Object.entries(lists).flatMap(([list, rows]) => {
    const ids = rows.map(({ id }) => id);
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ at: `${list}/${id}`, zh: `${list} 里有两个 ${id}。`, en: `${list} holds ${id} twice.` }));
  });
}

/** Materials that rest on an answer that the form does not ask for, or does not offer: nobody would ever be asked for them. */
function unanswerable({ materials, form }: ServiceItem): readonly Problem[] {
  const fields = fieldsOf(form);
  return materials.flatMap(({ id, name, whenAnswer }) => {
    if (!whenAnswer) return [];
    const field = fields.find((one) => one.name === whenAnswer.field);
    const offered = field && (field.choices.length === 0 || field.choices.some(({ value }) => value === whenAnswer.is));
    if (offered) return [];
    return [
      {
        at: `materials/${id}/whenAnswer`,
        zh: `材料“${name}”按申请书里没有的答案决定要不要交。`,
        en: `The material “${name}” depends on an answer that the form does not offer.`,
      },
    ];
  });
}

/** Steps follow known steps and never each other in a circle. */
function stepProblems(steps: NonNullable<ItemDraft['steps']>): readonly Problem[] {
  const ids = new Set(steps.map(({ id }) => id));
  const problems: Problem[] = steps.flatMap(({ id, after }) =>
    after
      .filter((before) => !ids.has(before))
      .map((before) => ({
        at: `steps/${id}`,
        zh: `环节 ${id} 前面的 ${before} 不存在。`,
        en: `Step ${id} follows ${before}, which is none.`,
      })),
  );
  if (problems.length > 0) return problems;
  const done = new Set<string>();
  for (let grew = true; grew;) {
    const ready = steps.filter(({ id, after }) => !done.has(id) && after.every((before) => done.has(before)));
    for (const { id } of ready) done.add(id);
    grew = ready.length > 0;
  }
  return steps
    .filter(({ id }) => !done.has(id))
    .map(({ id }) => ({ at: `steps/${id}`, zh: `环节 ${id} 绕成了圈。`, en: `Step ${id} is part of a circle.` }));
}
