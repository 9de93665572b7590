import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { canonicalText, eventHash } from './hash.ts';
import { firstFault, insert, place, withScene } from './verify-testing.ts';

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
