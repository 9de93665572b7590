import type { FastifyRequest } from 'fastify';
import { formOf } from './form-of.ts';
import type { FormBody } from './form-of.ts';

/** What was typed into a page of one's own whose session or token ended meanwhile, so that it can be sent once more. */
export interface HeldForm {
  readonly path: string;
  readonly fields: FormBody;
}

/** Pages of a draft and the withdrawal of a case. A password is never held, nor is what deletes a draft. */
const holdable = /^\/(?:drafts\/[\w-]+\/(?!discard$)[\w-]+|cases\/\d+\/withdraw)$/;

/** The page of ours that a request was sent from, where it can be opened again. */
export function pageOf({ visit }: FastifyRequest): string | undefined {
  const [path = ''] = visit.path.split('?');
  return holdable.test(path) ? path : undefined;
}

/** The form that a refused request carried; undefined where there was none to hold, files included. */
export function heldOf(request: FastifyRequest): HeldForm | undefined {
  const path = pageOf(request);
  const { token: _, ...fields } = formOf(request);
  if (request.method !== 'POST' || path === undefined || Object.keys(fields).length === 0) return undefined;
  return { path, fields };
}

/** As it stands in the hidden field of the sign-in form. */
export function heldText(held: HeldForm): string {
  return JSON.stringify(held);
}

/** Reads it back. In: whatever stood in the field. Out: undefined unless it is a form for a page of ours. */
export function readHeld(text: string | undefined): HeldForm | undefined {
  const read: unknown = parsed(text ?? '');
  if (typeof read !== 'object' || read === null || !('path' in read) || !('fields' in read)) return undefined;
  const { path, fields } = read;
  if (typeof path !== 'string' || !holdable.test(path) || typeof fields !== 'object' || fields === null)
    return undefined;
  const texts = Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { path, fields: Object.fromEntries(texts) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
