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

/** For citizens: 8–128 characters, two of the four kinds, and not the mobile number. */
export function citizenPasswordIsStrong(password: string, mobile = ''): boolean {
  const longEnough = password.length >= 8 && password.length <= 128;
  return longEnough && kinds(password) >= 2 && (mobile === '' || !password.includes(mobile));
}

function kinds(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
}
