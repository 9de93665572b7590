import type { CivilDate } from '#law';
import { actsOf, post } from '#identity';
import type { Act, Who } from '#identity';
import type { Commitment, Ledger, NoTables, StoredEvent, StreamName, Tx } from '#ledger';
import type { Kysely } from 'kysely';
import type { Asker } from './command.ts';
import type { CaseEvent } from './events.ts';
import type { CaseworkParts } from './parts.ts';
import { evolve, nothing } from './state.ts';
import type { Case } from './state.ts';

export { caseDates } from './case-dates.ts';

/** A case as the ledger has it; `seq` is 0 and the stage `none` where there is no such case. */
export interface LoadedCase {
  readonly state: Case;
  readonly seq: number;
  readonly events: readonly StoredCaseEvent[];
}

/** An event of a case with its place, actor and hash. */
export type StoredCaseEvent = Omit<StoredEvent, 'type' | 'data'> & CaseEvent;

/** Acts that an auxiliary post (辅助人员) can never do, whatever a mandate says (domain 9A.25). */
export const neverAuxiliary: readonly Act[] = ['accept', 'review', 'decide', 'issue', 'supervise'];

export function caseStream(number: string): StreamName {
  return `case/${number}`;
}

/**
 * Who asks, reduced to what the rights check needs. In: a connection (inside a command the transaction's), who, the item, today.
 * The post and its mandates are read anew: either may have ended, or been revoked, since the sign-in.
 */
export async function askerOf(db: Kysely<NoTables>, who: Who, item: string, today: CivilDate): Promise<Asker> {
  switch (who.kind) {
    case 'anonymous':
      return { kind: 'anonymous' };
    case 'citizen':
      return { kind: 'citizen', account: who.account };
    case 'staff': {
      const held = who.post && (await post(db, who.jurisdiction, who.post.id));
      if (!held || held.staff !== who.staff) return { kind: 'staff', post: '', acts: new Set() };
      const acts = await actsOf(db, who.jurisdiction, held.id, item, today);
      const may = held.auxiliary ? [...acts].filter((act) => !neverAuxiliary.includes(act)) : acts;
      return { kind: 'staff', post: held.id, acts: new Set(may) };
    }
  }
}

/** Reads a case without locking it. */
export async function loadCase(
  parts: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  number: string,
): Promise<LoadedCase> {
  return caseOf(await parts.ledger.read(parts.jurisdiction, caseStream(number)));
}

/** Reads a case inside a command and holds it until the transaction ends. */
export async function lockCase(tx: Tx, number: string): Promise<LoadedCase> {
  const { events } = await tx.load(caseStream(number));
  return caseOf(events);
}

/** The case that a stream of events tells. */
export function caseOf(stored: readonly StoredEvent[]): LoadedCase {
  // Only this desk appends to `case/` streams, and only events of its union.
  const events = stored as unknown as readonly StoredCaseEvent[];
  return { state: events.reduce<Case>(evolve, nothing), seq: events.length, events };
}

/** A personal record of this desk in the shape in which the desk deposited it; undefined once it has been erased. */
export async function personalOf<T>(
  parts: { readonly ledger: Pick<Ledger, 'personal'>; readonly jurisdiction: string },
  commitment: Commitment,
): Promise<T | undefined> {
  return (await parts.ledger.personal(parts.jurisdiction, commitment.ref)) as T | undefined;
}
