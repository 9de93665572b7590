import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import type { ServiceItem } from '#catalog';
import type { Answers, CommandBody, CommandName } from '#casework';
import { applied, draftIn, pdfOf, signedIn } from '../apply/testing.ts';
import type { Walker } from '../apply/testing.ts';
import { cleanPages as clean } from './clean-pages.ts';
import { openTestPortal } from '../testing.ts';
import type { TestPortal } from '../testing.ts';

let portal: TestPortal;
const answersOf = new Map<ServiceItem, Answers>();
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  const { city } = portal;
  const other = await city.citizen(99);
  for (const item of [city.hygiene, city.registration]) answersOf.set(item, (await city.fill(other, item)).answers);
});
after(() => portal.close());

type Officer = 'clerk' | 'reviewer' | 'officer' | 'approver' | 'issuer' | 'registrar';
type Act = readonly [by: Officer, name: CommandName, body?: CommandBody];

const gaps: Act = [
  'clerk',
  'requestCorrection',
  {
    gaps: [
      { kind: 'material', about: 'floor-plan', words: '图上没有消毒间,请补一张标清位置的图。' },
      { kind: 'field', about: 'area', words: '面积和图对不上,请按实际面积改。' },
    ],
  },
];
const paper: Act = ['reviewer', 'recordReview', { step: 'review', recommendation: 'grant', opinion: '材料齐全。' }];
const visit: Act = [
  'reviewer',
  'recordReview',
  { step: 'inspection', recommendation: 'grant', opinion: '现场一致。', officers: ['post-officer'] },
];

const signature: Act = ['officer', 'coSign'];

async function played(number: string, acts: readonly Act[]): Promise<void> {
  for (const [by, name, body] of acts) await portal.city.done(portal.city.staff[by], number, name, body);
}

async function begun(n: number, which: 'hygiene' | 'registration' = 'hygiene'): Promise<[Walker, string]> {
  const walker = await signedIn(portal, n);
  const item = portal.city[which];
  return [walker, await applied(walker, item, answersOf.get(item) ?? {})];
}

test('a received case counts to the answer of 许可法32 and says who has it', async () => {
  const [walker, number] = await begun(1);
  const { html } = await walker.get(`/cases/${number}`);
  // From Monday 2026-02-09, the fifth working day is the make-up Saturday.
  assert.match(html, /<b class="num">5<\/b>/);
  assert.match(html, /2026年2月14日（周六，调休上班）<\/time>前答复<\/h2>/);
  assert.match(html, /aria-current="step"/);
  assert.match(html, /现在在谁手上/);
  assert.match(html, new RegExp(`href="/cases/${number}/withdraw"`));
  await clean(walker, [`/cases/${number}`, `/cases/${number}/receipt`, `/cases/${number}/withdraw`, '/cases']);
});

test('a correction asks only for the gaps of the notice, wants each answered, and leads back to the case', async () => {
  const [walker, number] = await begun(2);
  await played(number, [gaps]);
  const waiting = await walker.get(`/cases/${number}`);
  assert.match(waiting.html, /等您补正 2 项/);
  assert.match(waiting.html, /图上没有消毒间，请补一张标清位置的图。/);
  const first = await walker.get(`/cases/${number}/correct`);
  const draft = draftIn(first.path);
  assert.equal(first.path, `/drafts/${draft}/where`);
  assert.equal(draftIn((await walker.get(`/cases/${number}/correct`)).path), draft, 'asked again, the same draft');
  assert.match(first.html, /面积和图对不上，请按实际面积改。/);
  assert.doesNotMatch(first.html, /name="placeAddress"/, 'what the notice does not name is not asked');
  assert.match(first.html, /第 1 步，共 3 步/);
  assert.equal((await walker.get(`/drafts/${draft}/kind`)).status, 404);
  const same = await walker.submit(first.path, {
    do: 'next',
    area: answersOf.get(portal.city.hygiene)?.['area'] ?? '',
  });
  assert.match(same.html, /还和原来一样/);
  const materials = await walker.submit(first.path, { do: 'next', area: '186' });
  assert.match(materials.path, /\/materials$/);
  assert.match(materials.html, /还没有补/, 'the file the notice found wanting is no tick');
  const old = await walker.upload(materials.path, [], 'next');
  assert.match(old.html, /href="#material-floor-plan"/, 'the old file is no answer');
  const file = { field: 'material-floor-plan', name: '新图.pdf', bytes: pdfOf('with the disinfection room') };
  const check = await walker.upload(materials.path, [file], 'next');
  assert.match(check.path, /\/check$/);
  assert.match(check.html, /就是受理日/);
  await clean(walker, [first.path, materials.path, check.path, `${first.path}?check=1`, `/cases/${number}`]);
  const done = await walker.submit(check.path, { declaration: 'yes', do: 'submit' });
  assert.equal(done.path, `/cases/${number}`);
  const { state } = await portal.city.load(number);
  assert.equal(state.stage, 'corrected');
  await clean(walker, [`/cases/${number}`]);
});

test('under review both clocks stand side by side, with every day of the derivation', async () => {
  const [walker, number] = await begun(3);
  await played(number, [['clerk', 'accept']]);
  const { html } = await walker.get(`/cases/${number}`);
  assert.match(html, /这是我们的承诺。法律规定最迟/);
  const table = /<table class="cal">.*?<\/table>/s.exec(html)?.[0] ?? '';
  assert.equal(table.match(/第\d+天/g)?.length, 20, 'twenty working days by law');
  assert.match(table, /<em>法定<\/em>/);
  assert.match(table, /<em>承诺<\/em><em>班<\/em>/, 'the fifth day is the make-up Saturday');
  await clean(walker, [`/cases/${number}`]);
});

test('withdrawing shows its effect first, ends the case, and is refused once decided', async () => {
  const [walker, number] = await begun(4);
  const page = await walker.get(`/cases/${number}/withdraw`);
  assert.match(page.html, /撤回以后会怎样/);
  assert.match(page.html, /《行政许可法》第二十九条/);
  assert.match(page.html, /原来 ?<time datetime="2026-02-14">.*?<\/time>前要答复您/);
  const fields = page.hidden(`/cases/${number}/withdraw`);
  const done = await walker.post(`/cases/${number}/withdraw`, fields);
  assert.equal(done.location, `/cases/${number}`);
  assert.equal((await walker.post(`/cases/${number}/withdraw`, fields)).location, `/cases/${number}`, 'pressed twice');
  assert.match((await walker.get(`/cases/${number}`)).html, /您已撤回/);
  const stale = await walker.post(`/cases/${number}/withdraw`, { ...fields, key: 'another-key-2' });
  assert.equal(stale.status, 409);
  assert.match(stale.html, new RegExp(`href="/cases/${number}"`), 'the page leads back to the case');
  await clean(walker, [`/cases/${number}`, '/cases']);
});

test('a granted case gives its certificate; the other ends say what they are and what can be done', async () => {
  const [walker, number] = await begun(5);
  await played(number, [['clerk', 'accept'], paper, visit, signature, ['approver', 'grant', { scope: '理发店' }]]);
  const granted = await walker.get(`/cases/${number}`);
  assert.match(granted.html, /准予了，正在制证/);
  const receipt = await walker.get(`/cases/${number}/receipt`);
  assert.doesNotMatch(receipt.html, /随时|个工作日内/, 'the answer is given and nothing can be withdrawn any more');
  // Ten working days from Monday 2026-02-09 (许可法44), over Spring Festival.
  assert.match(granted.html, /2026年2月28日（周六，调休上班）<\/time>前把证发给您/);
  await played(number, [['issuer', 'makeCertificate']]);
  const ready = await walker.get(`/cases/${number}`);
  assert.match(ready.html, /证已经做好/);
  await walker.once({ method: 'GET', url: '/about?lang=en' });
  const english = await walker.get(`/cases/${number}`);
  await walker.once({ method: 'GET', url: '/about?lang=zh' });
  for (const words of ['Receipt slip', portal.city.hygiene.result.nameEn, portal.city.hygiene.steps[1]?.nameEn])
    assert.ok(words !== undefined && english.html.includes(words), words);
  const certificate = await walker.get(`/cases/${number}/papers/certificate`);
  assert.equal(certificate.bytes.subarray(0, 5).toString(), '%PDF-');
  await clean(walker, [`/cases/${number}`]);
  await played(number, [['issuer', 'handOut', { mode: 'electronic' }]]);
  assert.match((await walker.get(`/cases/${number}`)).html, /办好了/);
  await clean(walker, [`/cases/${number}`, '/cases']);
});

test('a refusal names its remedies, whether of the licence or already of acceptance', async () => {
  const [walker, number] = await begun(6);
  const unmet = [portal.city.hygiene.conditions[0]?.id ?? ''];
  await played(number, [
    ['clerk', 'accept'],
    paper,
    visit,
    signature,
    ['approver', 'refuse', { unmet, reason: '不符合卫生标准。' }],
  ]);
  const refused = await walker.get(`/cases/${number}`);
  assert.match(refused.html, /没有准予/);
  assert.match(refused.html, /行政复议/);
  assert.match(refused.html, /不符合卫生标准。/, 'the reason of the decision');
  assert.match(refused.html, /没有达到的条件/);
  await clean(walker, [`/cases/${number}`, '/cases']);
  const [other, turned] = await begun(7);
  await played(turned, [
    [
      'clerk',
      'refuseToAccept',
      { ground: 'not-required', reason: '面馆不用办这个证。', mayDo: '办好食品经营许可就可以开业。' },
    ],
  ]);
  const away = await other.get(`/cases/${turned}`);
  assert.match(away.html, /不用办许可，没有受理/);
  assert.match(away.html, /办好食品经营许可就可以开业。/);
  assert.match(away.html, /行政诉讼/);
  assert.match(away.html, /面馆不用办这个证。/);
  await clean(other, [`/cases/${turned}`, '/cases']);
});

test('the on-the-spot item is done in one sitting', async () => {
  const [walker, number] = await begun(8, 'registration');
  await clean(walker, [`/cases/${number}`]);
  await played(number, [['registrar', 'decideOnTheSpot', { outcome: 'grant', scope: '日用百货零售' }]]);
  assert.match((await walker.get(`/cases/${number}`)).html, /准予了/);
  await clean(walker, [`/cases/${number}`]);
});

test('every page of an application is clean in both languages, right and wrong', async () => {
  const walker = await signedIn(portal, 9);
  for (const item of [portal.city.hygiene, portal.city.registration]) {
    const draft = draftIn((await walker.get(`/apply/${item.id}`)).path);
    const steps = [...item.form.pages.map(({ id }) => id), 'materials', 'delivery', 'check'];
    await clean(
      walker,
      steps.flatMap((step) => [`/drafts/${draft}/${step}`, `/drafts/${draft}/${step}?from=check&check=1`]),
    );
  }
});
