import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import { emptyTree, type Frontier, grow, rootOf } from './merkle.ts';
import { firstFault, insert, place, rehash, withScene } from './verify-testing.ts';

test('a sealed chain re-hashed from the change to its end, head included, is told by its leaf', async () => {
  await withScene(5, async (it) => {
    await sql`update event set capacity = 'approver' where stream = 'case/b' and seq = 3`.execute(it.owner);
    await rehash(it, 'case/b', 3);
    assert.deepEqual(await firstFault(it), ['case/b', 3, 'rehashed']);
  });
});

test('an event put into a sealed chain that was re-hashed, head included, is told by its leaf', async () => {
  await withScene(5, async (it) => {
    for (const seq of [5, 4, 3])
      await sql`update event set seq = ${seq + 1} where stream = 'case/b' and seq = ${seq}`.execute(it.owner);
    await insert(it, (await it.ledger.read(place, 'case/b'))[1], 3);
    await rehash(it, 'case/b', 3);
    const [stream, seq] = await firstFault(it);
    assert.deepEqual([stream, seq], ['case/b', 3]);
  });
});

test('a sealed chain whose events, head and leaves are all re-hashed is told by the tree head', async () => {
  await withScene(5, async (it) => {
    await sql`update event set capacity = 'approver' where stream = 'case/b' and seq = 3`.execute(it.owner);
    await rehash(it, 'case/b', 3);
    await sql`update leaf set hash = e.hash from event e where e.stream = leaf.stream and e.seq = leaf.seq`.execute(
      it.owner,
    );
    const { firstFault: fault } = await it.verify();
    assert.equal(fault?.kind, 'tree-head');
    assert.match(fault?.words ?? '', /from leaf 0 to 14/);
  });
});

test('when the database is re-hashed to the last root, the file outside it tells', async () => {
  await withScene(5, async (it) => {
    await sql`update event set capacity = 'approver' where stream = 'case/b' and seq = 3`.execute(it.owner);
    await rehash(it, 'case/b', 3);
    await sql`update leaf set hash = e.hash from event e where e.stream = leaf.stream and e.seq = leaf.seq`.execute(
      it.owner,
    );
    const { rows } = await sql<{ hash: string }>`select hash from leaf order by leaf_index`.execute(it.owner);
    let tree: Frontier = emptyTree;
    for (const { hash } of rows) tree = grow(tree, hash);
    await sql`update tree_head set root = ${rootOf(tree)} where tree_size = 15`.execute(it.owner);
    const { firstFault: fault, heads, fileHeads } = await it.verify();
    assert.deepEqual([fault?.kind, heads, fileHeads], ['tree-head', 1, 1]);
    assert.match(fault?.words ?? '', /outside the database/);
  });
});

test('a chain of which nothing is left but its leaves is named', async () => {
  await withScene(5, async (it) => {
    await sql`delete from event where stream = 'case/b'`.execute(it.owner);
    await sql`delete from stream where stream = 'case/b'`.execute(it.owner);
    assert.deepEqual(await firstFault(it), ['case/b', 1, 'removed']);
  });
});

test('a jurisdiction of which nothing is left but the file outside the database is told', async () => {
  await withScene(5, async (it) => {
    for (const table of ['event', 'stream', 'leaf', 'tree_head'])
      await sql`delete from ${sql.table(table)}`.execute(it.owner);
    const { firstFault: fault } = await it.verify();
    assert.equal(fault?.kind, 'removed');
    assert.match(fault?.words ?? '', /tree of 15 events, but only 0/);
  });
});

test('of several faults the first in the order of sealing is named', async () => {
  await withScene(5, async (it) => {
    await sql`update event set capacity = 'x' where stream = 'case/a' and seq = 4`.execute(it.owner);
    await sql`update event set capacity = 'x' where stream = 'case/c' and seq = 2`.execute(it.owner);
    assert.deepEqual(await firstFault(it), ['case/c', 2, 'altered']);
    assert.equal((await it.verify()).faults, 2);
  });
});

test('a missing leaf is told', async () => {
  await withScene(5, async (it) => {
    await sql`delete from leaf where leaf_index = 7`.execute(it.owner);
    const { ok, faults } = await it.verify();
    assert.deepEqual([ok, faults > 0], [false, true]);
  });
});

test('after a restore from an older backup the newer heads tell what is lost; with their file put aside the next seal begins a new one', async () => {
  await withScene(5, async (it) => {
    const file = join(it.folder, `${place}.jsonl`);
    // The backup's state: everything after the first nine leaves is gone, consistently.
    await sql`delete from leaf where leaf_index >= 9`.execute(it.owner);
    await sql`delete from tree_head`.execute(it.owner);
    await sql`delete from event e where not exists (select 1 from leaf l where l.stream = e.stream and l.seq = e.seq)`.execute(
      it.owner,
    );
    await sql`update stream s set seq = e.seq, hash = e.hash from event e
      where e.stream = s.stream and e.seq = (select max(seq) from event where stream = s.stream)`.execute(it.owner);
    await sql`delete from leaf`.execute(it.owner);
    assert.equal((await it.verify()).firstFault?.kind, 'removed');
    renameSync(file, `${file}.lost`);
    assert.equal(await it.seal(), 9);
    const { ok, fileHeads, sealed } = await it.verify();
    assert.deepEqual([ok, fileHeads, sealed], [true, 1, 9]);
  });
});

test('a line of the file that a crash cut short is written again', async () => {
  await withScene(3, async (it) => {
    const file = join(it.folder, `${place}.jsonl`);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, -20));
    assert.equal(await it.seal(), 6);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.startsWith(whole));
    assert.equal(text.trimEnd().split('\n').length, 2);
    const { ok, fileHeads } = await it.verify();
    assert.deepEqual([ok, fileHeads], [true, 2]);
  });
});

test('an erased personal record leaves the chain whole and is refused nowhere', async () => {
  await withScene(5, async (it) => {
    const [event] = await it.ledger.read(place, 'case/a');
    const person = event?.data['person'] as { ref: string };
    const erased = await it.ledger.transact(place, (tx) => tx.erase(person.ref));
    assert.ok(!isRefusal(erased));
    assert.equal((await it.verify()).ok, true);
  });
});
