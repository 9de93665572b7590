import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { isRefusal } from '#law';
import { htmlFaults } from './html-faults.ts';
import { openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
let number: string;
let code: string;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  const { city } = portal;
  const taken = await city.takeIn(city.staff.clerk, city.hygiene, { end: 'accept' });
  if (isRefusal(taken)) throw new Error(taken.refused);
  ({ number } = taken);
  const { state } = await city.load(number);
  assert.ok(state.stage === 'under-review' && state.query);
  const slip = (await city.ledger.personal(city.parts.jurisdiction, state.papers[0]?.facts.ref ?? '')) as {
    readonly queryCode: string;
  };
  code = slip.queryCode;
});
after(() => portal.close());

const ask = (fields: Readonly<Record<string, string>>, visitor = portal.visitor()) => visitor.submit('/lookup', fields);

test('number and code of the receipt slip show where the case stands, who has it and by when, and nothing of the person', async () => {
  const { statusCode, body } = await ask({ number, code });
  assert.equal(statusCode, 200);
  assert.match(body, /<h1>公共场所卫生许可/);
  for (const words of ['正在审查', '澜汀市卫生健康局', '收件凭证', '受理通知书'])
    assert.ok(body.includes(words), words);
  const { state } = await portal.city.load(number);
  assert.ok(state.stage === 'under-review');
  assert.ok(body.includes(`datetime="${state.statutory.due}"`) && body.includes(`datetime="${state.promised.due}"`));
  const person = (await portal.city.ledger.personal(portal.city.parts.jurisdiction, state.applicant.ref)) as object;
  for (const told of Object.values(person))
    if (typeof told === 'string' && told.length > 1) assert.ok(!body.includes(told), told);
  assert.deepEqual(await htmlFaults(body), []);
});

test('as people copy them: small letters, spaces, the number in groups, full-width digits', async () => {
  const grouped = number.replace(/(.{4})/g, '$1 ');
  assert.equal(
    (await ask({ number: ` ${grouped}`, code: ` ${code.toLowerCase().replace('-', ' ')} ` })).statusCode,
    200,
  );
  const wide = number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  assert.equal((await ask({ number: wide, code })).statusCode, 200);
});

test('a wrong code, a wrong number and no such case are answered alike, beside the field, and what was typed is kept but the code', async () => {
  const wrong = [
    { number, code: 'AAAA-AAAA' },
    { number: '20260209000001', code },
    { number: 'abc', code },
  ];
  const answers = await Promise.all(wrong.map((fields) => ask(fields)));
  const told = answers.map(({ statusCode, body }) => `${statusCode} ${/id="number-error">.*?<\/p>/s.exec(body)?.[0]}`);
  assert.equal(new Set(told).size, 1, told.join('\n'));
  assert.match(told[0] ?? '', /^4\d\d id="number-error"/);
  assert.ok(answers.every(({ body }) => !body.includes(code)));
  const empty = await ask({ number: '', code: '' });
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /href="#number"[^]*href="#code"/);
});

test('without the token of the form nothing is looked up', async () => {
  assert.equal((await portal.visitor().post('/lookup', { number, code })).statusCode, 403);
});

test('codes are not tried out by the dozen', async () => {
  const visitor = portal.visitor();
  let refused = 0;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const { statusCode } = await ask({ number, code: `AAAA-AAA${attempt % 10}` }, visitor);
    if (statusCode === 429) refused += 1;
  }
  assert.ok(refused > 0);
});
