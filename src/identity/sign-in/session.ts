import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import type { Actor } from '#ledger';
import type { AccountId, PostId, StaffId, Who } from '../types.ts';
import { personOf } from '../views/citizen.ts';
import { postsOf } from '../views/post.ts';
import { staffName } from '../views/staff.ts';
import { unit } from '../views/unit.ts';
import { note } from './note.ts';
import { libraryHeaders } from './parts.ts';
import type { AccountKind, RequestHeaders, SetCookies, SignInParts } from './parts.ts';
import { libraryTables } from './tables.ts';

/** Who is asking, and cookies to relay: a session that is used lives on. */
export interface WhoIs {
  readonly who: Who;
  readonly cookies: SetCookies;
}

export interface Session {
  readonly kind: AccountKind;
  readonly account: AccountId;
  readonly token: string;
  readonly username: string;
  readonly by: Actor;
  readonly staff?: StaffId;
  readonly post?: PostId;
  readonly cookies: SetCookies;
}

/** The live session of one kind, if the request bears one of this jurisdiction. */
export async function sessionOf(
  parts: SignInParts,
  kind: AccountKind,
  headers: RequestHeaders,
): Promise<Session | undefined> {
  if (!headers.cookie?.includes(`onewindow-${kind}.session_token=`)) return undefined;
  const request = { headers: libraryHeaders(headers), returnHeaders: true } as const;
  if (kind === 'citizen') {
    const { response, headers: set } = await parts.citizen.api.getSession(request);
    if (!response || response.user.jurisdiction !== parts.jurisdiction) return undefined;
    const account = response.user.id;
    const by = { actor: `citizen/${account}`, capacity: 'account-holder' };
    const { token } = response.session;
    return { kind, account, token, username: response.user.username ?? '', by, cookies: set.getSetCookie() };
  }
  const { response, headers: set } = await parts.staff.api.getSession(request);
  if (!response || response.user.jurisdiction !== parts.jurisdiction) return undefined;
  const { staff } = response.user;
  const { token, post } = response.session;
  return {
    kind,
    account: response.user.id,
    token,
    username: response.user.username ?? '',
    by: { actor: `staff/${staff}`, capacity: 'account-holder' },
    staff,
    ...(typeof post === 'string' && { post }),
    cookies: set.getSetCookie(),
  };
}

/**
 * Who asks. In: the request's headers, and at which door: the workbench looks for staff first, the portal for citizens.
 * Staff act in the post they chose, while they hold it, else in the one they have held longest; in none where none is held today.
 */
export async function whoIs(parts: SignInParts, headers: RequestHeaders, door: AccountKind): Promise<WhoIs> {
  const { jurisdiction } = parts;
  for (const kind of door === 'staff' ? (['staff', 'citizen'] as const) : (['citizen', 'staff'] as const)) {
    const session = await sessionOf(parts, kind, headers);
    if (session) return { who: await whoHolds(parts, session), cookies: session.cookies };
  }
  return { who: { kind: 'anonymous', jurisdiction }, cookies: [] };
}

async function whoHolds({ ledger, jurisdiction }: SignInParts, session: Session): Promise<Who> {
  const { db } = ledger;
  if (session.staff === undefined) {
    const person = await personOf(db, jurisdiction, session.account);
    return { kind: 'citizen', jurisdiction, account: session.account, name: person?.name ?? '' };
  }
  const { staff } = session;
  const posts = await postsOf(db, jurisdiction, staff, civilDateOf(ledger.clock.now()));
  const post = posts.find(({ id }) => id === session.post) ?? posts[0];
  const place = post && (await unit(db, jurisdiction, post.unit));
  const name = (await staffName(db, jurisdiction, staff)) ?? '';
  return { kind: 'staff', jurisdiction, staff, name, ...(post && { post }), ...(place && { unit: place }) };
}

/** Chooses the post to act in for the rest of the session. Refusals: `not-signed-in`, `post-not-held`. */
export async function choosePost(parts: SignInParts, headers: RequestHeaders, post: PostId): Promise<true | Refusal> {
  const session = await sessionOf(parts, 'staff', headers);
  if (session?.staff === undefined) return refuse('not-signed-in');
  const { ledger, jurisdiction } = parts;
  const { staff, token } = session;
  return ledger.transact<true>(jurisdiction, async (tx) => {
    const posts = await postsOf(tx.db, jurisdiction, staff, civilDateOf(tx.at));
    if (!posts.some(({ id }) => id === post)) return refuse('post-not-held', {}, 'post');
    await libraryTables(tx.db).updateTable('staff_session').set({ post }).where('token', '=', token).execute();
    return true;
  });
}

/** Ends the session. Out: cookies that clear the browser's; `not-signed-in` where there is none. */
export async function signOut(
  parts: SignInParts,
  kind: AccountKind,
  headers: RequestHeaders,
): Promise<{ readonly cookies: SetCookies } | Refusal> {
  const session = await sessionOf(parts, kind, headers);
  if (!session) return refuse('not-signed-in');
  const request = { headers: libraryHeaders(headers), returnHeaders: true } as const;
  const { headers: set } = await parts[kind].api.signOut(request);
  const noted = await note(parts, session.account, [{ type: 'SignedOut', data: { by: 'self' } }], session.by);
  return isRefusal(noted) ? noted : { cookies: set.getSetCookie() };
}
