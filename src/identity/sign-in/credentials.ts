import { checkMobile, plainMobile } from '#law';

/** A staff user name: 3–30 lower-case letters, digits, dot, hyphen-free so that it can be dictated. */
export function isUsername(username: string): boolean {
  return /^[a-z][a-z0-9_.]{2,29}$/.test(username);
}

/** GB/T 22239 8.1.4.1 (等保三级) complexity for staff: 10–128 characters, three of the four kinds, not containing the user name. */
export function staffPasswordIsStrong(password: string, username = ''): boolean {
  const longEnough = password.length >= 10 && password.length <= 128;
  const named = username !== '' && password.toLowerCase().includes(username.toLowerCase());
  return longEnough && !named && kinds(password) >= 3;
}

/** For citizens: 8–128 characters, two of the four kinds, without the mobile number or user name they sign in with. */
export function citizenPasswordIsStrong(password: string, login = ''): boolean {
  const longEnough = password.length >= 8 && password.length <= 128;
  const named = login !== '' && password.toLowerCase().includes(login.toLowerCase());
  return longEnough && kinds(password) >= 2 && !named;
}

/**
 * What a citizen signs in with, as it was chosen at registration: the mobile number, or the user name of somebody without a phone.
 * A user name begins with a letter or a Chinese character, so that the two can never be taken for each other.
 */
export function citizenLogin(typed: string): string {
  return checkMobile(typed).valid ? plainMobile(typed) : typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** 2–30 Chinese characters, lower-case letters, digits, dots and underscores. In: as `citizenLogin` gives it. */
export function isCitizenUsername(username: string): boolean {
  return /^[a-z\p{Script=Han}][a-z0-9_.\p{Script=Han}]{1,29}$/u.test(username);
}

function kinds(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
}
