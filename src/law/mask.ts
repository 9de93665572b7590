/** 林*兰: surname and last character of a name; of a company the first two and last two characters. */
export function maskName(name: string): string {
  const letters = Array.from(name.trim());
  const [first = '', second = ''] = letters;
  const last = letters.at(-1) ?? '';
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${first}*`;
  if (letters.length <= 4) return `${first}${'*'.repeat(letters.length - 2)}${last}`;
  return `${first}${second}${'*'.repeat(Math.min(letters.length - 4, 6))}${letters.at(-2) ?? ''}${last}`;
}

/** ID numbers and credit codes: the first six and the last two characters stay. */
export function maskNumber(number: string): string {
  return number.length <= 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 6)}${'*'.repeat(number.length - 8)}${number.slice(-2)}`;
}

/**
 * The number of an identity document: 18 and 15 characters as `maskNumber` has them, of the shorter travel documents the first and the
 * last two, so that more is hidden than shown.
 */
export function maskIdentityDocument(number: string): string {
  if (number.length >= 15) return maskNumber(number);
  return number.length < 6
    ? '*'.repeat(number.length)
    : `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}

/** 138****3062. */
export function maskMobile(mobile: string): string {
  return mobile.length < 8 ? '*'.repeat(mobile.length) : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}

const idInText =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const mobileInText = /(?<!\d)((?:\+?86[ -]?)?)(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g;

/** A free text with every ID number (GB 11643: region, day of birth, order, check) and every mobile number in it masked. */
export function maskNumbersIn(text: string): string {
  return text
    .replace(idInText, maskNumber)
    .replace(mobileInText, (_, country: string, mobile: string) => country + maskMobile(mobile.replace(/[ -]/g, '')));
}
