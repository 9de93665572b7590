import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { Refusal } from '#law';
import { contentTypeOf } from './content-type.ts';

const bytes = { schema: Type.Unsafe<Uint8Array | Refusal>({ type: 'string', format: 'binary' }) };

/** How the answers of routes that give out a paper or a material are described. */
export const pdfAnswer = { 'application/pdf': bytes };
export const fileAnswer = {
  ...pdfAnswer,
  'image/png': bytes,
  'image/jpeg': bytes,
  'application/octet-stream': bytes,
};

/** Only what is known to be harmless opens in place; everything else is saved under its own name. */
export function sendBytes(reply: FastifyReply, content: Uint8Array, name: string): Buffer {
  const type = contentTypeOf(content);
  const place = type === 'application/octet-stream' ? 'attachment' : 'inline';
  void reply
    .type(type)
    .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
