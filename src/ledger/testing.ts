import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, openKysely, openPool } from '#db';
import type { Instant } from '#law';
import { sql } from 'kysely';
import { type SimulatedClock, simulatedClock } from './clock.ts';
import { openLedger } from './open.ts';
import { settledBelow } from './order-key.ts';
import type { TxParts } from './transaction.ts';
import type { Ledger, Message, View } from './types.ts';

/** A ledger on a database of its own, for one test file. */
export interface TestLedger {
  readonly ledger: Ledger;
  readonly clock: SimulatedClock;
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** What was put into the queue, in order, when no real queue was given; messages of undone transactions included. */
  readonly messages: readonly Message[];
  /**
   * Waits until every event is settled. A transaction of another test's database holds it up, for transaction numbers are the server's.
   */
  settled(): Promise<void>;
  /** Closes the connections and drops the database. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a ledger for tests. In: the views that run inside `append`, the instant at which the clock stands, and the job queue if
 * the test needs a real one (else messages are collected).
 */
export async function openTestLedger(
  views: readonly View[] = [],
  start: Instant = '2026-02-09T01:00:00.000Z',
  enqueue?: TxParts['enqueue'],
): Promise<TestLedger> {
  const database = await createTestDatabase();
  const db = openKysely(openPool(database.appUrl));
  const clock = simulatedClock(start);
  const messages: Message[] = [];
  const collect: TxParts['enqueue'] = (_, message) => {
    messages.push(message);
    return Promise.resolve();
  };
  return {
    ledger: openLedger({ db, clock, views, enqueue: enqueue ?? collect }),
    clock,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    messages,
    async settled() {
      const open = sql<{ open: boolean }>`
        select exists (select 1 from event where event.xid >= ${settledBelow(sql.ref('event.jurisdiction'))}) as open`;
      while ((await open.execute(db)).rows[0]?.open === true) await pause(10);
    },
    async close() {
      await db.destroy();
      await database.drop();
    },
  };
}
