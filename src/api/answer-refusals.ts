import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, refuse } from '#law';
import type { RefusalCode } from '#law';
import { fieldProblems } from './field-problems.ts';
import { problemOf, problemType } from './problem.ts';
import type { Problem } from './problem.ts';

/**
 * Inside `scope` every refusal a route answers with, and every error, becomes problem+json (RFC 9457).
 * A failure of ours is a 500 that tells nothing but the request's id; what happened goes to the log without the message,
 * because the database puts a person's values into it.
 */
export function answerRefusals(scope: FastifyInstance): void {
  scope.addHook('preSerialization', async (request, reply, answer: unknown) => {
    return isRefusal(answer) ? refused(reply, problemOf(answer, request.id)) : answer;
  });
  scope.setNotFoundHandler((request, reply) => reply.send(refused(reply, problemOf(refuse('not-found'), request.id))));
  scope.setErrorHandler((error: FastifyError, request, reply) => reply.send(refused(reply, ofError(error, request))));
}

function refused(reply: FastifyReply, answer: Problem): Problem {
  void reply.code(answer.status).type(problemType).header('cache-control', 'no-store');
  return answer;
}

function ofError(error: FastifyError, request: FastifyRequest): Problem {
  const status = error.statusCode ?? 500;
  const as = (code: RefusalCode): Problem => problemOf(refuse(code), request.id);
  if (error.validation) {
    const wrong = { ...as('wrong-form'), errors: fieldProblems(error.validation) };
    return error.validationContext === 'body' ? wrong : { ...wrong, status: 400 };
  }
  if (status === 413) return as('too-large');
  if (status === 429) return as('too-many-attempts');
  if (status >= 400 && status < 500) return { ...as('unreadable'), status };
  // What was asked holds a U+0000, which no text of PostgreSQL can: nothing of ours broke (character_not_in_repertoire).
  if (error.code === '22021') return as('unreadable');
  request.log.error({ failure: traceOf(error), route: request.routeOptions.url }, 'request failed');
  return as('failed');
}

/** Name, code and places of an error. Its message is left out: it may quote what a person typed. */
export function traceOf(error: unknown): {
  readonly name: string;
  readonly code: string;
  readonly at: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, code: '', at: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, at: at.map((line) => line.trim()) };
}
