import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { acceptsGzip } from './style-sheet.ts';

const pack = promisify(gzip);

/**
 * Answers with a whole page. In: a `Layout`, the HTTP status. Packing is safe against guessing secrets by length (BREACH): the only
 * secret on a page is the form token, whose nonce makes it another one in every answer. Pages of a signed-in person are kept by no cache.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: VNode,
  status = 200,
): Promise<FastifyReply> {
  const html = `<!doctype html>${renderToString(page)}`;
  const kept = request.visit.who.kind === 'anonymous' && status === 200 ? 'private, no-cache' : 'no-store';
  void reply.code(status).type('text/html; charset=utf-8');
  void reply.header('cache-control', kept).header('vary', 'accept-encoding, cookie');
  if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(html);
  return reply.header('content-encoding', 'gzip').send(await pack(html, { level: 9 }));
}
