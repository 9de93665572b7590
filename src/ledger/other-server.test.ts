import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { adoptServer } from './adopt-server.ts';
import { readSettled, runFollowers } from './followers.ts';
import { sealEvents } from './sealer.ts';
import { bringOver, openOwnServer, type OwnServer } from './two-servers.ts';
import type { Actor, Ledger, StreamName, View } from './types.ts';
import { verifyLedger } from './verify.ts';

const place = '990000';
const now = '2026-02-09T01:00:00.000Z';
const clerk: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const folder = mkdtempSync(join(tmpdir(), 'onewindow-heads-'));
const servers: OwnServer[] = [];
after(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true });
});

const seen: string[] = [];
const watcher: View = {
  name: 'watcher',
  tables: [],
  kind: 'following',
  on: (event) => {
    seen.push(`${event.stream} ${event.seq}`);
    return Promise.resolve();
  },
};

async function newServer(transactions: number): Promise<OwnServer> {
  const server = await openOwnServer();
  servers.push(server);
  await server.age(transactions);
  return server;
}

const append = async (ledger: Ledger, stream: StreamName, seq: number): Promise<void> => {
  const stored = await ledger.transact(place, (tx) =>
    tx.append(stream, seq, [{ type: 'step taken', data: { seq } }], clerk),
  );
  assert.ok(Array.isArray(stored), JSON.stringify(stored));
};

/** Two appends of one transaction, and another's between them: its number says one order, its position the other. */
async function overlap(ledger: Ledger, name: string): Promise<void> {
  await ledger.transact(place, async (tx) => {
    await tx.append(`case/${name}-early`, 0, [{ type: 'step taken', data: {} }], clerk);
    await append(ledger, `case/${name}-between`, 0);
    return tx.append(`case/${name}-late`, 0, [{ type: 'step taken', data: {} }], clerk);
  });
}

/** Work of the server's own may be under way: what is not settled now is a moment later, not five thousand transactions later. */
async function sealAndFollow({ db }: OwnServer): Promise<{ readonly sealed: number; readonly events: number }> {
  const count = sql<{ sealed: number; events: number }>`
    select (select count(*) from leaf) as sealed, (select count(*) from event) as events`;
  for (let attempt = 0; ; attempt += 1) {
    await sealEvents({ db, clock: { now: () => now }, folder });
    await runFollowers(db, [watcher]);
    const [counts] = (await count.execute(db)).rows;
    assert.ok(counts);
    if (counts.sealed === counts.events || attempt === 100) return counts;
    await pause(50);
  }
}

const streamsInOrder = (): boolean => {
  const last = new Map<string, number>();
  for (const [stream = '', seq] of seen.map((event) => event.split(' '))) {
    if (Number(seq) !== (last.get(stream) ?? 0) + 1) return false;
    last.set(stream, Number(seq));
  }
  return true;
};

test('a ledger restored on a server that is younger goes on: nothing waits, is passed over or is seen twice', async () => {
  const old = await newServer(5000);
  const first = old.open();
  await append(first, 'case/1', 0);
  await overlap(first, 'sealed');
  await sealAndFollow(old);
  await append(first, 'case/1', 1);
  await overlap(first, 'unsealed');

  const young = await newServer(10);
  await bringOver(old, young);
  const foreign = await readSettled(young.db, place, { xid: '0', position: 0 }, 100);
  assert.deepEqual(
    foreign,
    [],
    'the numbers of the old server lie ahead of the young one: this is what has to be mended',
  );

  const second = young.open();
  await append(second, 'case/new', 0);
  await append(second, 'case/1', 2);
  await overlap(second, 'after');
  assert.deepEqual(await sealAndFollow(young), { sealed: 13, events: 13 });
  assert.deepEqual([seen.length, new Set(seen).size, streamsInOrder()], [13, 13, true]);
  const verified = await verifyLedger(young.db, folder);
  assert.deepEqual([verified.firstFault, verified.sealed], [undefined, 13]);
});

test('it goes on to a third server as well, and to one that is older than both', async () => {
  const from = servers[1];
  assert.ok(from);
  const third = await newServer(10);
  await bringOver(from, third);
  await append(third.open(), 'case/third', 0);
  assert.deepEqual(await sealAndFollow(third), { sealed: 14, events: 14 });

  const older = await newServer(20_000);
  await bringOver(third, older);
  await append(older.open(), 'case/older', 0);
  assert.deepEqual(await sealAndFollow(older), { sealed: 15, events: 15 });
  assert.deepEqual([seen.length, new Set(seen).size, streamsInOrder()], [15, 15, true]);
  assert.equal((await verifyLedger(older.db, folder)).ok, true);
  assert.deepEqual(await adoptServer(older.db, now), []);
});

test('of several processes that start at once one moves the ledger, while others append', async () => {
  const [old] = servers;
  assert.ok(old);
  const young = await newServer(10);
  await bringOver(old, young);
  const ledgers = Array.from({ length: 6 }, () => young.open());
  await Promise.all(ledgers.map((ledger, at) => append(ledger, `case/at-once-${at}`, 0)));
  const { rows } = await sql<{ base: number }>`select base from server_change`.execute(young.db);
  assert.equal(rows.length, 1);
  const stays = await sql<{ below: number }>`
    select count(*) as below from event where stream like 'case/at-once-%' and xid <= ${String(rows[0]?.base)}::xid8`.execute(
    young.db,
  );
  assert.equal(stays.rows[0]?.below, 0);
});
