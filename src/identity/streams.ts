import { randomBytes } from 'node:crypto';
import type { StreamName } from '#ledger';
import { subjectOf } from './what-next.ts';
import type { OrganisationCommandName } from './what-next.ts';

/** Where the command's events go. */
export function streamOf(name: OrganisationCommandName, id: string): StreamName {
  return `${subjectOf[name]}/${id}`;
}

/** 16 hex digits: enough that no two ever meet, short enough to be read out. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}
