import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { commandNames } from '#casework';
import type { CommandBody } from '#casework';
import { authoredItems, catalogCommandNames, lanting } from '#catalog';
import { withClient } from '#db';
import { subjectOf } from '#identity';
import { verifyLedger } from '#ledger';
import type pg from 'pg';
import { apply, correct, lookAt, register, stumble, walkToCheck } from './canary-citizen.ts';
import { takeInCanary } from './canary-counter.ts';
import { canaries, canaryWords, hygieneOfCanary, registrationOfCanary, song } from './canary-people.ts';
import { addressesIn, findIn, pathsBelow, rowsOf, writingsOf } from './canary-scan.ts';
import type { Place } from './canary-scan.ts';
import { deliverCanary } from './canary-delivery.ts';
import { act, askWrongly, changeItem, ok, organiseCanary, searchAndSave, signIn } from './canary-staff.ts';
import type { Done } from './canary-staff.ts';
import { plainPages, routesOf } from './routes-of.ts';
import { walkerAt } from './walker.ts';
import type { Seen, Walker } from './walker.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const today = '2026-03-02';
const { said } = canaries;
const [hygiene = assert.fail(), registration = assert.fail()] = authoredItems(lanting);
const exercised = new Set<string>();
const done: Done = (name) => void exercised.add(name);
const addresses: Place[] = [];
let world: World;
before(async () => {
  world = await openWorld({ start: `${today}T01:00:00.000Z` });
});
after(() => world.close());

/** Addresses that were asked for, led to, and offered on pages. What is searched for stands in the search's own address and nowhere else. */
function heard({ path, location, body }: Seen): void {
  const search = /^\/(api\/v1\/items|search)\?q=/;
  for (const text of [path, location, ...addressesIn(body)])
    if (!search.test(text)) addresses.push({ name: 'address', text });
}

const walker = (): Walker => walkerAt(world.app.http, { heard });
const staff = (username: string): Promise<Walker> => signIn(world, walker(), username);
const asOwner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => withClient(world.ownerUrl, work);

/** Everything in which nothing of a person may lie, and the four tables in which it may. */
async function everywhere(): Promise<readonly Place[]> {
  const lines = world.log.map((text) => ({ name: 'log', text }));
  return [...(await rowsOf(world.ownerUrl)), ...lines, ...addresses, ...(await pathsBelow(world.folder))];
}

test('canary persons are run through every command of every desk', { timeout: 240_000 }, async () => {
  const citizen = walker();
  await register(citizen);
  const clerk = await staff('zhouxiaotang');
  const [reviewer, second] = [await staff('shenjiahe'), await staff('baiyuanzhou')];
  const [approver, issuer, registrar] = [
    await staff('dumingqian'),
    await staff('jiangyutong'),
    await staff('gaoruoxi'),
  ];
  await stumble(citizen, hygiene, hygieneOfCanary);

  const granted = await apply(citizen, hygiene, hygieneOfCanary);
  done('submit');
  await lookAt(citizen, granted);
  await askWrongly(clerk, granted);
  const gaps = [{ kind: 'field', about: 'area', words: said('面积不对') }] as const;
  await act(clerk, granted, 'requestCorrection', { gaps }, done);
  await lookAt(citizen, granted);
  assert.equal(await correct(citizen, granted, 'area', '88'), `/cases/${granted}`);
  done('answerCorrection');
  const changes = { placeName: `${canaries.shop.name}一店` };
  await act(clerk, granted, 'correctOnTheSpot', { changes, confirmation: 'by-phone' }, done);
  await act(clerk, granted, 'accept', {}, done);
  const review = (opinion: string, more: CommandBody): CommandBody => ({
    recommendation: 'grant',
    opinion: said(opinion),
    ...more,
  });
  await act(reviewer, granted, 'recordReview', review('审查意见', { step: 'review' }), done);
  const [colleague] = ok(await reviewer.ask('GET', `/cases/${granted}/colleagues`)).json<readonly { post: string }[]>();
  const visit = (opinion: string, officers: readonly string[], more: CommandBody = {}): CommandBody =>
    review(opinion, { step: 'inspection', officers, inspectedPlace: said('核查地点'), ...more });
  await act(reviewer, granted, 'recordReview', visit('核查意见', [colleague?.post ?? '']), done);
  await act(second, granted, 'declineToCoSign', { reason: said('不签的原因') }, done);
  await act(reviewer, granted, 'recordReview', visit('重写的核查意见', ['lt-s05']), done);
  await act(second, granted, 'coSign', {}, done);
  const decision = { reason: said('理由'), opinion: said('查明的事实'), scope: said('许可范围') };
  await act(approver, granted, 'grant', decision, done);
  await act(issuer, granted, 'makeCertificate', {}, done);
  await deliverCanary(issuer, approver, granted, done);
  await lookAt(citizen, granted);
  await lookAsStaff(clerk, granted);
  const why = { reason: 'other', words: said('查看原因') };
  assert.ok(ok(await clerk.ask('POST', `/cases/${granted}/unmask`, why)).body.includes(canaries.citizen.number));
  await lookAsStaff(await staff('yanzhiwei'), granted);
  ok(await (await staff('yanzhiwei')).get('/api/v1/audit?person=lt-s01'));

  const question = { item: hygiene.id, asked: 'other', answered: 'told', words: said('咨询'), answer: said('答复') };
  const asker = { name: canaries.citizen.name, mobile: canaries.citizen.mobile };
  const noted = ok(await clerk.ask('POST', '/consultations', { ...question, person: asker }));
  ok(await clerk.ask('POST', '/intakes', { consultation: noted.json<{ readonly number: string }>().number }));
  const wrong = await apply(citizen, hygiene, hygieneOfCanary);
  for (const shown of ['', `/${registration.id}`])
    assert.equal((await clerk.ask('GET', `/cases/${wrong}/conversions${shown}`)).status, 200);
  await act(clerk, wrong, 'convert', { item: registration.id, answers: { businessName: canaries.shop.name } }, done);
  await searchAndSave(clerk, granted);
  const turnedAway = await apply(citizen, hygiene, hygieneOfCanary);
  const organ = { ground: 'not-competent', competentOrgan: said('主管机关'), reason: said('不受理理由') } as const;
  await act(clerk, turnedAway, 'refuseToAccept', organ, done);
  const refused = await apply(citizen, hygiene, hygieneOfCanary);
  await act(clerk, refused, 'accept', {}, done);
  const against = { recommendation: 'refuse', unmet: ['standards'] } as const;
  await act(second, refused, 'recordReview', review('否定意见', { step: 'review', ...against }), done);
  await act(second, refused, 'recordReview', visit('核查否定', ['lt-s04'], against), done);
  await act(reviewer, refused, 'coSign', {}, done);
  await act(
    approver,
    refused,
    'refuse',
    { unmet: ['standards'], reason: said('不予许可理由'), opinion: said('事实') },
    done,
  );
  const withdrawn = await apply(citizen, hygiene, hygieneOfCanary);
  await citizen.submit(`/cases/${withdrawn}/withdraw`, {});
  done('withdraw');
  const atOnce = await apply(citizen, registration, registrationOfCanary);
  await act(registrar, atOnce, 'decideOnTheSpot', { outcome: 'grant', ...decision }, done);
  for (const number of [turnedAway, refused, withdrawn, atOnce]) await lookAt(citizen, number);

  await takeInCanary(clerk, walker(), world.ownerUrl, hygiene, done);
  await searchAndWander(citizen, granted);
  await organiseCanary(await staff('lijingcheng'), walker(), today, done);
  await changeItem(await staff('qinshubai'), await staff('chuyunshu'), registration, today, done);
});

async function lookAsStaff(clerk: Walker, number: string): Promise<void> {
  const seen = ok(await clerk.ask('GET', `/cases/${number}`));
  for (const secret of [canaries.citizen.number, canaries.citizen.mobile])
    assert.ok(!seen.body.includes(secret), 'staff read a number that nobody asked for');
  const page = seen.json<{ papers: readonly { paper: string }[]; files: readonly { file: string }[] }>();
  for (const { paper } of page.papers) ok(await clerk.ask('GET', `/cases/${number}/papers/${paper}`));
  for (const { file } of page.files) ok(await clerk.ask('GET', `/cases/${number}/files/${file}`));
  for (const path of plainPages(world.app.http))
    // Drafts of the catalog are for its own three posts, who look at them in `changeItem`.
    if (path.startsWith('/api/v1/catalog')) assert.equal((await clerk.get(path)).status, 403, path);
    // The register of the organisation is for the organiser, who looks at it in `organiseCanary`; it and the audit for whoever supervises.
    else if (/^\/api\/v1\/(organisation|audit|statistics|intake|consultations)/.test(path))
      assert.ok([200, 403].includes((await clerk.get(path)).status), path);
    else if (path.startsWith('/api/v1')) ok(await clerk.get(path));
}

async function searchAndWander(citizen: Walker, number: string): Promise<void> {
  const { rows } = await asOwner((client) =>
    client.query<{ code: string }>('select code from case_paper where case_number = $1', [number]),
  );
  const code = rows[0]?.code ?? assert.fail('the case has no paper');
  const pages = [`/items/${hygiene.id}`, `/items/${hygiene.id}/notice`, `/verify?code=${code}`, `/verify/${code}`];
  for (const page of [...plainPages(world.app.http).filter((path) => !path.startsWith('/api')), ...pages])
    assert.ok((await citizen.get(page)).status < 400, page);
  // A file that says of whom it is; it is compared and forgotten.
  const held = { field: 'file', name: `${canaries.citizen.name}.pdf`, bytes: Buffer.from(canaries.citizen.name) };
  assert.equal((await citizen.upload(`/verify/${code}`, [held], 'compare')).status, 200);
  for (const words of [song, `${canaries.citizen.name} ${canaries.citizen.number}`, `${said('字')}'`])
    await citizen.get(`/search?q=${encodeURIComponent(words)}`);
  // Whatever somebody types behind our name is not ours to prevent; that it is written down is.
  const typed = walkerAt(world.app.http);
  for (const page of [`/${song}`, `/cases/${song}`, `/verify/${song}`, `/api/v1/cases/${song}`, `/sign-in?to=/${song}`])
    await typed.get(encodeURI(page));
  const stranger = walker();
  for (const page of ['/sign-in', '/register', '/?lang=en', '/cases', `/apply/${hygiene.id}`]) await stranger.get(page);
}

test(
  'the machinery breaks with a person’s words in its mouth, at a page, at the API and in a job',
  { timeout: 60_000 },
  async () => {
    const [citizen, clerk] = [walker(), await staff('zhouxiaotang')];
    await citizen.submit('/sign-in', { mobile: canaries.citizen.mobile, password: canaries.citizen.password });
    const check = await walkToCheck(citizen, hygiene, hygieneOfCanary);
    const records = 'insert on personal_record';
    await withTrigger(records, 'new.body::text', async () => {
      const fields = { ...check.hidden(check.path), declaration: 'yes', do: 'submit' };
      assert.equal((await citizen.post(check.path, fields)).status, 500);
    });
    const facts = '(select body::text from personal_record where ref = new.facts_ref)';
    const number = await withTrigger('update on case_paper', facts, async () => {
      const receipt = await citizen.submit(check.path, { declaration: 'yes', do: 'submit' });
      const failed = `select count(*)::int as n from pgboss.job where name = 'typeset-paper' and output is not null`;
      const count = async (): Promise<number> =>
        (await asOwner((client) => client.query<{ n: number }>(failed))).rows[0]?.n ?? 0;
      while ((await count()) === 0) await pause(200);
      return /^\/cases\/(\d+)\/receipt$/.exec(receipt.path)?.[1];
    });
    await withTrigger(records, 'new.body::text', async () => {
      const body = { seq: 1, body: { reason: said('理由'), mayDo: said('可以做什么'), ground: 'not-required' } };
      const seen = await clerk.ask('POST', `/cases/${number}/commands/refuseToAccept`, body);
      assert.equal(seen.status, 500, seen.body);
    });
    // One draft is left lying, as drafts are.
    await walkToCheck(citizen, hygiene, hygieneOfCanary);
    const lines = world.log.filter((line) => /"(page|request|job) failed"/.test(line));
    for (const what of ['page failed', 'request failed', 'job failed'])
      assert.ok(
        lines.some((line) => line.includes(what)),
        what,
      );
  },
);

/** Lets the database break off every change of a kind with what it was about, as its own messages do. */
async function withTrigger<T>(when: string, quoted: string, work: () => Promise<T>): Promise<T> {
  await asOwner((client) =>
    client.query(`create function quote() returns trigger language plpgsql security definer as $$ begin raise exception 'wrong: %', ${quoted}; end $$;
      create trigger quote before ${when} for each row execute function quote()`),
  );
  try {
    return await work();
  } finally {
    await asOwner((client) => client.query('drop function quote cascade'));
  }
}

test('no command of a table and no address of the portal and the API was left out', () => {
  const all: readonly string[] = [...commandNames, ...Object.keys(subjectOf), ...catalogCommandNames];
  assert.deepEqual([...exercised].sort(), [...all].sort());
  const answered = world.log.flatMap((line) => {
    const { msg, method, route, status } = JSON.parse(line) as Record<string, string | number>;
    return msg === 'answered' && Number(status) < 400 ? [`${method} ${route}`] : [];
  });
  const routes = routesOf(world.app.http).filter((route) => !/ \/(workbench|portal)\b/.test(route));
  assert.ok(routes.length > 60, `only ${routes.length} routes`);
  assert.deepEqual(
    routes.filter((route) => !answered.includes(route)),
    [],
  );
});

test('nothing of a canary is found but where it is laid: in personal records, drafts, intakes, and the names with which people sign in', async (t) => {
  const places = await everywhere();
  const found = new Map<string, Set<string>>();
  for (const [name, word] of findIn(places, canaryWords))
    found.set(name, (found.get(name) ?? new Set<string>()).add(word));
  assert.deepEqual([...found.keys()].sort(), ['citizen_user', 'draft', 'intake', 'personal_record', 'staff_user']);
  assert.deepEqual([...(found.get('citizen_user') ?? [])], [canaries.citizen.mobile]);
  assert.deepEqual([...(found.get('staff_user') ?? [])].sort(), ['Kanarie', canaries.officer.username].sort());
  const names = new Map<string, number>();
  for (const { name } of places) names.set(name, (names.get(name) ?? 0) + 1);
  t.diagnostic(`${places.length} places scanned: ${[...names].map(([name, n]) => `${name} ${n}`).join(', ')}`);
  const scanned = 'event command_key case_index case_paper case_hand certificate pgboss.job_common log address path';
  for (const name of scanned.split(' ')) assert.ok((names.get(name) ?? 0) > 0, `${name} was not scanned`);
  assert.ok((names.get('event') ?? 0) > 150 && (names.get('log') ?? 0) > 300 && (names.get('address') ?? 0) > 1000);
});

test('the database’s own log repeats neither the values of a row nor a statement', async () => {
  const shown = async (name: string): Promise<unknown> =>
    (await asOwner((client) => client.query<Record<string, string>>(`show ${name}`))).rows[0]?.[name];
  assert.deepEqual(
    [await shown('log_error_verbosity'), await shown('log_min_error_statement'), await shown('log_statement')],
    ['terse', 'panic', 'none'],
  );
});

test('the scan finds a canary wherever it is planted and however it is written', async () => {
  const { name, number } = canaries.citizen;
  for (const word of [name, number])
    for (const writing of writingsOf(word))
      assert.ok(findIn([{ name: 'log', text: `x${writing}y` }], [word]).length > 0, writing);
  for (const offset of [0, 1, 2, 3]) {
    const text = Buffer.from(`${'x'.repeat(offset)}${JSON.stringify({ name })} and more`).toString('base64');
    assert.ok(findIn([{ name: 'job', text }], [song]).length > 0, text);
  }
  const before = new Set(findIn(await everywhere(), canaryWords).map(([place]) => place));
  await asOwner(async (client) => {
    await client.query(`update case_index set before_actor = $1`, [encodeURIComponent(name)]);
    await client.query(`update pgboss.job set data = jsonb_build_object('case', $1::text)`, [
      Buffer.from(name).toString('base64'),
    ]);
    await client.query(`update command_key set answer = to_json($1::text)`, [number]);
    await client.query(`update event set data = json_build_object('said', $1::text) where seq = 1`, [name]);
  });
  const planted = new Set(findIn(await everywhere(), canaryWords).map(([place]) => place));
  const newly = [...planted].filter((place) => !before.has(place));
  assert.deepEqual(newly.sort(), ['case_index', 'command_key', 'event', 'pgboss.job_common']);
  assert.equal((await verifyLedger(world.app.database.db, `${world.folder}/tree-heads`)).ok, false);
});
