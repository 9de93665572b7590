import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Who } from '#identity';
import { openKysely, openPool } from '#db';
import { civilDateOf, defaultCalendar, isRefusal, shanghaiTime } from '#law';
import { rebuildViews, sealEvents, verifyLedger } from '#ledger';
import type { StoredEvent } from '#ledger';
import { sql } from 'kysely';
import { allViews } from '../desks.ts';
import { demoCases } from './cases/index.ts';
import { demoCitizens, demoPeople, demoWalkIns } from './citizens.ts';
import { must } from './must.ts';
import { staffWho } from './people.ts';
import { playDemo } from './play-demo.ts';
import { openDemoStage } from './testing.ts';

const until = '2026-11-24T06:00:00.000Z';
const jurisdiction = '990100';
const stage = await openDemoStage(until);
after(() => stage.close());
const { ledger, identity, casework, accounts } = stage;
const told: string[] = [];
const played = await playDemo({ ...stage, progress: (done, total) => void told.push(`${done}/${total}`) });
const { rows: events } = await sql<Pick<StoredEvent, 'position' | 'stream' | 'type' | 'at' | 'actor'>>`
  select position, stream, type, at, actor from event where jurisdiction = ${jurisdiction} order by position`.execute(
  ledger.db,
);

/** A citizen, signed in at the portal with the password that was printed. */
async function signedIn(mobile: string): Promise<Who> {
  const password = accounts.find(({ login }) => login === mobile)?.password ?? '';
  const { cookies } = await must(mobile, identity.signInCitizen({ mobile, password }, {}));
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return (await identity.whoIs({ cookie }, 'citizen')).who;
}

test('the city is played to its end and says how far it has come', () => {
  assert.ok(played !== false && !isRefusal(played), JSON.stringify(played));
  assert.equal(told.length, played.steps);
  assert.equal(told.at(-1), `${played.steps}/${played.steps}`);
});

test('the first event says that all that follows is simulated, the last one that it is over; what lies between is in the order of time', () => {
  assert.deepEqual([events[0]?.type, events.at(-1)?.type], ['SimulationBegun', 'SimulationEnded']);
  assert.ok(events.length > 200, `only ${events.length} events`);
  events.forEach(({ at }, n) => assert.ok(n === 0 || at >= (events[n - 1]?.at ?? ''), `${at} was recorded too late`));
  assert.ok(events.every(({ at }) => at <= until));
});

test('staff act on working days between nine and five only', () => {
  const byStaff = events.filter(({ actor }) => actor.startsWith('staff/'));
  assert.ok(byStaff.length > 100, `only ${byStaff.length} acts of staff`);
  for (const { at, type } of byStaff) {
    assert.equal(defaultCalendar.day(civilDateOf(at), jurisdiction).workday, true, `${type} ${at}`);
    assert.ok(shanghaiTime(at) >= '09:00' && shanghaiTime(at) < '17:00', `${type} ${at}`);
  }
});

test('every citizen signs in with the printed password and finds their cases in the stages of the script', async () => {
  for (const [id, { mobile }] of Object.entries(demoCitizens)) {
    const who = await signedIn(mobile);
    const own = await must(id, casework.myCases(who));
    const scripts = demoCases.filter(({ citizen }) => citizen === id);
    const ends = scripts.filter((script) => script.ends !== 'draft').map((script) => script.ends);
    assert.deepEqual(own.map((row) => row.stage).toSorted(), ends.toSorted(), id);
    const drafts = await must(id, casework.drafts(who));
    assert.equal(drafts.length, scripts.length - ends.length, id);
  }
});

test('whoever came to the counter has no account; their cases stand where the script leaves them, one intake is parked', async () => {
  const clerk = await staffWho(identity, 'lt-s02');
  for (const [id, { number }] of Object.entries(demoWalkIns)) {
    const { cases } = await must(id, casework.personKnown(clerk, number));
    const ends = demoCases.flatMap(({ citizen, ends: end }) => (citizen === id && end !== 'parked' ? end : []));
    assert.deepEqual(
      cases.map((one) => one.stage),
      ends,
      id,
    );
    for (const { number: ofCase } of cases) {
      const { channel, account } = await receivedAs(ofCase);
      assert.deepEqual([channel, account], ['window', ''], id);
    }
  }
  const left = await must('intakes', casework.intakes(clerk));
  assert.deepEqual(
    left.map(({ name, parked }) => [name, parked]),
    [['竺*伞', true]],
  );
});

async function receivedAs(number: string): Promise<Readonly<Record<string, unknown>>> {
  const [first] = await ledger.read(jurisdiction, `case/${number}`);
  return first?.data ?? assert.fail(`no case ${number}`);
}

test('the worklists of clerk, reviewer, approver and issuer hold what waits for them', async () => {
  const next = async (staff: string): Promise<readonly (string | null)[]> => {
    const { rows } = await must(staff, casework.worklist(await staffWho(identity, staff), 'mine'));
    return rows.map((row) => row.next);
  };
  assert.ok((await next('lt-s01')).includes('accept'));
  assert.ok((await next('lt-s04')).includes('recordReview'));
  assert.ok((await next('lt-s06')).includes('grant'));
  const issuer = await next('lt-s10');
  assert.ok(issuer.includes('makeCertificate') && issuer.includes('handOut'), issuer.join(' '));
});

test('results are on every way to their owners: the desk of delivery has each kind, and the papers of mended and lost ones are void', async () => {
  const issuer = await staffWho(identity, 'lt-s10');
  const { rows } = await must('desk', casework.deliveryDesk(issuer, {}));
  const of = (id: string): (typeof rows)[number] => {
    const own = demoCases.find((script) => script.id === id);
    const name = own && demoPeople[own.citizen].name;
    return rows.find(({ applicant }) => applicant === name) ?? assert.fail(id);
  };
  assert.equal(of('book-stall-posted').kind, 'posted');
  assert.deepEqual([of('laundry-came-back').kind, of('laundry-came-back').returned], ['returned', 'wrong-address']);
  assert.deepEqual(of('repair-shop-told').reminder, { days: 15, issued: true, told: 15 });
  const letter = of('grinder-to-write-to');
  assert.deepEqual(
    [letter.kind, letter.reach?.by, letter.reach?.address],
    ['remind', 'letter', demoWalkIns.grinder.home],
  );
  assert.equal(of('tea-shop-licence-lost').kind, 'lost');
  const voided = await sql<{ ground: string; n: number }>`
    select void_ground as ground, count(*)::integer as n from case_paper where void_ground <> '' group by 1 order by 1`.execute(
    ledger.db,
  );
  assert.deepEqual(voided.rows, [
    { ground: 'corrected', n: 1 },
    { ground: 'lost', n: 1 },
  ]);
  const asked = await must('consultations', casework.consultations(await staffWho(identity, 'lt-s15')));
  assert.equal(JSON.stringify(asked).includes('民宿'), true);
});

test('every paper of every case is typeset, and its materials open as what they say they are', async () => {
  let papers = 0;
  let files = 0;
  for (const { mobile } of Object.values(demoCitizens)) {
    const who = await signedIn(mobile);
    for (const { number } of await must(mobile, casework.myCases(who))) {
      const page = await must(number, casework.casePage(who, number));
      assert.ok(page.papers.length > 0 && page.papers.every((paper) => (paper.pages ?? 0) > 0), number);
      papers += page.papers.length;
      for (const { file, name } of page.files) {
        const { bytes } = await must(name, casework.materialFile(who, number, file));
        const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
        assert.equal(start, name.endsWith('.pdf') ? '%PDF-' : '\u0089PNG\r', name);
        assert.ok(bytes.length > 1500, `${name} is empty`);
        files += 1;
      }
    }
  }
  assert.ok(papers > 40 && files > 50, `${papers} papers, ${files} files`);
});

test('the ledger that was played verifies, and every view can be rebuilt from it', async () => {
  const folder = join(stage.folder, 'tree-heads');
  await stage.test.settled();
  await sealEvents({ db: ledger.db, clock: stage.clock, folder });
  const report = await verifyLedger(ledger.db, folder);
  assert.ok(report.ok && report.clockSteps === 0 && report.sealed === report.events, JSON.stringify(report));
  const owner = openKysely(openPool(stage.test.ownerUrl));
  try {
    const rebuilt = await rebuildViews(owner, allViews);
    assert.deepEqual(rebuilt.differences, []);
    assert.ok(rebuilt.ok && rebuilt.rows > 150, `${rebuilt.rows} rows`);
  } finally {
    await owner.destroy();
  }
});

test('no name, number, telephone or address of a citizen stands in an event', async () => {
  const { rows } = await sql<{ said: string }>`select data::text || actor || stream as said from event`.execute(
    ledger.db,
  );
  const all = rows.map(({ said }) => said).join('\n');
  for (const { name, number, mobile, home } of Object.values(demoPeople))
    for (const secret of [name, number, mobile, home]) assert.ok(secret === '' || !all.includes(secret), secret);
});

test('a second start plays nothing', async () => {
  const count = sql<{ n: string }>`select count(*)::text as n from event`;
  const before = (await count.execute(ledger.db)).rows;
  assert.equal(await playDemo(stage), false);
  assert.deepEqual((await count.execute(ledger.db)).rows, before);
});
