import type { FastifyPluginAsync } from 'fastify';
import { whoPlugin } from '#identity';
import { applyPages } from './apply/index.ts';
import { casePages } from './case/index.tsx';
import { streetPages } from './pages/index.ts';
import type { PortalParts } from './parts.ts';
import { answerErrors } from './shell/answer-errors.ts';
import { readForms } from './shell/form-body.ts';
import { keepPreferences } from './shell/preferences.ts';
import { serveStyleSheet } from './shell/style-sheet.ts';
import { openVisits } from './shell/visit.ts';

export type { PortalParts } from './parts.ts';

/**
 * The public pages, complete without scripts, mounted at the root. In: the opened desks. Needs `@fastify/cookie` and
 * `@fastify/rate-limit` (not global) on the instance above it. Adds no rule of the trade: it calls what the API calls.
 */
export function portalPages(parts: PortalParts): FastifyPluginAsync {
  return async (scope) => {
    serveStyleSheet(scope);
    await scope.register(async (pages) => {
      answerErrors(pages, parts);
      keepPreferences(pages, parts.publicUrl.startsWith('https:'));
      await pages.register(whoPlugin, { identity: parts.identity, door: 'citizen' });
      openVisits(pages, parts);
      await readForms(pages, parts);
      await pages.register(streetPages(parts));
      await pages.register(applyPages(parts));
      await pages.register(casePages(parts));
    });
  };
}
