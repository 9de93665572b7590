import type { FastifyReply } from 'fastify';
import { isRefusal } from '#law';
import { sniffType } from '#files';

/**
 * Answers with a file of a case or draft, kept by no cache. Only what its own first bytes show to be a PDF or a picture opens in place;
 * all else is saved under its name: a page of script must never run under our address, whatever it calls itself.
 */
export function sendBytes(reply: FastifyReply, content: Uint8Array, name: string): FastifyReply {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const type = sniffType(bytes);
  const known = !isRefusal(type);
  void reply
    .type(known ? type : 'application/octet-stream')
    .header('content-disposition', `${known ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store');
  return reply.send(bytes);
}
