import type { Problem } from './problem.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { newAjv } from './ajv.ts';
import { formProblems } from './form-problems.ts';
import { serviceItemSchema } from './schema.ts';
import type { ServiceItem, Step } from './types.ts';

const validate = newAjv().compile<ServiceItem>(serviceItemSchema);

/** Checks the shape of an item version. In: any JSON. Out: the item, or what is wrong with it; the law is asked by `findingsOf`. */
export function readItem(
  document: unknown,
): { readonly item: ServiceItem } | { readonly problems: readonly Problem[] } {
  if (!validate(document)) return { problems: (validate.errors ?? []).map(inWords) };
  const problems = [
    ...codeProblems(document),
    ...doubleIds(document),
    ...stepProblems(document.steps),
    ...formProblems(document.form),
  ];
  return problems.length === 0 ? { item: document } : { problems };
}

function inWords({ instancePath, keyword, params }: ErrorObject): Problem {
  const name: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const at = [instancePath.slice(1), ...(typeof name === 'string' ? [name] : [])]
    .filter((part) => part !== '')
    .join('/');
  switch (keyword) {
    case 'required':
      return { at, zh: `没有写 ${at}。`, en: `${at} is missing.` };
    case 'additionalProperties':
      return { at, zh: `目录里没有 ${at} 这一项。`, en: `The catalog knows no ${at}.` };
    case 'enum':
      return { at, zh: `${at} 不是规定的值。`, en: `${at} is none of the allowed values.` };
    case 'minLength':
    case 'minItems':
      return { at, zh: `${at} 是空的。`, en: `${at} is empty.` };
    default:
      return { at, zh: `${at} 的写法不对。`, en: `${at} is not written as it should be.` };
  }
}

function codeProblems({ id, basicCode, implementationCode, type }: ServiceItem): readonly Problem[] {
  const problems: Problem[] = [];
  if (!id.startsWith(basicCode))
    problems.push({
      at: 'id',
      zh: '业务办理项编码要以基本编码开头。',
      en: 'The item code must begin with the basic code.',
    });
  if (!implementationCode.endsWith(basicCode))
    problems.push({
      at: 'implementationCode',
      zh: '实施编码要以基本编码结尾。',
      en: 'The implementation code must end with the basic code.',
    });
  if (basicCode.slice(2, 4) !== type)
    problems.push({
      at: 'type',
      zh: '事项类型和基本编码第 3、4 位不一致。',
      en: 'The type differs from characters 3 and 4 of the basic code.',
    });
  return problems;
}

function doubleIds(item: ServiceItem): readonly Problem[] {
  const lists = {
    conditions: item.conditions,
    materials: item.materials,
    steps: item.steps,
    fees: item.fees,
    'form/pages': item.form.pages,
  };
  return Object.entries(lists).flatMap(([list, rows]) => {
    const ids = rows.map(({ id }) => id);
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ at: `${list}/${id}`, zh: `${list} 里有两个 ${id}。`, en: `${list} holds ${id} twice.` }));
  });
}

/** Steps follow known steps and never each other in a circle. */
function stepProblems(steps: readonly Step[]): readonly Problem[] {
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
