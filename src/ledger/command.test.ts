import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import { openTestLedger } from './testing.ts';
import type { Actor, CommandRequest, Tx } from './types.ts';

const by: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const request = (key: string, body: unknown): CommandRequest => ({
  jurisdiction: '990000',
  key,
  by,
  name: 'accept',
  body,
});
const opened = await openTestLedger();
const { ledger } = opened;
after(() => opened.close());

const accept = (stream: `case/${string}`) => async (tx: Tx) => {
  const { seq } = await tx.load(stream);
  const stored = await tx.append(stream, seq, [{ type: 'application accepted', data: { item: 'A-1' } }], by);
  return isRefusal(stored) ? stored : { seq: stored.at(-1)?.seq };
};

test('eight at once under one key give one event and one answer', async () => {
  const one = request('key-eight-at-once', { case: '1' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => ledger.command(one, accept('case/1'))));
  for (const answer of answers) assert.deepEqual(answer, { seq: 1 });
  assert.equal((await ledger.read('990000', 'case/1')).length, 1);
});

test('the same key with another body is refused with 422', async () => {
  await ledger.command(request('key-other-body', { case: '2' }), accept('case/2'));
  const answer = await ledger.command(request('key-other-body', { case: '3' }), accept('case/3'));
  assert.equal(isRefusal(answer) && answer.refused, 'repeated-key-other-body');
  assert.deepEqual(await ledger.read('990000', 'case/3'), []);
});

test('the same key of another actor is another key', async () => {
  const other = { ...request('key-of-two-people', {}), by: { actor: 'staff/8@window-4', capacity: 'clerk' } };
  await ledger.command(request('key-of-two-people', {}), accept('case/4'));
  assert.deepEqual(await ledger.command(other, accept('case/4')), { seq: 2 });
});

test('a refused command leaves no key, no event and no row for the stream it opened', async () => {
  const once = request('key-of-a-refusal', {});
  const refused = await ledger.command(once, async (tx) => {
    await accept('case/5')(tx);
    await tx.load('case/6');
    return { refused: 'not-found' } as const;
  });
  assert.deepEqual(refused, { refused: 'not-found' });
  const { rows } = await sql`select 1 from stream where stream in ('case/5', 'case/6')`.execute(ledger.db);
  assert.equal(rows.length, 0);
  assert.deepEqual(await ledger.command(once, accept('case/5')), { seq: 1 });
});

test('a key that is no key and words that cannot be kept are refused before anything is written', async () => {
  const short = await ledger.command(request('short', {}), accept('case/7'));
  assert.equal(isRefusal(short) && short.refused, 'bad-command-key');
  const bad = await ledger.command(request('key-of-bad-text', { answers: { shopName: 'a\u0000b' } }), accept('case/7'));
  assert.deepEqual(bad, { refused: 'bad-text', detail: {}, field: 'answers.shopName' });
  const surrogate = await ledger.command(request('key-of-bad-text', { reason: '\ud800' }), accept('case/7'));
  assert.equal(isRefusal(surrogate) && surrogate.refused, 'bad-text');
  assert.deepEqual(await ledger.read('990000', 'case/7'), []);
});

test('the key row tells nothing of the body, and old keys are forgotten', async () => {
  const { forgetCommandKeys } = await import('./command-key.ts');
  await ledger.command(request('key-with-a-phone', { phone: '13900001111' }), accept('case/8'));
  const { rows } = await sql<{ row: string }>`select command_key::text as row from command_key`.execute(ledger.db);
  for (const { row } of rows) assert.doesNotMatch(row, /13900001111|key-with-a-phone/);
  assert.equal(await forgetCommandKeys(ledger.db, '990000', '2026-02-09T01:00:00.000Z'), 0);
  assert.equal(await forgetCommandKeys(ledger.db, '990000', '2026-02-09T01:00:00.001Z'), rows.length);
});
