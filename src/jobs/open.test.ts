import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { openTestLedger } from '#ledger';
import { sql } from 'kysely';
import { type Job, type Jobs, openJobs } from './open.ts';

let jobs: Jobs | undefined;
const city = await openTestLedger([], undefined, async (db, message) => jobs?.enqueue(db, message));
const { ledger, appUrl } = city;
const errors: unknown[] = [];
jobs = await openJobs({ appUrl, onError: (_, error) => errors.push(error), retries: 1, retrySeconds: 1 });
const opened = jobs;
after(async () => {
  await opened.stop();
  await city.close();
});

const by = { actor: 'timer', capacity: 'timer' };
const count = async (queue: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from pgboss.job where name = ${queue}`.execute(
    ledger.db,
  );
  return rows[0]?.count ?? 0;
};

test('a message of a transaction that went through is delivered, with its event', async () => {
  let working: Promise<void> | undefined;
  const delivered = new Promise<Job>((resolve) => {
    working = opened.work('papers', async (job) => resolve(job));
  });
  await working;
  await ledger.transact('990000', async (tx) => {
    await tx.append('case/1', 0, [{ type: 'application received', data: {} }], by);
    await tx.enqueue({ queue: 'papers', data: { case: 'case/1' } });
  });
  const job = await delivered;
  assert.deepEqual([job.data, job.attempt], [{ case: 'case/1' }, 1]);
  assert.equal((await ledger.read('990000', 'case/1')).length, 1);
});

test('a transaction that is undone leaves neither event nor message', async () => {
  const refused = await ledger.transact('990000', async (tx) => {
    await tx.append('case/2', 0, [{ type: 'application received', data: {} }], by);
    await tx.enqueue({ queue: 'undone', data: { case: 'case/2' } });
    return { refused: 'not-found' } as const;
  });
  assert.ok(isRefusal(refused));
  await assert.rejects(
    ledger.transact('990000', async (tx) => {
      await tx.enqueue({ queue: 'undone', data: { case: 'case/2' } });
      throw new Error('the machinery broke');
    }),
    /machinery/,
  );
  assert.equal(await count('undone'), 0);
  assert.deepEqual(await ledger.read('990000', 'case/2'), []);
});

test('a job that fails is tried again and then lies among the dead ones with the kind of its error, never its words', async () => {
  const attempts: number[] = [];
  await opened.work('stubborn', async (job) => {
    attempts.push(job.attempt);
    throw Object.assign(new TypeError('the printer is off'), { code: '22P02' });
  });
  await ledger.transact('990000', (tx) => tx.enqueue({ queue: 'stubborn', data: { case: 'case/3' } }));
  let dead = await opened.deadJobs();
  while (dead.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    dead = await opened.deadJobs();
  }
  assert.deepEqual(attempts, [1, 2]);
  assert.equal(errors.length, 2);
  const [{ queue, data, error, attempts: tried } = assert.fail()] = dead;
  assert.deepEqual(
    { queue, data, error, tried },
    { queue: 'stubborn', data: { case: 'case/3' }, error: 'TypeError 22P02', tried: 2 },
  );
  const { rows } = await sql<{ output: string }>`
    select output::text as output from pgboss.job where name = 'stubborn'`.execute(ledger.db);
  assert.ok(rows.every(({ output }) => output.includes('open.test') && !output.includes('printer')));
});

test('what recurs runs again and again, and once for all processes', async () => {
  const second = await openJobs({ appUrl, onError: (_, error) => errors.push(error) });
  let runs = 0;
  await new Promise<void>((resolve, reject) => {
    const sweep = async (): Promise<void> => {
      runs += 1;
      if (runs === 3) resolve();
    };
    Promise.all([opened.every('sweep', 1, sweep), second.every('sweep', 1, sweep)]).catch(reject);
  });
  await second.stop();
  const { rows } = await sql<{ most: number }>`
    select max(c) as most from (select count(*) as c from pgboss.job where name = 'sweep' group by singleton_on) s`.execute(
    ledger.db,
  );
  assert.equal(rows[0]?.most, 1);
});
