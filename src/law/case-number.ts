import { isCivilDate } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';

/** Check digit over decimal digits, ISO 7064 MOD 11,10: finds every single wrong digit and nearly every swap. */
function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Case number (办件编号): date of receipt, five digits, check digit. In: n 0–99,999, unique on that day. */
export function caseNumber(receivedOn: CivilDate, n: number): string {
  const digits = receivedOn.replaceAll('-', '') + String(n).padStart(5, '0');
  return digits + checkDigit(digits);
}

/** Is it a case number at all? Spaces and hyphens that people type are passed over. */
export function isCaseNumber(text: string): boolean {
  const digits = plainCaseNumber(text);
  if (!/^\d{14}$/.test(digits)) return false;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isCivilDate(date) && checkDigit(digits.slice(0, 13)) === digits[13];
}

export function plainCaseNumber(text: string): string {
  return text.replace(/[\s-]/g, '');
}

/** `2026 0903 00118 7`: in groups, as people read it aloud. */
export function groupCaseNumber(number: string): string {
  return `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8, 13)} ${number.slice(13)}`;
}
