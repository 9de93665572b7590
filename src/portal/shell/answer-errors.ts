import type { FastifyError, FastifyInstance } from 'fastify';
import { refuse } from '#law';
import type { RefusalCode } from '#law';
import type { PortalParts } from '../parts.ts';
import { sendNotFound, sendRefusal } from './send-refusal.tsx';
import { bareVisit } from './visit.ts';

/**
 * Inside `scope` an unknown address and every error become a page in words. What broke goes to the log by name and place, without the
 * message: the database puts a person's values into it.
 */
export function answerErrors(scope: FastifyInstance, parts: PortalParts): void {
  scope.setNotFoundHandler(sendNotFound);
  scope.setErrorHandler(async (error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (code === 'failed') {
      const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
      const failure = { name: error.name, code: error.code, at: at.map((line) => line.trim()) };
      request.log.error({ failure, route: request.routeOptions.url }, 'page failed');
    }
    // A hook may have failed before the visit was made, the database being away.
    request.visit ??= bareVisit(request, parts);
    return sendRefusal(request, reply, refuse(code));
  });
}

function codeOf({ statusCode = 500, code }: FastifyError): RefusalCode {
  // What was asked holds a U+0000, which no text of PostgreSQL can: nothing of ours broke (character_not_in_repertoire).
  if (code === '22021') return 'unreadable';
  if (statusCode === 413) return 'too-large';
  if (statusCode === 429) return 'too-many-attempts';
  return statusCode >= 400 && statusCode < 500 ? 'unreadable' : 'failed';
}
