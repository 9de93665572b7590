import multipart from '@fastify/multipart';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isRefusal, refuse, wordsOf } from '#law';
import type { Refusal } from '#law';
import { addresses } from '../addresses.ts';
import type { FieldError } from '../components/error-summary.tsx';
import { sizeWords } from '../components/size-words.ts';
import type { PortalParts } from '../parts.ts';
import { refuseForm } from '../shell/form-body.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';
import type { Visit } from '../shell/visit.ts';
import { loadApplication, stepNamed } from './load.ts';
import { uploadsOf } from './plan.ts';
import type { Application } from './plan.ts';
import { uploadField } from './problems.ts';
import { sendStep, wayOn } from './step-routes.tsx';
import { uploadMegabytes } from './upload-limit.ts';

const mega = 1024 * 1024;
/** Beyond this a file is not even read to its end; up to it the words say how large it is. */
const readLimit = 64 * mega;

/**
 * The page of the materials, the only one that takes files. Every file that was chosen is kept, whichever button was pressed; one that
 * is not taken is named with the reason, and the others are kept all the same.
 */
export async function uploadRoute(scope: FastifyInstance, parts: PortalParts): Promise<void> {
  await scope.register(async (uploads) => {
    await uploads.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: readLimit, files: 20, fields: 20, fieldSize: 4096, parts: 40, headerPairs: 100 },
    });
    uploads.post<{ Params: { draft: string } }>(
      '/drafts/:draft/materials',
      { bodyLimit: readLimit * 2 },
      async (request, reply) => {
        const before = await loadApplication(parts, request.who, request.params.draft);
        if (isRefusal(before)) return sendRefusal(request, reply, before);
        const step = stepNamed(before, 'materials');
        if (isRefusal(step)) return sendRefusal(request, reply, step);
        const taken = await takeAll(request, parts, before);
        if (isRefusal(taken)) return sendRefusal(request, reply, taken);
        const { errors, form } = taken;
        const application = await loadApplication(parts, request.who, before.draft.id);
        if (isRefusal(application)) return sendRefusal(request, reply, application);
        if (errors.length > 0) return sendStep(request, reply, parts, application, step, errors);
        if (form['do'] === 'keep') return reply.redirect(addresses.cases, 303);
        const fromCheck = form['from'] === 'check';
        if (form['do'] === 'next') return reply.redirect(wayOn(request.visit, application, step, fromCheck), 303);
        const here = addresses.step(application.draft.id, step.id);
        return reply.redirect(fromCheck ? `${here}?from=check` : here, 303);
      },
    );
  });
}

interface Taken {
  readonly errors: readonly FieldError[];
  readonly form: Readonly<Record<string, string>>;
}

/** Reads the form part by part; the signed token stands before the first file, so that nothing of another site's is kept. */
async function takeAll(
  request: FastifyRequest,
  parts: PortalParts,
  application: Application,
): Promise<Taken | Refusal> {
  const form: Record<string, string> = {};
  const errors: FieldError[] = [];
  let trusted = false;
  const given = new Set<string>();
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      form[part.fieldname] = value;
      continue;
    }
    if (!trusted) {
      const refusal = refuseForm(parts, request, form);
      if (refusal) return refusal;
      trusted = true;
    }
    const { bytes, size } = await readFile(part);
    // A browser sends an empty part for a field in which no file was chosen.
    if (part.filename === '' && size === 0) continue;
    given.add(part.fieldname);
    const error = await keepFile(request, parts, application, {
      field: part.fieldname,
      name: part.filename,
      bytes,
      size,
    });
    if (error) errors.push(error);
  }
  if (!trusted) {
    const refusal = refuseForm(parts, request, form);
    if (refusal) return refusal;
  }
  const pressed = form['do'] ?? '';
  const [, uploaded = ''] = /^upload:([\w-]+)$/.exec(pressed) ?? [];
  const field = uploadField(uploaded);
  if (uploaded !== '' && !given.has(field)) errors.push({ field, words: request.visit.say('error.file.none') });
  const [, material = '', file = ''] = /^remove:([\w-]+):(\w+)$/.exec(pressed) ?? [];
  const gone = material !== '' && (await parts.casework.removeFile(request.who, application.draft.id, material, file));
  return isRefusal(gone) ? gone : { errors, form };
}

/** The parts of the form. A form that breaks off or is none is the line's fault or the sender's, not ours: it throws with status 400. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts();
  } catch (error) {
    throw brokenForm(error);
  }
}

function brokenForm(error: unknown): unknown {
  const told = error instanceof Error && 'statusCode' in error;
  return told ? error : Object.assign(new Error('a form breaks off', { cause: error }), { statusCode: 400 });
}

interface Given {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly size: number;
}

async function keepFile(
  { who, visit }: FastifyRequest,
  { casework }: PortalParts,
  application: Application,
  { field, name, bytes, size }: Given,
): Promise<FieldError | undefined> {
  const asked = uploadsOf(application).find(({ material }) => uploadField(material.id) === field);
  if (!asked) return { field, words: wordsOf(refuse('gap-not-in-item', { about: '' }))[visit.lang] };
  if (size > uploadMegabytes * mega) return { field, words: tooLarge(visit, name, size) };
  const kept = await casework.addFile(who, application.draft.id, asked.material.id, name, bytes);
  return isRefusal(kept) ? { field, words: refusedWords(visit, kept, name, size) } : undefined;
}

/** The bytes up to the limit; of a larger file only its size, so that the words can say it. */
async function readFile({ file }: MultipartFile): Promise<{ readonly bytes: Buffer; readonly size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= uploadMegabytes * mega) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch (error) {
    throw brokenForm(error);
  }
  return { bytes: Buffer.concat(chunks), size };
}

function refusedWords(visit: Visit, refusal: Refusal, file: string, size: number): string {
  const { say, lang } = visit;
  if (refusal.refused === 'file-type') return say('error.file.type', { file });
  if (refusal.refused === 'file-empty') return say('error.file.empty', { file });
  if (refusal.refused === 'file-too-large') return tooLarge(visit, file, size);
  return wordsOf(refusal)[lang];
}

function tooLarge({ say }: Visit, file: string, size: number): string {
  return say('error.file.big', { file, size: sizeWords(size), max: `${uploadMegabytes} MB` });
}
