import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Actor, NewEvent, StoredEvent, StreamName, Tx } from '#ledger';
import type { AccessEvent } from './access-events.ts';
import type { CaseworkParts } from './parts.ts';

/** An access to a case with its place, actor and hash. */
export type StoredAccess = Omit<StoredEvent, 'type' | 'data'> & AccessEvent;

/** Beside `case/<number>`: looking at a person is no step of the case, moves no page and waits for nobody who acts (decision 6). */
export function accessStream(number: string): StreamName {
  return `access/${number}`;
}

/** Every access to a case, oldest first. */
export async function readAccess(
  { ledger, jurisdiction }: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  number: string,
): Promise<readonly StoredAccess[]> {
  return accessesOf(await ledger.read(jurisdiction, accessStream(number)));
}

/**
 * Records one access. In: what `tell` makes of the accesses so far; undefined where it need not be recorded again. Out: the place of
 * the record, or of the last one where nothing was added.
 */
export async function recordAccess(
  tx: Tx,
  number: string,
  by: Actor,
  tell: (before: readonly StoredAccess[]) => AccessEvent | undefined,
): Promise<number | Refusal> {
  const { seq, events } = await tx.load(accessStream(number));
  const event = tell(accessesOf(events));
  if (!event) return seq;
  const stored = await tx.append(accessStream(number), seq, [event satisfies NewEvent as NewEvent], by);
  return isRefusal(stored) ? stored : seq + 1;
}

// Only this desk appends to `access/` streams, and only events of its union.
function accessesOf(events: readonly StoredEvent[]): readonly StoredAccess[] {
  return events as unknown as readonly StoredAccess[];
}
