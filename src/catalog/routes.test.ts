import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { isRefusal } from '#law';
import { identityGuards, whoAsks } from '#identity';
import type { FastifyInstance } from 'fastify';
import { catalogRoutes } from './routes.ts';
import { authored, noCases, openTestCatalog } from './testing.ts';
import type { TestCatalog } from './testing.ts';

let bench: TestCatalog;
let app: FastifyInstance;
before(async () => {
  bench = await openTestCatalog();
  const { ledger, identity } = bench;
  const { jurisdiction, publicUrl } = identity;
  app = await buildApi({
    publicUrl,
    version: '0',
    healthy: () => Promise.resolve(true),
    guards: [identityGuards(identity)],
    routes: [
      async (scope) => {
        await scope.register(catalogRoutes, { ledger, jurisdiction, whoAsks, openCases: noCases });
      },
    ],
  });
  await bench.publish(registration);
});
after(async () => {
  await app.close();
  await bench.close();
});

const { permit, registration } = authored();
let keys = 0;

async function ask(method: 'GET' | 'POST', path: string, as?: string, body?: unknown) {
  keys += 1;
  const headers = {
    'idempotency-key': `catalog-route-${keys}`,
    ...(as !== undefined && { cookie: await cookieOf(as) }),
  };
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers,
    ...(body !== undefined && { payload: body as object }),
  });
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type']),
    body: answer.json<Record<string, unknown>>(),
  };
}

const cookies = new Map<string, string>();
/** Signs in a member of the staff once, with an account opened for it. */
async function cookieOf(staff: string): Promise<string> {
  const known = cookies.get(staff);
  if (known !== undefined) return known;
  const account = { username: `user.${staff}`, password: 'Bridge-4711' };
  await bench.done({ name: 'openStaffAccount', staff, ...account });
  const signedIn = await bench.identity.signInStaff(account, {});
  if (isRefusal(signedIn)) throw new Error(signedIn.refused);
  const cookie = signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  cookies.set(staff, cookie);
  return cookie;
}
const command = (staff: string, seq: number, given: object) =>
  ask('POST', `/items/${permit.id}/commands`, staff, { seq, command: given });

test('an item is drafted, audited and published through the API, and then stands in the public list and guide', async () => {
  assert.equal((await ask('GET', `/items/${permit.id}`)).status, 404);
  assert.deepEqual((await command('drafter', 0, { name: 'draftItemVersion', document: permit })).body, {
    item: permit.id,
    seq: 1,
  });
  const working = await ask('GET', `/items/${permit.id}/working`, 'auditor');
  assert.deepEqual([working.status, working.body['seq'], working.body['availability']], [200, 1, 'none']);
  assert.equal((await ask('GET', `/items/${permit.id}`)).status, 404);
  assert.equal((await command('drafter', 1, { name: 'submitItemVersion' })).status, 200);
  assert.equal((await command('auditor', 2, { name: 'auditItemVersion' })).status, 200);
  const published = await command('publisher', 3, { name: 'publishItemVersion', effectiveOn: '2026-02-09' });
  assert.deepEqual(published.body, { item: permit.id, seq: 4 });
  const guide = await ask('GET', `/items/${permit.id}`);
  assert.deepEqual(guide.body, {
    item: permit,
    version: 1,
    publishedOn: '2026-02-09',
    availability: 'open',
  });
  assert.deepEqual((await ask('GET', `/items/${permit.id}/versions/1`)).body, guide.body);
  assert.equal((await ask('GET', `/items/${permit.id}/versions/2`)).status, 404);
  const list = (await ask('GET', '/items')).body['items'] as { id: string; free: boolean }[];
  assert.deepEqual(
    list.map(({ id, free }) => [id, free]),
    [permit, registration].map(({ id }) => [id, true]),
  );
  const themed = (await ask('GET', '/items?theme=start-business')).body['items'] as { id: string }[];
  assert.deepEqual(
    themed.map(({ id }) => id),
    [registration.id],
  );
});

test('search answers with how it understood', async () => {
  const found = await ask('GET', `/items?q=${encodeURIComponent('开个小卖部')}`);
  const items = found.body['items'] as { id: string; matched: string[] }[];
  assert.deepEqual([items[0]?.id, items[0]?.matched], [registration.id, ['个体工商户']]);
  assert.deepEqual(found.body['understood'], ['个体工商户']);
  assert.equal((await ask('GET', `/items?q=${'x'.repeat(201)}`)).status, 400);
});

test('drafts and findings are for those who hold a catalog mandate', async () => {
  await bench.officer('onlooker', [[permit.id, 'accept']]);
  for (const [as, status, code] of [
    [undefined, 401, 'not-signed-in'],
    ['onlooker', 403, 'no-mandate'],
  ] as const) {
    for (const answer of [
      await ask('GET', '/catalog', as),
      await ask('GET', `/catalog/${permit.id}`, as),
      await ask('GET', '/catalog-findings', as),
      await ask('GET', `/items/${permit.id}/working`, as),
      await ask('POST', `/items/${permit.id}/findings`, as, permit),
      await ask('POST', `/items/${permit.id}/commands`, as, {
        seq: 3,
        command: { name: 'suspendItem', reason: '检修' },
      }),
    ]) {
      assert.deepEqual([answer.status, answer.body['code']], [status, code]);
      assert.match(answer.type, /^application\/problem\+json/);
    }
  }
});

test('a document is checked without being saved: what is malformed, and what is unlawful', async () => {
  const malformed = await ask('POST', `/items/${permit.id}/findings`, 'drafter', { ...permit, quota: 3 });
  assert.deepEqual(
    (malformed.body['problems'] as { at: string }[]).map(({ at }) => at),
    ['quota'],
  );
  const unlawful = await ask('POST', `/items/${permit.id}/findings`, 'drafter', { ...permit, fees: [], noFeeNote: '' });
  assert.deepEqual(
    (unlawful.body['findings'] as { check: string }[]).map(({ check }) => check),
    ['C10'],
  );
  assert.equal((await ask('GET', `/items/${permit.id}/working`, 'drafter')).body['seq'], 4);
});

test('a wrong command is refused in its form, a stale one with who was faster', async () => {
  const wrong = await command('drafter', 4, { name: 'burnItem' });
  assert.deepEqual([wrong.status, wrong.body['code']], [422, 'wrong-form']);
  const early = await command('publisher', 4, { name: 'publishItemVersion', effectiveOn: '2026-02-09' });
  assert.deepEqual([early.status, early.body['code']], [409, 'item-wrong-stage']);
  const stale = await command('publisher', 2, { name: 'suspendItem', reason: '检修' });
  assert.deepEqual([stale.status, stale.body['code']], [409, 'stale']);
});

test('a draft may lack parts: it is shown with what is missing and is not passed', async () => {
  const id = '99010012300001';
  const path = `/items/${id}`;
  const source = { place: '某县', steps: ['受理', '决定'] };
  const draft = { id, name: '新事项', materials: [{ id: 'form', name: '申请表' }], source };
  const at = (as: string, seq: number, given: object) => ask('POST', `${path}/commands`, as, { seq, command: given });
  assert.equal((await at('drafter', 0, { name: 'draftItemVersion', document: draft })).status, 200);
  const seen = (await ask('GET', `${path}/working`, 'auditor')).body['working'] as {
    item: unknown;
    missing: { at: string }[];
    findings: { check: string }[];
  };
  assert.deepEqual(seen.item, draft);
  assert.ok(seen.missing.some(({ at }) => at === 'quota') && seen.findings.some(({ check }) => check === 'C07'));
  const audited = await at('drafter', 1, { name: 'submitItemVersion' });
  assert.deepEqual([audited.status, audited.body['code']], [422, 'item-incomplete']);
  const checked = await ask('POST', `${path}/findings`, 'drafter', draft);
  assert.deepEqual(checked.body['problems'], seen.missing);
});

test('the desk reads every item with its findings, acts and history; the directory is open to all', async () => {
  const list = (await ask('GET', '/catalog?show=published&words=卫生', 'auditor')).body['rows'] as { item: string }[];
  assert.deepEqual(
    list.map(({ item }) => item),
    [permit.id],
  );
  const page = (await ask('GET', `/catalog/${permit.id}`, 'publisher')).body;
  assert.deepEqual([page['stage'], page['seq'], page['findings']], ['open', 4, []]);
  const history = page['history'] as { zh: string }[];
  assert.deepEqual(
    history.map(({ zh }) => zh),
    ['发布第 1 版,2026-02-09 起用', '第 1 版审核通过', '第 1 版送审', '起草第 1 版'],
  );
  assert.equal((await ask('GET', '/catalog/99010099900001', 'publisher')).status, 404);
  const found = (await ask('GET', '/catalog-findings', 'drafter')).body['items'] as { findings: unknown[] }[];
  assert.ok(found.some(({ findings }) => findings.length > 0));
  const directory = (await ask('GET', '/directory?after=1100')).body;
  assert.deepEqual([(directory['services'] as unknown[]).length, directory['after']], [35, undefined]);
});
