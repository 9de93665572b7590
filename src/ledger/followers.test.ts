import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { sql } from 'kysely';
import { readSettled, runFollowers } from './followers.ts';
import { sealEvents } from './sealer.ts';
import { openTestLedger } from './testing.ts';
import type { Actor, StoredEvent, StreamName, View } from './types.ts';
import { verifyLedger } from './verify.ts';

const place = '990000';
const clerk: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const folder = mkdtempSync(join(tmpdir(), 'onewindow-heads-'));
const opened = await openTestLedger();
const { ledger, clock } = opened;
after(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

const seen: StoredEvent[] = [];
const watcher: View = {
  name: 'watcher',
  tables: [],
  kind: 'following',
  on: (event) => {
    seen.push(event);
    return Promise.resolve();
  },
};
const follow = (): Promise<number> => runFollowers(ledger.db, [watcher]);
const seal = (): Promise<number> => sealEvents({ db: ledger.db, clock, folder });
const append = (stream: StreamName, seq: number) =>
  ledger.transact(place, (tx) => tx.append(stream, seq, [{ type: 'step taken', data: { seq } }], clerk));

/** A transaction that has appended and is held open until it is told to end. */
async function slow(stream: StreamName): Promise<{ finish(): Promise<unknown> }> {
  let end: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  let done: Promise<unknown> = Promise.resolve();
  await new Promise<void>((inside) => {
    done = ledger.transact(place, async (tx) => {
      const stored = await tx.append(stream, 0, [{ type: 'slow step taken', data: {} }], clerk);
      inside();
      await told;
      return stored;
    });
  });
  return {
    finish: () => {
      end();
      return done;
    },
  };
}

test('the event of a slow transaction is not lost to followers and the sealer that ran meanwhile', async () => {
  await append('case/1', 0);
  await opened.settled();
  assert.equal(await follow(), 1);
  assert.equal(await seal(), 1);
  const pending = await slow('case/slow');
  await append('case/1', 1);
  await append('case/2', 0);
  assert.deepEqual([await follow(), await seal()], [0, 0], 'what lies after an open transaction is not settled yet');
  await pending.finish();
  await opened.settled();
  assert.deepEqual([await follow(), await seal()], [3, 3]);
  const streams = seen.map(({ stream, seq }) => `${stream} ${seq}`);
  assert.deepEqual(
    streams.toSorted((a, b) => (a < b ? -1 : 1)),
    ['case/1 1', 'case/1 2', 'case/2 1', 'case/slow 1'],
  );
  assert.equal((await verifyLedger(ledger.db, folder)).ok, true);
});

test('a follower sees each event once and each stream in its own order, also when several run at once', async () => {
  seen.length = 0;
  for (let seq = 0; seq < 20; seq += 1) await append('case/many', seq);
  await opened.settled();
  await Promise.all([follow(), follow(), follow()]);
  await follow();
  assert.deepEqual(
    seen.map(({ seq }) => seq),
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
});

test('a follower that breaks keeps its place and takes the event up again', async () => {
  seen.length = 0;
  await append('case/broken', 0);
  await opened.settled();
  const broken: View = { ...watcher, on: () => Promise.reject(new Error('the watcher broke')) };
  await assert.rejects(runFollowers(ledger.db, [broken]), /the watcher broke/);
  assert.equal(await follow(), 1);
  assert.equal(seen[0]?.stream, 'case/broken');
});

test('sealers that run at once give every event one leaf, and the file has every head', async () => {
  const before = await sql<{ size: number }>`select max(tree_size) as size from tree_head`.execute(ledger.db);
  for (let seq = 0; seq < 10; seq += 1) await append('case/sealed', seq);
  await opened.settled();
  const sealed = await Promise.all([seal(), seal(), seal()]);
  await seal();
  const { rows } = await sql<{ leaves: number; events: number; size: number }>`
    select (select count(*) from leaf) as leaves, (select count(*) from event) as events,
           (select max(tree_size) from tree_head) as size`.execute(ledger.db);
  assert.ok(sealed.some((n) => n > 0));
  assert.equal(rows[0]?.leaves, rows[0]?.events);
  assert.equal(rows[0]?.size, rows[0]?.events);
  assert.ok((rows[0]?.size ?? 0) > (before.rows[0]?.size ?? 0));
  const lines = readFileSync(join(folder, `${place}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const heads = await sql`select 1 from tree_head`.execute(ledger.db);
  assert.equal(lines.length, heads.rows.length);
  const { ok, sealed: leaves } = await verifyLedger(ledger.db, folder);
  assert.deepEqual([ok, leaves], [true, rows[0]?.events]);
});

test('transaction numbers are ordered as numbers: where they get a digit more nothing is lost and nothing is turned round', async () => {
  const other = '990001';
  const owner = openKysely(openPool(opened.ownerUrl, 1));
  try {
    for (let seq = 0; seq < 4; seq += 1)
      await ledger.transact(other, (tx) =>
        tx.append('case/digits', seq, [{ type: 'step taken', data: { seq } }], clerk),
      );
    for (const [at, xid] of ['98', '99', '100', '101'].entries())
      await sql`update event set xid = ${xid}::xid8 where jurisdiction = ${other} and seq = ${at + 1}`.execute(owner);
    const settled = await readSettled(ledger.db, other, { xid: '0', position: 0 }, 10);
    assert.deepEqual(
      settled.map(({ seq, xid }) => `${seq} ${xid}`),
      ['1 98', '2 99', '3 100', '4 101'],
    );
    const later = await readSettled(ledger.db, other, { xid: '99', position: 0 }, 10);
    assert.deepEqual(
      later.map(({ seq }) => seq),
      [2, 3, 4],
    );
    await opened.settled();
    await seal();
    assert.equal((await verifyLedger(ledger.db, folder)).ok, true);
  } finally {
    await owner.destroy();
  }
});
