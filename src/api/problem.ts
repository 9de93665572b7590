import { wordsOf } from '#law';
import type { Refusal } from '#law';

/** One wrong field of a request, in the words to be shown beside it. */
export interface FieldProblem {
  /** Name of the field; a path such as `gaps/0/words` inside a body. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Problem details (RFC 9457) as they leave the API: what the desk says, with the request's id and the wrong fields.
 * `title` is Chinese, `titleEn` English, `code` stable for programs, `basis` the article where a law says so. There is no `detail`:
 * RFC 9457 wants a sentence there, and the values are in the title's words already.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: number;
  readonly code: string;
  readonly basis?: string;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
}

export const problemType = 'application/problem+json; charset=utf-8';

/** The refusal as problem details. In: the refusal, the id of the request. Out: the body; its status goes to the status line too. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { zh, en, status, basis } = wordsOf(refusal);
  const { refused: code, field } = refusal;
  return {
    type: 'about:blank',
    title: zh,
    titleEn: en,
    status,
    code,
    ...(basis !== '' && { basis }),
    requestId,
    ...(field !== undefined && { errors: [{ field, zh, en }] }),
  };
}

/** JSON Schema of a problem, the answer of every route where the request was refused or failed. */
export const problemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457)',
  required: ['type', 'title', 'titleEn', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'What is wrong and what to do, in Chinese' },
    titleEn: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    basis: { type: 'string', description: 'Law and article' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'zh', 'en'],
        properties: { field: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
} as const;
