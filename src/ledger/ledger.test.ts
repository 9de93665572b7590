import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isRefusal, wordsOf } from '#law';
import fc from 'fast-check';
import { sql } from 'kysely';
import { canonicalText, eventHash, noHash } from './hash.ts';
import { openTestLedger } from './testing.ts';
import type { Actor, EventData, NewEvent, StoredEvent, Tx } from './types.ts';

const place = '990000';
const clerk: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const opened = await openTestLedger();
const { ledger, clock } = opened;
after(() => opened.close());

const received = (data: NewEvent['data'] = {}): NewEvent => ({ type: 'application received', data });

test('a stream that does not exist reads as nothing, and what is appended comes back chained', async () => {
  assert.deepEqual(await ledger.read(place, 'case/none'), []);
  const stored = await ledger.transact(place, async (tx) => {
    assert.deepEqual(await tx.load('case/1'), { seq: 0, events: [] });
    return tx.append('case/1', 0, [received({ item: 'A' }), { type: 'application accepted', data: {} }], clerk);
  });
  assert.ok(!isRefusal(stored));
  const read = await ledger.read(place, 'case/1');
  assert.deepEqual(read, stored);
  assert.deepEqual(
    read.map(({ seq, at, prevHash }) => ({ seq, at, prevHash })),
    [
      { seq: 1, at: '2026-02-09T01:00:00.000Z', prevHash: noHash },
      { seq: 2, at: '2026-02-09T01:00:00.000Z', prevHash: read[0]?.hash },
    ],
  );
});

test('whoever acts on an old page is told who did what meanwhile', async () => {
  await ledger.transact(place, (tx) => tx.append('case/2', 0, [received()], clerk));
  const late = await ledger.transact(place, (tx) => tx.append('case/2', 0, [received()], clerk));
  assert.ok(isRefusal(late));
  assert.deepEqual(late, {
    refused: 'stale',
    detail: { who: 'staff/7@window-3', what: 'application received', seq: 1 },
  });
  assert.equal(wordsOf(late).status, 409);
  assert.match(wordsOf(late).zh, /staff\/7@window-3刚刚办了“application received”/);
});

test('of many who append to one stream at once each gets a number of its own', async () => {
  const append = () =>
    ledger.transact(place, async (tx) => {
      const { seq } = await tx.load('case/3');
      return tx.append('case/3', seq, [received()], clerk);
    });
  for (const stored of await Promise.all(Array.from({ length: 12 }, append))) assert.ok(!isRefusal(stored));
  const read = await ledger.read(place, 'case/3');
  assert.deepEqual(
    read.map(({ seq }) => seq),
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
});

const words = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\u0000', ''));
const keys = words.filter((key) => key !== '__proto__');
const { data } = fc.letrec<{ data: EventData }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(
      words,
      fc.boolean(),
      fc.maxSafeInteger().map((n) => n + 0),
    ),
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(keys, tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('what is hashed is what is read back', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keys, data, { maxKeys: 5, noNullPrototype: true }), async (body) => {
      const stream = `round-trip/${(number += 1)}` as const;
      const stored = await ledger.transact(place, (tx) => tx.append(stream, 0, [received(body)], clerk));
      assert.ok(!isRefusal(stored));
      const [event = assert.fail()] = await ledger.read(place, stream);
      assert.equal(canonicalText(event.data), canonicalText(body));
      assert.equal(eventHash(event), event.hash);
      assert.deepEqual(stored, [event]);
    }),
    { numRuns: 60 },
  );
});

test('event data that RFC 8785 does not keep exact is a mistake of the program', async () => {
  const wrong: unknown[] = [null, 1.5, 2 ** 53, -0, Number.NaN, undefined, [1, null], { at: new Set() }, 10n];
  for (const value of wrong) {
    const append = ledger.transact(place, (tx) =>
      tx.append('case/4', 0, [received({ value: value as EventData })], clerk),
    );
    await assert.rejects(append, /of an event/);
  }
  assert.deepEqual(await ledger.read(place, 'case/4'), []);
});

test('words with U+0000 or a lone surrogate are refused at the door, in events and in personal records', async () => {
  for (const text of ['a\u0000', '\udc00x', 'x\ud83d']) {
    const refused = await ledger.transact(place, (tx) => tx.append('case/5', 0, [received({ text })], clerk));
    assert.equal(isRefusal(refused) && refused.refused, 'bad-text');
    const deposit = await ledger.transact(place, (tx) => tx.deposit('person', { name: text }));
    assert.deepEqual(deposit, { refused: 'bad-text', detail: {}, field: 'name' });
  }
  const whole = await ledger.transact(place, (tx) => tx.append('case/5', 0, [received({ text: '𠮷😀' })], clerk));
  assert.ok(!isRefusal(whole));
});

test('a transaction object is dead once its function has ended', async () => {
  let kept: Tx | undefined;
  await ledger.transact(place, async (tx) => {
    kept = tx;
  });
  await assert.rejects(async () => kept?.append('case/6', 0, [received()], clerk), /is over/);
  assert.throws(() => kept?.db, /is over/);
});

test('a personal record is read while it exists and erased with its salt', async () => {
  const body = { name: '画中人', notes: null, size: 1.5 };
  const deposit = await ledger.transact(place, (tx) => tx.deposit('person', body));
  assert.ok(!isRefusal(deposit));
  assert.deepEqual(await ledger.personal(place, deposit.ref), body);
  assert.deepEqual(await ledger.transact(place, (tx) => tx.erase(deposit.ref)), true);
  assert.equal(await ledger.personal(place, deposit.ref), undefined);
  assert.deepEqual(await ledger.transact(place, (tx) => tx.erase(deposit.ref)), false);
});

test('the same body deposited twice gives two commitments that tell nothing of each other', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => ledger.transact(place, (tx) => tx.deposit('person', { n: 1 }))),
  );
  assert.ok(one && two && !isRefusal(one) && !isRefusal(two));
  assert.notEqual(one.commitment, two.commitment);
});

test('a clock that steps backwards is noticed and the order stays that of the sequence', async () => {
  await ledger.transact(place, (tx) => tx.append('case/7', 0, [received()], clerk));
  clock.set('2026-02-09T00:59:59.000Z');
  await ledger.transact(place, (tx) => tx.append('case/7', 1, [received()], clerk));
  clock.set('2026-02-09T01:00:00.000Z');
  const times = (await ledger.read(place, 'case/7')).map((event: StoredEvent) => event.at);
  assert.deepEqual(times, ['2026-02-09T01:00:00.000Z', '2026-02-09T00:59:59.000Z']);
  const { rows } = await sql`select stream, seq, before, at from clock_step`.execute(ledger.db);
  assert.deepEqual(rows, [{ stream: 'case/7', seq: 2, before: times[0], at: times[1] }]);
});

test('the transaction that the database broke off to end a deadlock is played again', async () => {
  const cross = (first: `x/${string}`, second: `x/${string}`) =>
    ledger.transact(place, async (tx) => {
      const one = await tx.load(first);
      await sql`select pg_sleep(0.05)`.execute(tx.db);
      const two = await tx.load(second);
      await tx.append(first, one.seq, [received()], clerk);
      return tx.append(second, two.seq, [received()], clerk);
    });
  await Promise.all([cross('x/1', 'x/2'), cross('x/2', 'x/1')]);
  assert.equal((await ledger.read(place, 'x/1')).length, 2);
  assert.equal((await ledger.read(place, 'x/2')).length, 2);
});
