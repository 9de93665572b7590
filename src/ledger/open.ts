import { isRefusal, type Refusal } from '#law';
import type { Kysely } from 'kysely';
import { adoptServer } from './adopt-server.ts';
import { keepAnswer, refuseBadKey, takeKey } from './command-key.ts';
import { refuseBadText } from './door.ts';
import { readRecord } from './personal.ts';
import { readStream } from './read.ts';
import { insistOnNoSimulation, isInvented } from './simulation.ts';
import { Refused, type TxParts, withTx } from './transaction.ts';
import type { Clock, CommandRequest, Jurisdiction, Ledger, NoTables, Tx } from './types.ts';

export interface LedgerParts extends Omit<TxParts, 'db'> {
  /** Typed SQL under the application role. */
  readonly db: Kysely<NoTables>;
  readonly clock: Clock;
}

/** Opens the ledger over a database. In: database, clock, the views of every room (inline ones run in `append`), the job queue. */
export function openLedger(parts: LedgerParts): Ledger {
  const { db, clock } = parts;
  let allowed = false;
  async function insistOnce(): Promise<void> {
    if (!allowed) await insistOnNoSimulation(db);
    allowed = true;
  }
  let atHome = false;
  async function adoptOnce(): Promise<void> {
    if (!atHome) await adoptServer(db, clock.now());
    atHome = true;
  }
  async function transact<T>(jurisdiction: Jurisdiction, fn: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal> {
    if (!isInvented(jurisdiction)) await insistOnce();
    await adoptOnce();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.transaction().execute(async (trx) => {
          const result = await withTx({ ...parts, db: trx }, { jurisdiction, at: clock.now() }, fn);
          if (isRefusal(result)) throw new Refused(result);
          return result;
        });
      } catch (error) {
        if (error instanceof Refused) return error.refusal;
        if (attempt >= 4 || !isWorthRepeating(error)) throw error;
      }
    }
  }
  async function command<T>(request: CommandRequest, fn: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal> {
    const bad = refuseBadKey(request.key) ?? refuseBadText(request.body);
    if (bad) return bad;
    return transact<T>(request.jurisdiction, async (tx) => {
      const state = await takeKey(tx, request);
      if (isRefusal(state)) return state;
      // The stored answer is what this same command answered before, under the same name and body.
      if (!state.taken) return state.answer as T;
      const result = await fn(tx);
      return isRefusal(result) ? result : ((await keepAnswer(tx, request, result)) as T);
    });
  }
  return {
    db,
    clock,
    transact,
    command,
    read: (jurisdiction, stream) => readStream(db, jurisdiction, stream),
    personal: (jurisdiction, ref) => readRecord(db, jurisdiction, ref),
  };
}

/** Deadlock and serialization failure: the database undid everything and asks to try again. */
function isWorthRepeating(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}
