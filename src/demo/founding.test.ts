import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { authoredItems, catalogView, lanting, listItems } from '#catalog';
import type { Casework, CaseworkParts } from '#casework';
import { identityViews, openIdentity } from '#identity';
import { civilDateOf, defaultCalendar, isRefusal } from '#law';
import { openTestLedger } from '#ledger';
import { newDemoAccounts } from './accounts.ts';
import { playDemo } from './play-demo.ts';
import { demoStaff } from './staff.ts';

const until = '2026-11-24T06:00:00.000Z';
const opened = await openTestLedger([...identityViews, catalogView], until);
after(() => opened.close());
const { ledger, clock } = opened;
const open = (jurisdiction: string) =>
  openIdentity({ ledger, jurisdiction, publicUrl: 'http://127.0.0.1:8080', secret: 'a'.repeat(64) });
const identity = open('990100');
const accounts = newDemoAccounts();
/** Without a case nobody asks the casework desk for anything. */
const casework = {} as Casework;
const caseworkParts = {} as CaseworkParts;
const parts = {
  ledger,
  identity,
  casework,
  caseworkParts,
  clock,
  calendar: defaultCalendar,
  accounts,
  until,
  scripts: [],
};

test('a real jurisdiction is never simulated', async () => {
  const refused = await playDemo({ ...parts, identity: open('330100') });
  assert.ok(isRefusal(refused));
  assert.equal(refused.refused, 'demo-real-jurisdiction');
  assert.deepEqual(await ledger.read('330100', 'simulation/330100'), []);
});

test('the city is founded: units with their regions, people with posts and mandates, the catalog published by two persons', async () => {
  const played = await playDemo(parts);
  assert.ok(played !== false && !isRefusal(played) && played.steps > 90, JSON.stringify(played));
  const units = await identity.unitTree();
  assert.equal(units.length, 32);
  for (const unit of units.filter(({ kind }) => kind === 'department'))
    assert.ok(
      units.some(({ kind, parent }) => kind === 'licensing-section' && parent === unit.id),
      `${unit.name} has no licensing section`,
    );
  assert.deepEqual(new Set(units.map(({ region }) => region.length)), new Set([6, 9, 12]));
  const published = await listItems(ledger.db, '990100', civilDateOf(until));
  assert.equal(published.length, authoredItems(lanting).length);
  for (const [act, fewest] of [
    ['accept', 2],
    ['review', 1],
    ['decide', 1],
    ['issue', 1],
  ] as const)
    for (const { id: item } of published)
      assert.ok((await identity.postsHolding(item, act)).length >= fewest, `${item} ${act}`);
  // The hygiene permit and the registration have two reviewers each.
  for (const { id } of authoredItems(lanting).slice(0, 2))
    assert.ok((await identity.postsHolding(id, 'review')).length >= 2, id);
  // Two must inspect (许可法34(3)); whoever reviewed there does not decide.
  for (const { id: item } of authoredItems(lanting).filter((one) =>
    one.steps.some(({ kind }) => kind === 'site-inspection'),
  )) {
    const [review, decide] = [await identity.postsHolding(item, 'review'), await identity.postsHolding(item, 'decide')];
    assert.ok(review.length >= 2, item);
    assert.ok(!decide.some((post) => review.some(({ id }) => id === post.id)), item);
  }
  const mandates = await identity.mandates();
  const aux = demoStaff.filter((person) => 'auxiliary' in person);
  assert.equal(aux.length, 1);
  const ofAux = mandates.filter(({ post }) => aux.some(({ id }) => id === post));
  assert.deepEqual([...new Set(ofAux.map(({ act }) => act))], ['receive']);
  assert.ok(mandates.every(({ document }) => /〔\d{4}〕\d+号$/.test(document)));
  const holders = (wanted: string): string[] => mandates.filter(({ act }) => act === wanted).map(({ post }) => post);
  assert.ok(!holders('supervise').some((post) => holders('decide').includes(post)));
  assert.ok(!holders('draft-item').some((post) => holders('audit-item').includes(post)));
});

test('a second start plays nothing', async () => {
  const count = async (): Promise<number> => (await ledger.read('990100', 'simulation/990100')).length;
  const before = await count();
  assert.equal(await playDemo(parts), false);
  assert.equal(await count(), before);
});

test('everybody of the staff can sign in with the password that is printed', async () => {
  const staff = accounts.filter(({ door }) => door === 'staff');
  assert.equal(staff.length, demoStaff.length + 1);
  for (const { login, password } of staff) {
    const signed = await identity.signInStaff({ username: login, password }, {});
    assert.ok(!isRefusal(signed), `${login}: ${JSON.stringify(signed)}`);
  }
});
