import { type Instant, type Refusal, refuse } from '#law';
import { type Kysely, sql } from 'kysely';
import type { Place } from './append.ts';
import { canonicalText, hmacSm3, sm3 } from './hash.ts';
import type { CommandRequest, Jurisdiction, NoTables } from './types.ts';

/** What became of an idempotency key: taken by us just now, or answered before. */
export type KeyState = { readonly taken: true } | { readonly taken: false; readonly answer: unknown };

/** In: 8 to 100 visible ASCII characters. Out: the refusal `bad-command-key`, or undefined. */
export function refuseBadKey(key: string): Refusal | undefined {
  return /^[\x21-\x7e]{8,100}$/.test(key) ? undefined : refuse('bad-command-key');
}

/**
 * Takes the key, waiting for whoever holds it in a transaction of their own. Out: taken, or the answer given before, or the
 * refusal `repeated-key-other-body`.
 *
 * No personal data lies in the row: the body is kept as HMAC-SM3 under the key, and the key itself only as its hash, so that
 * without the key that the caller made up nobody can try out bodies, not even after the personal record has been erased.
 */
export async function takeKey({ db, at }: Place, request: CommandRequest): Promise<KeyState | Refusal> {
  const { jurisdiction, name } = request;
  const { actor } = request.by;
  const keyHash = sm3(canonicalText([jurisdiction, actor, request.key]));
  const bodyMac = hmacSm3(request.key, canonicalText([name, request.body ?? null]));
  const { numAffectedRows } = await sql`
    insert into command_key (jurisdiction, actor, key_hash, name, body_mac, at)
    values (${jurisdiction}, ${actor}, ${keyHash}, ${name}, ${bodyMac}, ${at}) on conflict do nothing`.execute(db);
  if (numAffectedRows === 1n) return { taken: true };
  const { rows } = await sql<{ body_mac: string; answer: unknown }>`
    select body_mac, answer from command_key
     where jurisdiction = ${jurisdiction} and actor = ${actor} and key_hash = ${keyHash}`.execute(db);
  const before = rows[0];
  if (before?.body_mac !== bodyMac) return refuse('repeated-key-other-body');
  return { taken: false, answer: before.answer ?? undefined };
}

/** Keeps the answer beside its key. It is JSON and holds references only, never personal data. Out: the answer as it will be repeated. */
export async function keepAnswer({ db }: Place, request: CommandRequest, answer: unknown): Promise<unknown> {
  if (answer === undefined) return undefined;
  const keyHash = sm3(canonicalText([request.jurisdiction, request.by.actor, request.key]));
  const text = canonicalText(answer);
  await sql`update command_key set answer = ${text}::json
     where jurisdiction = ${request.jurisdiction} and actor = ${request.by.actor} and key_hash = ${keyHash}`.execute(
    db,
  );
  return JSON.parse(text);
}

/** Forgets keys taken before an instant; nobody repeats a request after some days. Out: how many. */
export async function forgetCommandKeys(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  before: Instant,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from command_key where jurisdiction = ${jurisdiction} and at < ${before}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
