import { sm3 } from '#ledger';

/** Crockford's base 32, as on the papers of a case. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const placeLength = 7;
const checkLength = 13;

/** The event that granted a mandate, as the ledger keeps it. */
export interface Granted {
  readonly position: number;
  readonly hash: string;
}

/**
 * The verification code of a letter, twenty characters as those of the papers: where the event that granted one of its mandates stands in the
 * ledger, and 65 bits of a check over its hash, which is not public. Nothing is kept for it, so that a letter granted before there were
 * codes bears one too.
 */
export function letterCode({ position, hash }: Granted): string {
  const check = BigInt(`0x${sm3(`letter of mandate ${hash}`).slice(0, 20)}`);
  return base32(BigInt(position), placeLength) + base32(check, checkLength);
}

/** The place that a code names, whether or not its check is right; undefined where it is no code of a letter. In: a plain code. */
export function positionInCode(code: string): number | undefined {
  if (code.length !== placeLength + checkLength) return undefined;
  const digits = Array.from(code.slice(0, placeLength), (letter) => letters.indexOf(letter));
  return digits.includes(-1) ? undefined : digits.reduce((sum, digit) => sum * 32 + digit, 0);
}

/** Its last digits of 32. */
function base32(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest /= 32n) text = (letters[Number(rest % 32n)] ?? '') + text;
  return text;
}
