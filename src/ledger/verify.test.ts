import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { type Kysely, sql } from 'kysely';
import { canonicalText, eventHash } from './hash.ts';
import { emptyTree, type Frontier, grow, rootOf } from './merkle.ts';
import { sealEvents } from './sealer.ts';
import { openTestLedger, type TestLedger } from './testing.ts';
import type { Actor, NoTables, StoredEvent, StreamName } from './types.ts';
import { verifyLedger, type VerifyReport } from './verify.ts';

const place = '990000';
const clerk: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const root = mkdtempSync(join(tmpdir(), 'onewindow-heads-'));
after(() => rmSync(root, { recursive: true }));

interface Scene extends TestLedger {
  readonly owner: Kysely<NoTables>;
  readonly folder: string;
  seal(): Promise<number>;
  verify(): Promise<VerifyReport>;
}

/** Three streams of five events, of which `sealed` from each are sealed. */
async function scene(sealed: number): Promise<Scene> {
  const opened = await openTestLedger();
  const owner = openKysely(openPool(opened.ownerUrl, 2));
  const folder = mkdtempSync(join(root, 'heads-'));
  const seal = (): Promise<number> => sealEvents({ db: opened.ledger.db, clock: opened.clock, folder });
  for (let seq = 0; seq < 5; seq += 1) {
    if (seq === sealed) await seal();
    for (const stream of ['case/a', 'case/b', 'case/c'] as const)
      await opened.ledger.transact(place, async (tx) => {
        const person = await tx.deposit('person', { name: `人${seq}` });
        return tx.append(stream, seq, [{ type: 'step taken', data: { number: seq, person } }], clerk);
      });
  }
  if (sealed === 5) await seal();
  return { ...opened, owner, folder, seal, verify: () => verifyLedger(opened.ledger.db, folder) };
}

async function withScene(sealed: number, play: (scene: Scene) => Promise<void>): Promise<void> {
  const played = await scene(sealed);
  try {
    const before = await played.verify();
    assert.deepEqual(
      { ok: before.ok, events: before.events, sealed: before.sealed },
      { ok: true, events: 15, sealed: sealed * 3 },
    );
    assert.equal(before.personalRecords, 15);
    await play(played);
  } finally {
    await played.owner.destroy();
    await played.close();
  }
}

async function firstFault({ verify }: Scene): Promise<[string, number, string]> {
  const { ok, firstFault: fault } = await verify();
  assert.equal(ok, false, 'no fault was found');
  assert.ok(fault);
  return [fault.stream, fault.seq, fault.kind];
}

/** Writes the chain of a stream again from `from` on, hashes and head included, as someone with the owner's rights could. */
async function rehash({ owner, ledger }: Scene, stream: StreamName, from: number): Promise<void> {
  const events = await ledger.read(place, stream);
  let prevHash = events[from - 2]?.hash ?? '0'.repeat(64);
  for (const event of events.slice(from - 1)) {
    const hash = eventHash({ ...event, prevHash });
    await sql`update event set prev_hash = ${prevHash}, hash = ${hash} where stream = ${stream} and seq = ${event.seq}`.execute(
      owner,
    );
    prevHash = hash;
  }
  await sql`update stream set hash = ${prevHash}, seq = ${events.length} where stream = ${stream}`.execute(owner);
}

const sealings = [0, 3, 5];

for (const sealed of sealings) {
  const state = `${sealed} of 5 events of each stream sealed`;

  test(`any column of an event that was changed is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      const changes = {
        type: sql`'step not taken'`,
        at: sql`at + interval '1 microsecond'`,
        actor: sql`'staff/8@window-3'`,
        capacity: sql`'approver'`,
        data: sql`replace(data::text, '"number":2', '"number":20')::json`,
        prev_hash: sql`repeat('a', 64)`,
        hash: sql`repeat('b', 64)`,
      };
      for (const [column, change] of Object.entries(changes)) {
        const before = await sql<
          Record<string, string>
        >`select * from event where stream = 'case/b' and seq = 3`.execute(it.owner);
        await sql`update event set ${sql.ref(column)} = ${change} where stream = 'case/b' and seq = 3`.execute(
          it.owner,
        );
        assert.deepEqual(await firstFault(it), ['case/b', 3, 'altered'], column);
        const old = before.rows[0]?.[column];
        const value = column === 'data' ? sql`${canonicalText(old)}::json` : sql`${old}`;
        await sql`update event set ${sql.ref(column)} = ${value} where stream = 'case/b' and seq = 3`.execute(it.owner);
        assert.equal((await it.verify()).ok, true, `${column} put back`);
      }
    });
  });

  test(`an event changed in writing only, not in meaning, is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`update event set data = replace(data::text, '"number":2', '"number":2.0')::json where stream = 'case/b' and seq = 3`.execute(
        it.owner,
      );
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'altered']);
    });
  });

  test(`an event changed together with its own hash is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      const [, , event] = await it.ledger.read(place, 'case/b');
      assert.ok(event);
      const hash = eventHash({ ...event, capacity: 'approver' });
      await sql`update event set capacity = 'approver', hash = ${hash} where stream = 'case/b' and seq = 3`.execute(
        it.owner,
      );
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'rehashed']);
    });
  });

  test(`an event removed from the middle is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`delete from event where stream = 'case/b' and seq = 3`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'removed']);
    });
  });

  test(`an event removed and the rest renumbered is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`delete from event where stream = 'case/b' and seq = 3`.execute(it.owner);
      await sql`update event set seq = 3 where stream = 'case/b' and seq = 4`.execute(it.owner);
      await sql`update event set seq = 4 where stream = 'case/b' and seq = 5`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'removed']);
    });
  });

  test(`a tail that was cut off is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`delete from event where stream = 'case/b' and seq >= 4`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 4, 'removed']);
    });
  });

  test(`a chain that is gone as a whole is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`delete from event where stream = 'case/b'`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 1, 'removed']);
    });
  });

  test(`an event put in at the end is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await insert(it, (await it.ledger.read(place, 'case/b'))[4], 6);
      assert.deepEqual(await firstFault(it), ['case/b', 6, 'inserted']);
    });
  });

  test(`an event put in between, the rest renumbered, is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      for (const seq of [5, 4, 3])
        await sql`update event set seq = ${seq + 1} where stream = 'case/b' and seq = ${seq}`.execute(it.owner);
      await insert(it, (await it.ledger.read(place, 'case/b'))[1], 3);
      const [stream, seq] = await firstFault(it);
      assert.deepEqual([stream, seq], ['case/b', 3]);
    });
  });

  test(`a whole stream put in by hand is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      const [first] = await it.ledger.read(place, 'case/b');
      assert.ok(first);
      await insert(it, { ...first, stream: 'case/bb', seq: 0, hash: '0'.repeat(64) }, 1);
      assert.deepEqual(await firstFault(it), ['case/bb', 1, 'inserted']);
    });
  });

  test(`a personal record that was changed is named by the event that committed to it (${state})`, async () => {
    await withScene(sealed, async (it) => {
      const [, , event] = await it.ledger.read(place, 'case/b');
      const person = event?.data['person'] as { ref: string };
      await sql`update personal_record set body = '{"name":"别人"}' where ref = ${person.ref}`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'personal']);
      await it.ledger.transact(place, (tx) => tx.erase(person.ref));
      const erased = await it.verify();
      assert.deepEqual([erased.ok, erased.personalRecords], [true, 14]);
    });
  });

  test(`an event moved in the order of insertion is named (${state})`, async () => {
    await withScene(sealed, async (it) => {
      await sql`alter table event alter column position drop identity`.execute(it.owner);
      await sql`update event set position = 1000 where stream = 'case/b' and seq = 3`.execute(it.owner);
      assert.deepEqual(await firstFault(it), ['case/b', 3, 'reordered']);
    });
  });
}

/** Puts an event after `before`, its hash right. */
async function insert({ owner }: Scene, before: StoredEvent | undefined, seq: number): Promise<void> {
  assert.ok(before);
  const event = { ...before, seq, prevHash: before.hash, type: 'step taken', data: { number: 99 } };
  await sql`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash)
    values (${place}, ${event.stream}, ${seq}, ${event.type}, ${event.at}, ${event.actor}, ${event.capacity},
            ${canonicalText(event.data)}::json, ${event.prevHash}, ${eventHash(event)})`.execute(owner);
}

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
