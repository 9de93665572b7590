import type { FastifyPluginAsync } from 'fastify';
import type { PortalParts } from '../parts.ts';
import { aboutPage } from './about.tsx';

/** The pages on the street: open to everybody, signed in or not. */
export function streetPages(parts: PortalParts): FastifyPluginAsync {
  void parts;
  return async (scope) => {
    aboutPage(scope);
  };
}
