import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, isRefusal } from '#law';
import type { CivilDate } from '#law';
import type { Who } from '#identity';
import { remindUncollected } from '../remind-uncollected.ts';
import { openTestCasework } from '../testing/index.ts';
import type { CitizenWho, TestCasework } from '../testing/index.ts';
import { walkIn } from '../testing/counter.ts';
import { sure } from '../testing/people.ts';
import type { CaseworkTables } from '../views/tables.ts';
import { pageSize } from '../worklist-query.ts';
import type { DeliveryRow } from './delivery-desk.ts';
import { deliveryKinds } from './delivery-query.ts';
import type { DeliveryFilter, DeliveryKind } from './delivery-query.ts';

const madeOn = '2026-02-11';
let city: TestCasework;
let lan: CitizenWho;
/** Number of each case by what became of it. */
const numbers = new Map<string, string>();
const on = (day: CivilDate): void => city.clock.set(`${day}T02:00:00.000Z`);

before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  const { issuer, registrar, clerk } = city.staff;
  on(madeOn);
  const made = async (name: string, delivery: 'counter' | 'post' | 'electronic'): Promise<string> => {
    const sent = delivery === 'post' ? { postAddress: '澜汀市滨江路 18 号 302' } : {};
    const number = await city.apply(lan, city.registration, { delivery, ...sent });
    await city.done(registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
    await city.done(issuer, number, 'makeCertificate');
    numbers.set(name, number);
    return number;
  };
  const post = { carrier: '邮政特快专递', tracking: 'EX0211' };
  await made('ready', 'counter');
  await made('to send', 'post');
  await made('to serve', 'electronic');
  await city.done(issuer, await made('posted', 'post'), 'post', post);
  for (const returned of ['lost', 'unclaimed'] as const) {
    const number = await made(returned, 'post');
    await city.done(issuer, number, 'post', post);
    await city.done(issuer, number, 'recordReturned', { returned });
  }
  const { number } = sure(await city.takeIn(clerk, city.registration, { delivery: 'counter' }));
  await city.done(registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  await city.done(issuer, number, 'makeCertificate');
  numbers.set('walked in', number);
  await city.done(issuer, await made('handed out', 'counter'), 'handOut', { mode: 'counter', signer: { by: 'self' } });
  await city.apply(lan, city.registration);
});
after(() => city.close());

async function desk(who: Who, narrowed: DeliveryFilter = {}): Promise<readonly DeliveryRow[]> {
  return sure(await city.casework.deliveryDesk(who, narrowed)).rows;
}

const nameOf = (number: string): string => [...numbers].find(([, each]) => each === number)?.[0] ?? number;
const kinds = async (narrowed: DeliveryFilter = {}): Promise<Readonly<Record<string, DeliveryKind>>> =>
  Object.fromEntries((await desk(city.staff.issuer, narrowed)).map(({ number, kind }) => [nameOf(number), kind]));

test('the desk has what waits to be delivered, each under its kind, and nothing that is on its way there or served', async () => {
  assert.deepEqual(await kinds(), {
    ready: 'ready',
    'to send': 'to-send',
    'to serve': 'to-send',
    posted: 'posted',
    lost: 'lost',
    unclaimed: 'returned',
    'walked in': 'ready',
  });
  const rows = await desk(city.staff.issuer);
  const of = (name: string): DeliveryRow =>
    rows.find(({ number }) => number === numbers.get(name)) ?? assert.fail(name);
  assert.deepEqual(
    [of('posted').next, of('lost').next, of('unclaimed').next, of('unclaimed').returned],
    ['recordDelivered', 'reissue', 'post', 'unclaimed'],
  );
  assert.equal(of('posted').posting?.tracking, 'EX0211');
  assert.equal(of('posted').posting?.address, '澜汀市滨江路 18 号 302');
  assert.deepEqual(of('ready').reach, {
    by: 'telephone',
    mobile: '199****0001',
    field: 'applicant.mobile',
    address: '',
    online: true,
  });
  // Whoever has no phone gets a letter.
  assert.equal(walkIn.mobile, '');
  assert.deepEqual([of('walked in').reach?.by, of('walked in').reach?.online], ['letter', false]);
});

test('narrowed to a kind the desk has all that are of it, whatever presses more, and together the kinds are the whole', async () => {
  for (const day of [madeOn, addDays(madeOn, 15), addDays(madeOn, 40)]) {
    on(day);
    const whole = await kinds();
    const together = new Set<string>();
    for (const kind of deliveryKinds) {
      const narrowed = await kinds({ kind });
      for (const name of Object.keys(narrowed)) together.add(name);
      for (const [name, own] of Object.entries(whole))
        if (own === kind) assert.ok(name in narrowed, `${day}: ${name} is ${kind} and is not under it`);
        else if (name in narrowed)
          assert.deepEqual([kind, own], ['returned', 'remind'], `${day}: ${name} under ${kind}`);
    }
    assert.deepEqual([...together].sort(), Object.keys(whole).sort(), day);
  }
  on(madeOn);
});

test('past the 15th, 30th and 60th day it waits for a reminder until somebody has told the applicant, never for one told before', async () => {
  const { issuer } = city.staff;
  const ready = numbers.get('ready') ?? '';
  on(addDays(madeOn, 14));
  assert.deepEqual(Object.keys(await kinds({ kind: 'remind' })), []);
  on(addDays(madeOn, 15));
  const due = await desk(issuer, { kind: 'remind' });
  assert.deepEqual(due.map(({ number }) => nameOf(number)).sort(), ['ready', 'unclaimed', 'walked in']);
  assert.deepEqual(due[0]?.reminder, { days: 15, issued: false, told: 0 });
  assert.ok(due.every(({ days }) => days === 15));
  await remindUncollected(city.parts);
  assert.deepEqual((await desk(issuer, { kind: 'remind' }))[0]?.reminder, { days: 15, issued: true, told: 0 });
  // Without a phone nobody can have been told by one.
  const alone = await city.act(issuer, numbers.get('walked in') ?? '', 'tellToCollect', { told: 'telephone' });
  assert.equal(isRefusal(alone) && alone.refused, 'no-telephone');
  const unsaid = await city.act(issuer, ready, 'tellToCollect', {});
  assert.equal(isRefusal(unsaid) && unsaid.refused, 'wrong-form');
  const lost = await city.act(issuer, numbers.get('lost') ?? '', 'tellToCollect', { told: 'telephone' });
  assert.equal(isRefusal(lost) && lost.refused, 'certificate-lost');
  await city.done(issuer, numbers.get('walked in') ?? '', 'tellToCollect', { told: 'letter' });
  await city.done(issuer, ready, 'tellToCollect', { told: 'telephone' });
  assert.deepEqual(await kinds({ kind: 'remind' }), { unclaimed: 'remind' });
  assert.equal((await kinds())['ready'], 'ready');
  const { history } = sure(await city.casework.casePage(lan, ready));
  assert.ok(history.some(({ zh }) => zh === '已打电话通知申请人领取(15 天的领取提醒)。'));
  on(addDays(madeOn, 30));
  assert.deepEqual(Object.keys(await kinds({ kind: 'remind' })).sort(), ['ready', 'unclaimed', 'walked in']);
});

test('the list is narrowed to an organ, and offers those whose results the post delivers', async () => {
  const page = sure(await city.casework.deliveryDesk(city.staff.issuer, {}));
  const organ = city.registration.organ;
  assert.deepEqual(page.organs.map(({ unit }) => unit).sort(), [city.hygiene.organ, organ].sort());
  assert.ok(page.organs.every(({ unit, name }) => name !== unit && name !== ''));
  assert.equal((await desk(city.staff.issuer, { organ })).length, page.rows.length);
  assert.deepEqual(await desk(city.staff.issuer, { organ: city.hygiene.organ }), []);
});

test('who does not deliver sees nothing; a supervisor sees what waits, and of the person neither name, phone, address nor letter', async () => {
  const { casework } = city;
  for (const name of ['clerk', 'reviewer', 'registrar', 'stranger'] as const) {
    const page = sure(await casework.deliveryDesk(city.staff[name], {}));
    assert.deepEqual([page.rows, page.organs, page.acts], [[], [], []], name);
  }
  const watched = await desk(city.staff.supervisor);
  assert.equal(watched.length, (await desk(city.staff.issuer)).length);
  for (const row of watched) {
    assert.ok(!('reach' in row) && !('posting' in row) && row.next === null, JSON.stringify(row));
    assert.match(row.applicant, /\*/);
  }
  const refusal = async (who: Who, after?: string): Promise<unknown> => {
    const answer = await casework.deliveryDesk(who, {}, after);
    return isRefusal(answer) ? answer.refused : answer;
  };
  const nobody = { kind: 'anonymous', jurisdiction: city.parts.jurisdiction } as const;
  assert.equal(await refusal(nobody), 'not-signed-in');
  assert.equal(await refusal(lan), 'wrong-capacity');
  assert.equal(await refusal(city.staff.issuer, '2026-99-01_1'), 'unreadable');
  // Another's post is nobody's.
  const impostor = sure(await casework.deliveryDesk({ ...city.staff.issuer, staff: 'clerk' }, {}));
  assert.deepEqual(impostor.rows, []);
});

test('it goes on page by page, the longest waiting first, without gap or repetition', async () => {
  const { ledger, parts, staff } = city;
  const [row] = await desk(staff.issuer, { kind: 'posted' });
  assert.ok(row);
  // Copies of one head, as if a hundred and twenty were in the post: a page is cut by key, whatever made the rows.
  await ledger.transact(parts.jurisdiction, async (tx) => {
    const db = tx.db.$extendTables<CaseworkTables>();
    const head = await db
      .selectFrom('case_index')
      .selectAll()
      .where('number', '=', row.number)
      .executeTakeFirstOrThrow();
    const many = Array.from({ length: 120 }, (_, n) => ({
      ...head,
      number: `20260101${String(n).padStart(6, '0')}`,
      stage_since: addDays('2026-01-01', (n * 7) % 40),
    }));
    await db.insertInto('case_index').values(many).execute();
    return true;
  });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = sure(await city.casework.deliveryDesk(staff.issuer, { kind: 'posted' }, after));
    assert.ok(page.rows.length <= pageSize);
    seen.push(...page.rows.map(({ since, number }) => `${since}_${number}`));
    assert.ok(page.after === undefined || page.after === seen.at(-1));
    after = page.after;
  } while (after !== undefined);
  assert.equal(seen.length, 121);
  assert.deepEqual(seen, [...new Set(seen)].toSorted());
});
