import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildApi } from '#api';
import { applied, signedIn } from '../apply/testing.ts';
import { openTestPortal } from '../testing.ts';

/** Five working days before a year without a published calendar, and two. */
const portal = await openTestPortal(
  (publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  '2026-12-21T01:00:00.000Z',
);
after(() => portal.close());
const { city } = portal;
const { answers } = await city.fill(await city.citizen(99), city.hygiene);

test('where only the law reaches into a year without a calendar, the promise has its date and the law says why it has none', async () => {
  const walker = await signedIn(portal, 1);
  const number = await applied(walker, city.hygiene, answers);
  await city.done(city.staff.clerk, number, 'accept');
  const { html } = await walker.get(`/cases/${number}`);
  assert.match(html, /2026年12月28日（周一）<\/time>前决定/);
  assert.match(html, /国务院通知公布后就定下来/);
  assert.doesNotMatch(html, /这是法律规定的最后一天/);
  assert.doesNotMatch(html, /datetime="2027/, 'no day of 2027 is drawn or named');
});

test('where no date is certain, the page says up to where it was counted, and the application what follows', async () => {
  city.clock.set('2026-12-30T01:00:00.000Z');
  const walker = await signedIn(portal, 2);
  const page = (await walker.get(`/apply/${city.hygiene.id}`)).path.replace(/kind$/, 'check');
  assert.match((await walker.get(page)).html, /5 个工作日内/);
  const number = await applied(walker, city.hygiene, answers);
  const received = await walker.get(`/cases/${number}`);
  assert.match(received.html, /答复日期还定不下来/);
  await city.done(city.staff.clerk, number, 'accept');
  const { html } = await walker.get(`/cases/${number}`);
  assert.match(html, /已数到<time datetime="2026-12-31">/);
  assert.match(html, /还剩 4 个工作日/);
  assert.doesNotMatch(html, /datetime="2027/);
  assert.match((await walker.get('/cases')).html, /日期等放假通知公布后确定/);
});
