import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { machineSeconds, rebuildViews, verifyLedger } from '#ledger';
import pg from 'pg';
import { fromBase32, totpCode } from './sign-in/totp.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';
import { identityViews } from './views/index.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const canary = { name: '金丝雀', number: '990102199003074258', mobile: '13877778888', password: 'canary-sings-77' };
const officer = { name: '画眉鸟', username: 'canary.officer', password: 'Magpie-Sings-88' };

/** Every table of the database as text, row by row. */
async function everyRow(): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new pg.Client({ connectionString: bench.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const all = new Map<string, readonly string[]>();
    for (const { name } of rows) {
      const { rows: held } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      all.set(
        name.replace('public.', ''),
        held.map(({ row }) => row),
      );
    }
    return all;
  } finally {
    await client.end();
  }
}

test('what people state of themselves lies in the personal records, and nowhere else than where they sign in', async () => {
  const { identity, done, give } = bench;
  const registered = await identity.registerCitizen(canary, 'canary-registers');
  assert.ok(!isRefusal(registered));
  await identity.registerCitizen(canary, 'canary-registers-again');
  await identity.signInCitizen({ mobile: canary.mobile, password: `not ${canary.password}` }, {});
  const signedIn = await identity.signInCitizen(canary, { 'user-agent': 'a browser' });
  assert.ok(!isRefusal(signedIn));
  const citizen = { cookie: signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ') };
  await identity.changePassword('citizen', citizen, { current: canary.password, wanted: `${canary.password}-new` });
  await identity.signOut('citizen', citizen);

  const staff = await done({ name: 'registerStaff', personName: officer.name });
  await done({ name: 'openStaffAccount', staff, username: officer.username, password: officer.password });
  await give({ name: 'openStaffAccount', staff, username: officer.username, password: officer.password });
  await done({ name: 'assignPost', staff, unit: 'gov', title: '窗口', auxiliary: false, from: '2026-02-09' });
  await identity.signInStaff({ username: officer.username, password: `not ${officer.password}` }, {});
  const session = await identity.signInStaff(officer, { 'user-agent': 'a browser' });
  assert.ok(!isRefusal(session));
  const headers = { cookie: session.cookies.map((value) => value.split(';')[0] ?? '').join('; ') };
  const offer = await identity.enrolTotp(headers, officer.password);
  assert.ok(!isRefusal(offer));
  assert.equal(await identity.confirmTotp(headers, totpCode(fromBase32(offer.key), machineSeconds())), true);
  await identity.signOut('staff', headers);
  const linked = { name: 'linkProvider', staff, issuer: 'https://id.example', subject: 'subject-magpie' } as const;
  await done(linked);
  await done({ name: 'resetStaffPassword', staff, password: `${officer.password}-new` });

  const rows = await everyRow();
  const secrets = [
    canary.name,
    canary.number,
    canary.mobile,
    canary.password,
    officer.name,
    officer.password,
    'subject-magpie',
    offer.key,
  ];
  const found = [...rows].flatMap(([table, held]) =>
    secrets.filter((secret) => held.some((row) => row.includes(secret))).map((secret) => `${table} ${secret}`),
  );
  assert.deepEqual(
    found.sort(),
    [
      `citizen_user ${canary.mobile}`,
      `personal_record ${canary.mobile}`,
      `personal_record ${canary.name}`,
      `personal_record ${canary.number}`,
      `personal_record ${officer.name}`,
      `personal_record subject-magpie`,
      `staff_account subject-magpie`,
    ].sort(),
  );
  // The user name is no secret, but it says who somebody is: events and command keys do not know it.
  for (const table of ['event', 'command_key', 'sign_in_try'])
    assert.ok(!(rows.get(table) ?? []).some((row) => row.includes(officer.username)), table);
  assert.ok((rows.get('event') ?? []).length > 15 && (rows.get('command_key') ?? []).length > 5);
});

test('an erased person leaves a whole ledger and an account without a name', async () => {
  const { ledger, identity } = bench;
  const registered = await identity.registerCitizen({ ...canary, mobile: '13877779999' }, 'another-canary');
  assert.ok(!isRefusal(registered));
  const [opened] = await ledger.read('990100', `account/${registered.account}`);
  assert.ok(opened);
  const { ref } = opened.data['person'] as { ref: string };
  await ledger.transact('990100', (tx) => tx.erase(ref));
  assert.equal(await identity.person(registered.account), undefined);
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-canary-'));
  assert.equal((await verifyLedger(ledger.db, folder)).firstFault, undefined);
  await rm(folder, { recursive: true });
});

test('every view of the organisation is rebuilt from its events, row for row', async () => {
  const owner = openKysely(openPool(bench.ownerUrl));
  const report = await rebuildViews(owner, identityViews);
  await owner.destroy();
  assert.deepEqual(report.differences, []);
  assert.equal(report.tables, 5);
  assert.ok(report.rows >= 8);
});
