import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const source = readFileSync(new URL('../../../src/portal/portal.css', import.meta.url), 'utf8');
/** The style sheet as it is sent: what matters only to its readers is left out. */
const text = source
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replace(/;}/g, '}')
  .trim();
const packed = gzipSync(text, { level: 9 });

/** Address of the style sheet; it changes with the content, so that browsers may keep the file for ever. */
export const styleSheetPath = `/portal/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`;

/** Serves the one style sheet of the public pages from our own host, packed once. */
export function serveStyleSheet(scope: FastifyInstance): void {
  scope.get(styleSheetPath, (request, reply) => {
    void reply.type('text/css; charset=utf-8').header('vary', 'accept-encoding');
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(text);
    return reply.header('content-encoding', 'gzip').send(packed);
  });
}

export function acceptsGzip(header: string | string[] | undefined): boolean {
  return /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[^,]*)?(,|$)/i.test(String(header ?? ''));
}
