import { createHmac } from 'node:crypto';
import type { CommandBody, CommandName } from '#casework';
import type { CatalogCommandName, ServiceItem } from '#catalog';
import type { OrganisationCommandName } from '#identity';
import { machineSeconds } from '#ledger';
import { canaries, song } from './canary-people.ts';
import type { Seen, Walker } from './walker.ts';
import type { World } from './world.ts';

const { officer, said } = canaries;

/** What was done, by the name of the command. */
export type Done = (name: CommandName | OrganisationCommandName | CatalogCommandName) => void;

/** Signs in at the API. In: the user name as the demo has it. */
export async function signIn(world: World, walker: Walker, username: string): Promise<Walker> {
  const { password } = world.account(username);
  ok(await walker.ask('POST', '/session', { username, password }));
  return walker;
}

/** One act on a case as it now stands, after the page was looked at; a refusal throws. */
export async function act(
  walker: Walker,
  number: string,
  name: CommandName,
  body: CommandBody,
  done: Done,
): Promise<void> {
  const { seq } = ok(await walker.ask('GET', `/cases/${number}`)).json<{ seq: number }>();
  ok(await walker.ask('POST', `/cases/${number}/commands/${name}`, { seq, body }));
  done(name);
}

/** Every command of the organisation, about a canary. In: the organiser's browser. Out: a browser of the canary’s own, signed in. */
export async function organiseCanary(organiser: Walker, own: Walker, today: string, done: Done): Promise<void> {
  const give = async (name: OrganisationCommandName, body: object): Promise<string> => {
    const { id } = ok(await organiser.ask('POST', `/organisation/${name}`, body)).json<{ id: string }>();
    done(name);
    return id;
  };
  const unit = await give('establishUnit', {
    kind: 'window',
    parent: 'lt-center',
    region: '990100',
    unitName: '临时窗口',
  });
  await give('renameUnit', { unit, unitName: '临时窗口 D09' });
  const staff = await give('registerStaff', { personName: officer.personName });
  const { username, password } = officer;
  await give('openStaffAccount', { staff, username, password: `${password}-first` });
  await organiser.ask('POST', '/organisation/openStaffAccount', { staff, username, password });
  for (let n = 0; n < 5; n += 1) await own.ask('POST', '/session', { username, password: `wrong ${n}` });
  await give('unlockAccount', { staff });
  await give('resetStaffPassword', { staff, password });
  await give('linkProvider', { staff, issuer: 'https://id.example', subject: username });
  await give('unlinkProvider', { staff });
  const post = await give('assignPost', { staff, unit, title: '窗口岗', auxiliary: false, from: today });
  const document = '澜政授〔2026〕77号';
  const granted = { post, item: '*', act: 'supervise', from: today, to: '2026-12-31', document };
  const mandate = await give('grantMandate', granted);
  const found = ok(await organiser.ask('POST', '/organisation/staff-search', { words: officer.personName }));
  if (!found.body.includes(staff)) throw new Error('the canary was not found by its name');
  const register = ['units/lt-center', `staff/${staff}`, `posts/${post}`, 'items/*/holders', 'cover'];
  for (const path of [...register, `mandates/${mandate}/letter`])
    ok(await organiser.ask('GET', `/organisation/${path}`));
  await useAccount(own, post);
  await give('revokeMandate', { mandate, document });
  await give('endPost', { post, to: today });
  const shut = await give('establishUnit', {
    kind: 'window',
    parent: 'lt-center',
    region: '990100',
    unitName: '短窗口',
  });
  await give('abolishUnit', { unit: shut });
}

/** Seeks a canary by name, by the end of its number and by its case, and keeps a view. */
export async function searchAndSave(clerk: Walker, number: string): Promise<void> {
  const { citizen } = canaries;
  for (const words of [citizen.name, citizen.number.slice(-6), number]) {
    const { body } = ok(await clerk.ask('POST', '/case-search', { words }));
    if (body.includes(citizen.number)) throw new Error('a search showed a number in full');
    if (words !== citizen.number.slice(-6) && !body.includes(number)) throw new Error(`${number} was not found`);
  }
  const saved = '/saved-views/0123456789abcdef';
  ok(await clerk.ask('PUT', saved, { name: '超期', filters: { view: 'handled', light: 'over' } }));
  ok(await clerk.ask('DELETE', saved));
}

/** Everything one may do with an account of one's own. */
async function useAccount(walker: Walker, post: string): Promise<void> {
  const { username, password } = officer;
  await walker.ask('POST', '/session', { username, password: `not ${password}` });
  ok(await walker.ask('POST', '/session', { username, password }));
  ok(await walker.ask('PUT', '/session/post', { post }));
  const { key } = ok(await walker.ask('POST', '/session/totp', { password })).json<{ key: string }>();
  ok(await walker.ask('POST', '/session/totp/confirmation', { code: codeNow(key) }));
  ok(await walker.ask('POST', '/session/totp/removal', { password }));
  ok(await walker.ask('PUT', '/session/password', { current: password, wanted: `${password}-new` }));
  ok(await walker.ask('DELETE', '/session'));
}

/** Every command of the catalog on one item, the reasons a canary's words. In: who drafts, who audits and publishes. */
export async function changeItem(
  drafter: Walker,
  auditor: Walker,
  item: ServiceItem,
  today: string,
  done: Done,
): Promise<void> {
  const path = `/items/${item.id}`;
  const change = async (walker: Walker, name: CatalogCommandName, more: object = {}): Promise<void> => {
    const { seq } = ok(await drafter.ask('GET', `${path}/working`)).json<{ seq: number }>();
    ok(await walker.ask('POST', `${path}/commands`, { seq, command: { name, ...more } }));
    done(name);
  };
  ok(await drafter.ask('POST', `${path}/findings`, item));
  await change(drafter, 'draftItemVersion', { document: item });
  for (const address of ['/catalog', `/catalog/${item.id}`, '/catalog-findings']) ok(await drafter.ask('GET', address));
  await change(drafter, 'submitItemVersion');
  await change(auditor, 'returnItemVersion', { reason: said('退回理由') });
  // With the reason that was given.
  ok(await drafter.ask('GET', `/catalog/${item.id}`));
  await change(drafter, 'mendItemVersion', { at: 'quota', value: item.quota });
  await change(drafter, 'draftItemVersion', { document: item });
  await change(drafter, 'submitItemVersion');
  await change(auditor, 'auditItemVersion');
  await change(auditor, 'publishItemVersion', { effectiveOn: today });
  for (const address of [path, `${path}/versions/1`, '/items', `/items?q=${encodeURIComponent(song)}`])
    ok(await drafter.ask('GET', address));
  await change(auditor, 'suspendItem', { reason: said('暂停理由') });
  await change(auditor, 'resumeItem');
  await change(drafter, 'draftItemVersion', { document: item });
  await change(drafter, 'discardItemVersion', { reason: said('作废理由') });
  for (const address of ['/catalog?show=discarded', `/catalog/${item.id}`]) ok(await drafter.ask('GET', address));
  await change(auditor, 'withdrawItem', { reason: said('取消理由') });
}

/** What the API is asked wrongly, a canary's words in it. */
export async function askWrongly(walker: Walker, number: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'canary-asks-wrongly' };
  const url = `/api/v1/cases/${number}/commands/refuseToAccept`;
  const bodies = [
    `{"seq": 1, "${song}": `,
    JSON.stringify({ seq: song, body: { reason: said('理由') } }),
    JSON.stringify({ seq: 1, body: { reason: `${said('理由')}\0`, ground: 'not-required' } }),
    JSON.stringify({ seq: 1, body: { [song]: song } }),
    JSON.stringify({ seq: 1, body: { gaps: [{ kind: 'field', about: song, words: song }] } }),
  ];
  for (const payload of bodies) {
    const { status } = await walker.once({ method: 'POST', url, headers, payload });
    if (status < 400 || status >= 500) throw new Error(`${payload} was answered with ${status}`);
  }
  await walker.once({
    method: 'POST',
    url,
    headers: { ...headers, origin: `http://${encodeURIComponent(song)}` },
    payload: bodies[4] ?? '',
  });
}

export function ok(seen: Seen): Seen {
  if (seen.status >= 400) throw new Error(`${seen.path}: ${seen.status} ${seen.body}`);
  return seen;
}

/** The code that the authenticator would show (RFC 6238, 30 seconds, six digits). */
function codeNow(key: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = key
    .split('')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(machineSeconds() / 30)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}
