import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { StoredEvent } from './types.ts';

/** The hash before the first event of every stream. */
export const noHash = '0'.repeat(64);

/** SM3 (GB/T 32905) of the parts one after the other, as 64 hexadecimal digits. */
export function sm3(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** HMAC-SM3 (GB/T 15852.2), as 64 hexadecimal digits. */
export function hmacSm3(key: string, text: string): string {
  return createHmac('sm3', key).update(text).digest('hex');
}

/** RFC 8785: one text for one JSON value. Throws for what is no JSON. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('this is no JSON value');
  return text;
}

/** What of an event is hashed: all but its place in the order of insertion, which the database gives. */
export type Hashed = Omit<StoredEvent, 'position' | 'hash'>;

/** SM3 over the canonical JSON of an event together with the hash before it. */
export function eventHash({ jurisdiction, stream, seq, type, at, actor, capacity, data, prevHash }: Hashed): string {
  return sm3(canonicalText({ jurisdiction, stream, seq, type, at, actor, capacity, data, prevHash }));
}

/** SM3(salt ‖ canonical body). In: the salt in hexadecimal digits. */
export function commitmentOf(salt: string, body: unknown): string {
  return sm3(Buffer.from(salt, 'hex'), canonicalText(body));
}
