import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Who } from '#identity';
import { openTestCasework } from '../testing/index.ts';
import type { CitizenWho, TestCasework } from '../testing/index.ts';
import { idNumber } from '../testing/answers.ts';
import { sure } from '../testing/people.ts';
import type { WorklistView } from '../shown.ts';
import { mostSavedViews } from './saved-views.ts';

let city: TestCasework;
let lin: CitizenWho;
let permit = '';
let registered = '';
let accepted = '';
before(async () => {
  city = await openTestCasework();
  lin = await city.citizen(1, '林搜寻');
  const other = await city.citizen(2, '林别人');
  permit = await city.apply(lin, city.hygiene);
  accepted = await city.apply(other, city.hygiene);
  await city.done(city.staff.clerk, accepted, 'accept');
  registered = await city.apply(lin, city.registration);
});
after(() => city.close());

const numbers = (rows: readonly { readonly number: string }[]): readonly string[] => rows.map(({ number }) => number);
const find = async (who: Who, words: string) => numbers(sure(await city.casework.findCases(who, words)).rows);
const codeOf = (answer: unknown): unknown => (isRefusal(answer) ? answer.refused : 'done');

test('a case is found by a part of its number, by the applicant’s name, by the last digits of the ID number', async () => {
  const { clerk } = city.staff;
  assert.deepEqual(await find(clerk, permit), [permit]);
  assert.deepEqual(await find(clerk, '搜寻'), [registered, permit].toSorted().reverse());
  assert.ok((await find(clerk, '林搜寻')).length === 2);
  // The permit is a company's: its number is a credit code, and who filed it is found by name.
  assert.deepEqual(await find(clerk, idNumber(1).slice(-6).toLowerCase()), [registered]);
  assert.deepEqual(await find(clerk, '没有这人'), []);
  // What SQL means by a pattern is a letter like any other.
  assert.deepEqual(await find(clerk, '%%'), []);
});

test('too few letters or digits list nobody, for they would list everybody', async () => {
  for (const words of ['林', '123', ' ', ''])
    assert.equal(codeOf(await city.casework.findCases(city.staff.clerk, words)), 'search-too-short', words);
});

test('only what the post may see is found, and who only supervises finds by the number of the case and not by the person', async () => {
  const { staff } = city;
  assert.deepEqual(await find(staff.stranger, '林搜寻'), []);
  assert.deepEqual(await find(staff.stranger, permit), []);
  assert.deepEqual(await find(staff.registrar, '林搜寻'), [registered]);
  assert.deepEqual(await find(staff.supervisor, permit), [permit]);
  assert.deepEqual(await find(staff.supervisor, '林搜寻'), []);
  assert.deepEqual(await find(staff.supervisor, idNumber(1).slice(-6)), []);
  const jurisdiction = '990100';
  assert.equal(codeOf(await city.casework.findCases({ kind: 'anonymous', jurisdiction }, '林搜寻')), 'not-signed-in');
  assert.equal(codeOf(await city.casework.findCases(lin, '林搜寻')), 'wrong-capacity');
});

test('a list is narrowed to a stage, and to a light by the legal day that runs', async () => {
  const { casework, staff, clock } = city;
  const list = async (view: WorklistView, more: object, who: Who = staff.clerk) =>
    numbers(sure(await casework.worklist(who, view, undefined, undefined, more)).rows);
  assert.deepEqual(await list('handled', { stage: 'under-review' }), [accepted]);
  assert.deepEqual(await list('handled', { stage: 'received' }), []);
  assert.deepEqual([...(await list('mine', { stage: 'received' }))].sort(), [permit, registered].sort());
  // Received on Monday: the answer is due on the fifth working day, the next Monday.
  assert.deepEqual([...(await list('mine', { light: 'soon' }))].sort(), [permit, registered].sort());
  assert.deepEqual(await list('mine', { light: 'today' }), []);
  const [row] = sure(await casework.worklist(staff.clerk, 'mine')).rows;
  clock.set(`${row?.statutoryDue ?? ''}T02:00:00.000Z`);
  assert.deepEqual([...(await list('mine', { light: 'today' }))].sort(), [permit, registered].sort());
  clock.set('2026-03-09T02:00:00.000Z');
  assert.deepEqual([...(await list('mine', { light: 'over' }))].sort(), [permit, registered].sort());
  assert.deepEqual(await list('mine', { light: 'over', stage: 'under-review' }), []);
});

const view = (n: number, name = `视图${n}`) =>
  ({ id: n.toString(16).padStart(8, '0'), name, filters: { view: 'mine', light: 'over' } }) as const;

test('a post saves views, renames and deletes them; another post has its own; twelve are the most', async () => {
  const { casework, staff } = city;
  const own = async (who: Who = staff.clerk) => sure(await casework.savedViews(who));
  sure(await casework.saveView(staff.clerk, view(1)));
  sure(await casework.saveView(staff.clerk, view(1)));
  sure(await casework.saveView(staff.clerk, view(1, ' 急件 ')));
  assert.deepEqual(await own(), [view(1, '急件')]);
  assert.deepEqual(await own(staff.registrar), []);
  assert.equal(codeOf(await casework.saveView(staff.clerk, view(2, ' '))), 'saved-view-nameless');
  for (let n = 2; n <= mostSavedViews; n += 1) sure(await casework.saveView(staff.clerk, view(n)));
  assert.equal(codeOf(await casework.saveView(staff.clerk, view(99))), 'too-many-saved-views');
  sure(await casework.saveView(staff.clerk, view(12, '改名不算多')));
  sure(await casework.saveView(staff.registrar, view(99)));
  sure(await casework.forgetView(staff.registrar, view(1).id));
  sure(await casework.forgetView(staff.clerk, view(2).id));
  sure(await casework.forgetView(staff.clerk, view(2).id));
  assert.equal((await own()).length, mostSavedViews - 1);
  assert.deepEqual(await own(staff.registrar), [view(99)]);
});

test('nobody saves, reads or deletes views without a post of their own', async () => {
  const { casework, staff } = city;
  const { post, ...without } = staff.registrar;
  const others: readonly (readonly [string, Who])[] = [
    ['not-signed-in', { kind: 'anonymous', jurisdiction: '990100' }],
    ['wrong-capacity', lin],
    ['no-mandate', without],
    ['no-mandate', { ...without, ...(staff.clerk.post && { post: staff.clerk.post }) }],
  ];
  for (const [expected, who] of others) {
    assert.equal(codeOf(await casework.savedViews(who)), expected);
    assert.equal(codeOf(await casework.saveView(who, view(50))), expected);
    assert.equal(codeOf(await casework.forgetView(who, view(1).id)), expected);
  }
  assert.ok(post);
});
