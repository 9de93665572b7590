import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { readAccess } from './access-log.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';

let city: TestCasework;
let lan: CitizenWho;
let number: string;
let file = '';
let paper = '';
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  number = await city.apply(lan, city.hygiene);
  const { state } = await city.load(number);
  assert.ok(state.stage !== 'none');
  file = state.materials.find(({ material }) => material === 'floor-plan')?.file ?? '';
  paper = state.papers[0]?.paper ?? '';
});
after(() => city.close());

test('a supervisor opens every file and paper, and each opening is told once a day, to the applicant too', async () => {
  const { casework, staff, parts, clock } = city;
  for (let times = 0; times < 2; times += 1) {
    sure(await casework.materialFile(staff.supervisor, number, file));
    sure(await casework.paper(staff.supervisor, number, paper));
  }
  clock.set('2026-02-10T02:00:00.000Z');
  sure(await casework.materialFile(staff.supervisor, number, file));
  const accesses = await readAccess(parts, number);
  assert.deepEqual(
    accesses.map(({ type, actor, capacity, data }) => [type, actor, capacity, 'about' in data ? data.about : '']),
    [
      ['CaseFileOpened', 'staff/supervisor@post-supervisor', 'supervisor', 'floor-plan'],
      ['CaseFileOpened', 'staff/supervisor@post-supervisor', 'supervisor', paper],
      ['CaseFileOpened', 'staff/supervisor@post-supervisor', 'supervisor', 'floor-plan'],
    ],
  );
  const plan = city.hygiene.materials.find(({ id }) => id === 'floor-plan')?.name;
  const told = sure(await casework.casePage(lan, number)).history.flatMap(({ type, zh }) =>
    type === 'CaseFileOpened' ? zh : [],
  );
  assert.equal(told.length, 3);
  assert.match(told[0] ?? '', new RegExp(`监督员 方正 为监督本件的办理打开了《${plan}》`));
  assert.match(told[1] ?? '', /打开了《收件凭证》/);
});

test('the applicant and those who handle the case open its files without a line each; nobody else opens any, and leaves none', async () => {
  const { casework, staff, parts } = city;
  const before = (await readAccess(parts, number)).length;
  for (const who of [lan, staff.clerk, staff.reviewer, staff.approver, staff.issuer]) {
    sure(await casework.materialFile(who, number, file));
    sure(await casework.paper(who, number, paper));
  }
  for (const who of [await city.citizen(2), staff.stranger, staff.registrar, staff.aide]) {
    assert.ok(isRefusal(await casework.materialFile(who, number, file)));
    assert.ok(isRefusal(await casework.paper(who, number, paper)));
  }
  assert.ok(isRefusal(await casework.materialFile(staff.supervisor, number, 'f'.repeat(64))));
  assert.equal((await readAccess(parts, number)).length, before);
});
