import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkCitizenId, checkCreditCode, checkMobile } from '#law';
import { demoPassword, newDemoAccounts, readDemoAccounts, writeDemoAccounts } from './accounts.ts';
import { demoCases } from './cases/index.ts';
import { demoCitizens } from './citizens.ts';
import { demoUnits } from './units.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-accounts-'));
after(() => rmSync(folder, { recursive: true }));

test('passwords can be read out, satisfy the rules for staff, and are new each time', () => {
  const made = Array.from({ length: 500 }, demoPassword);
  for (const password of made) assert.match(password, /^[A-Z][a-z]{3}(-[a-z]{4}){2}-\d\d$/);
  assert.equal(new Set(made).size, 500);
  assert.notDeepEqual(newDemoAccounts(), newDemoAccounts());
});

test('the accounts are kept for later starts in a file that only its owner may read, and nothing else is left', async () => {
  assert.deepEqual(await readDemoAccounts(folder), []);
  const accounts = newDemoAccounts();
  await writeDemoAccounts(folder, accounts);
  assert.deepEqual(await readDemoAccounts(folder), accounts);
  const [file = ''] = readdirSync(folder);
  assert.equal(readdirSync(folder).length, 1);
  assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
  chmodSync(join(folder, file), 0o644);
  await readDemoAccounts(folder);
  assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, 'a file that was opened to all stays open');
});

test('numbers of the demo bear true check characters and belong to nobody: no real region, no operator’s prefix', () => {
  const numbers = Object.values(demoCitizens).map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const { number, mobile, name } of Object.values(demoCitizens)) {
    assert.deepEqual(checkCitizenId(number, { demo: true }).problems, [], name);
    assert.deepEqual(
      checkCitizenId(number).problems.map(({ code }) => code),
      ['region'],
      name,
    );
    assert.deepEqual(checkMobile(mobile).problems, []);
    assert.match(mobile, /^164/);
  }
  const codes = [
    ...demoUnits.flatMap(({ creditCode }) => (creditCode === undefined ? [] : [creditCode])),
    ...demoCases.flatMap(({ answers }) => (answers['creditCode'] === undefined ? [] : [answers['creditCode']])),
  ];
  assert.ok(codes.length > 15);
  for (const code of codes) {
    assert.deepEqual(checkCreditCode(code).problems, [], code);
    assert.match(code.slice(2, 4), /^99$/);
  }
});
