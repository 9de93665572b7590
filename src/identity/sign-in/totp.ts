import { createHmac } from 'node:crypto';

const period = 30;

/** RFC 6238 with SHA-1 and six digits, as authenticator apps have it. In: the key's bytes, seconds since 1970. */
export function totpCode(key: Buffer, seconds: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / period)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** Whether a typed code is that of now or of one period before or after: telephones' clocks differ. */
export function totpMatches(key: Buffer, seconds: number, code: string): boolean {
  return [-period, 0, period].some((shift) => totpCode(key, seconds + shift) === code);
}

/** RFC 4648 base32 without padding. */
export function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text.toUpperCase().replace(/=+$/, ''))
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
