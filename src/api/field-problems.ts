import type { FastifySchemaValidationError } from 'fastify';
import type { FieldProblem } from './problem.ts';

type Params = FastifySchemaValidationError['params'];

const sentences: { readonly [keyword: string]: (params: Params) => { readonly zh: string; readonly en: string } } = {
  required: () => ({ zh: '这一项没有填。', en: 'This is missing.' }),
  minLength: () => ({ zh: '这一项没有填。', en: 'This is empty.' }),
  maxLength: ({ limit }) => ({
    zh: `太长了,最多 ${String(limit)} 个字。`,
    en: `Too long: at most ${String(limit)} characters.`,
  }),
  minItems: ({ limit }) => ({ zh: `至少要有 ${String(limit)} 项。`, en: `At least ${String(limit)} needed.` }),
  maxItems: ({ limit }) => ({ zh: `最多 ${String(limit)} 项。`, en: `At most ${String(limit)} allowed.` }),
  enum: () => ({ zh: '不是可以选的值。', en: 'Not one of the choices.' }),
  pattern: () => ({ zh: '写法不对。', en: 'Not in the right form.' }),
  format: () => ({ zh: '写法不对。', en: 'Not in the right form.' }),
  type: () => ({ zh: '写法不对。', en: 'Not in the right form.' }),
  additionalProperties: () => ({ zh: '这里不收这一项。', en: 'This is not taken here.' }),
};

/** The validator's findings in words. In: Ajv's errors of one part of the request. Out: one entry for each field, first finding wins. */
export function fieldProblems(findings: readonly FastifySchemaValidationError[]): readonly FieldProblem[] {
  const byField = new Map<string, FieldProblem>();
  for (const { keyword, instancePath, params } of findings) {
    const field = [instancePath.replace(/^\//, ''), missing(params)].filter(Boolean).join('/');
    const words = sentences[keyword]?.(params) ?? { zh: '写法不对。', en: 'Not in the right form.' };
    if (!byField.has(field)) byField.set(field, { field, ...words });
  }
  return [...byField.values()];
}

function missing(params: Params): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' ? name : '';
}
