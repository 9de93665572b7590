import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that nobody mistakes what is printed. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** 16 hex digits: enough that no two ever meet, short enough to be read out. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/** Code of a paper's public verification page: 100 random bits, so that papers cannot be found by trying. */
export function newVerificationCode(): string {
  return Array.from(randomBytes(length), (byte) => letters[byte & 31]).join('');
}

/** Code on a receipt slip with which whoever has no account looks the case up: 40 random bits beside a case number, tries being few. */
export function newQueryCode(): string {
  return Array.from(randomBytes(8), (byte) => letters[byte & 31]).join('');
}

/** As printed on the slip: `7Q4M-K2C3`. */
export function printedQueryCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether two codes are the same, in a time that tells nothing of how far they agree. In: plain codes, as `plainCode` gives them. */
export function sameCode(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known.padEnd(length)), Buffer.from(given.slice(0, length).padEnd(length))];
  return known !== '' && a.length === b.length && timingSafeEqual(a, b) && known.length === given.length;
}
