import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { sm3 } from '#ledger';
import { addresses } from '../addresses.ts';
import { uploadMegabytes } from '../apply/upload-limit.ts';
import type { PortalParts } from '../parts.ts';
import { refuseForm } from '../shell/form-body.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';

/** The file that somebody holds, as its SM3; without one the form brought no file. One larger than any paper of ours has none of theirs. */
export interface Brought {
  readonly hash?: string;
}

// A file costs more than a page; nobody compares twenty papers in a minute.
const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/**
 * Takes the electronic file of a paper, to be compared with the one on file. It is read, hashed and forgotten: nothing of it is kept. In: who
 * answers, given the plain code and the fingerprint.
 */
export async function compareRoute(
  scope: FastifyInstance,
  parts: PortalParts,
  answer: (request: FastifyRequest, reply: FastifyReply, code: string, file: Brought) => Promise<unknown>,
): Promise<void> {
  await scope.register(async (files) => {
    await files.register(multipart, {
      throwFileSizeLimit: false,
      limits: {
        fileSize: uploadMegabytes * 1024 * 1024,
        files: 1,
        fields: 5,
        fieldSize: 4096,
        parts: 8,
        headerPairs: 100,
      },
    });
    files.post<{ Params: { code: string } }>(addresses.verified(':code'), { config }, async (request, reply) => {
      const file = await broughtBy(request, parts);
      return isRefusal(file) ? sendRefusal(request, reply, file) : answer(request, reply, request.params.code, file);
    });
  });
}

async function broughtBy(request: FastifyRequest, parts: PortalParts): Promise<Brought | Refusal> {
  const form: Record<string, string> = {};
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        form[part.fieldname] = typeof part.value === 'string' ? part.value : '';
        continue;
      }
      const refusal = refuseForm(parts, request, form);
      if (refusal) return refusal;
      const bytes = await part.toBuffer();
      if (part.file.truncated) return { hash: 'larger' };
      return bytes.length === 0 ? {} : { hash: sm3(bytes) };
    }
  } catch (error) {
    const told = error instanceof Error && 'statusCode' in error;
    throw told ? error : Object.assign(new Error('a form breaks off', { cause: error }), { statusCode: 400 });
  }
  return refuseForm(parts, request, form) ?? {};
}
