import type { FastifyPluginAsync } from 'fastify';
import type { PortalParts } from '../parts.ts';
import { startRoutes } from './start-routes.ts';
import { stepRoutes } from './step-routes.tsx';
import { uploadRoute } from './upload-route.ts';

/** Applying and correcting: the pages of a citizen's own drafts. */
export function applyPages(parts: PortalParts): FastifyPluginAsync {
  return async (scope) => {
    startRoutes(scope, parts);
    stepRoutes(scope, parts);
    await uploadRoute(scope, parts);
  };
}
