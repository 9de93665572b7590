import type { PlaceOfUse } from './place-of-use.ts';
import type { CitizenLibrary, StaffLibrary } from './library.ts';

export interface SignInParts extends PlaceOfUse {
  readonly staff: StaffLibrary;
  readonly citizen: CitizenLibrary;
}

export type AccountKind = 'staff' | 'citizen';

/** What of a request the sign-in functions look at. */
export interface RequestHeaders {
  readonly cookie?: string | undefined;
  readonly 'user-agent'?: string | undefined;
}

/** Values of `Set-Cookie` to relay to the browser, one header each. */
export type SetCookies = readonly string[];

export function libraryHeaders(headers: RequestHeaders): Headers {
  const given = new Headers();
  if (headers.cookie !== undefined) given.set('cookie', headers.cookie);
  if (headers['user-agent'] !== undefined) given.set('user-agent', headers['user-agent']);
  return given;
}
