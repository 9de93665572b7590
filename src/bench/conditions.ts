import { availableParallelism, cpus, totalmem } from 'node:os';
import { systemClock } from '#ledger';
import type pg from 'pg';
import type { Once, Work } from './measure.ts';
import { countOf } from './step-rows.ts';
import type { Bench } from './works.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says under what conditions is measured: without them a figure says nothing. */
export async function tellConditions(pool: pg.Pool, cases: number, { accepted }: Bench): Promise<void> {
  const { rows } = await pool.query<{ version: string; fsync: string; events: number; size: string }>(
    `select split_part(version(), ' ', 2) as version, current_setting('fsync') as fsync,
            (select count(*)::integer from event) as events, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const { version = '', fsync = '', events = 0, size = '' } = rows[0] ?? {};
  const [cpu] = cpus();
  say(`\n${systemClock.now()}, ${cases} cases, ${events} events, database ${size}`);
  say(
    `PostgreSQL ${version}, fsync ${fsync}; Node ${process.version}; ${availableParallelism()} cores, ${cpu?.model ?? ''}`,
  );
  say(`${Math.round(totalmem() / 2 ** 30)} GB; client, server and database on this machine; no queue is worked off`);
  say(`W4 writes ${countOf(accepted.rows)} rows in ${Object.keys(accepted.rows).length} tables, the bare SQL the same`);
}

/** Says how many bytes of WAL one transaction costs each way; nothing for what only reads. */
export async function tellWal(pool: pg.Pool, { name, product, bare }: Work, first: number): Promise<void> {
  const times = 30;
  const bytesOf = async (once: Once, from: number): Promise<number> => {
    const at = async (): Promise<bigint> => {
      const { rows } = await pool.query<{ at: string }>(`select (pg_current_wal_insert_lsn() - '0/0')::text as at`);
      return BigInt(rows[0]?.at ?? 0);
    };
    const before = await at();
    for (let n = from; n < from + times; n += 1) await once(n);
    return Number((await at()) - before) / times;
  };
  const [ours, theirs] = [await bytesOf(product, first), await bytesOf(bare, first + times)];
  say(`${name}: ${ours.toFixed(0)} bytes of WAL each, the bare SQL ${theirs.toFixed(0)}`);
}
