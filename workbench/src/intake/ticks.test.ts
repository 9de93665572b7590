import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Material } from './intake-shown.ts';
import { countTicks, gapsOf, keyed, nextRow, unseen, withTick } from './ticks.ts';
import type { Ticks } from './ticks.ts';

const basis = {
  law: '公共场所卫生管理条例实施细则',
  article: '第二十二条',
  level: '部门规章',
  version: '2017-12-26',
} as const;
const paper = (id: string, more: Partial<Material> = {}): Material => ({
  id,
  name: `材料${id}`,
  form: 'original',
  originals: 1,
  copies: 0,
  necessity: 'required',
  source: 'applicant',
  issuer: '申请人',
  provided: 'applicant',
  notes: '',
  standard: '写全并签名。',
  basis,
  ...more,
});
const [plan, card, list] = [
  paper('plan'),
  paper('card', { source: 'government', form: 'copy', copies: 1 }),
  paper('list'),
];
const all: readonly Material[] = [plan, card, list];
const press = (ticks: Ticks, key: string, material: Material): Ticks => {
  const next = keyed(
    key,
    material,
    ticks.find((tick) => tick.material === material.id),
  );
  return next ? withTick(ticks, next) : ticks;
};

test('an original is compared and given back, a copy stays; what the applicant made is D', () => {
  assert.equal(keyed(' ', card, undefined)?.form, 'original-seen');
  assert.equal(keyed(' ', card, undefined)?.grade, 'B');
  assert.equal(keyed(' ', plan, undefined)?.form, 'original-seen');
  assert.equal(keyed(' ', { ...plan, form: 'electronic' }, undefined)?.form, 'copy');
  assert.equal(keyed(' ', plan, undefined)?.grade, 'D');
});

test('the same letter names a defect of an unfit paper and the form of a received one, and nothing before either', () => {
  assert.equal(keyed('d', plan, undefined), undefined);
  assert.equal(keyed('d', plan, keyed('=', plan, undefined))?.defect, 'unsigned');
  assert.equal(keyed('d', plan, keyed(' ', plan, undefined))?.grade, 'D');
  assert.equal(keyed('f', plan, keyed('=', plan, undefined))?.defect, 'unclear');
  assert.equal(keyed('f', plan, keyed(' ', plan, undefined))?.form, 'copy');
  assert.equal(keyed('e', card, keyed(' ', card, undefined))?.grade, 'C');
});

test('a gap enters the notice with its defect and leaves it when it is mended on the spot', () => {
  let ticks = press(press(press([], '-', list), '=', plan), 'h', plan);
  assert.deepEqual(
    gapsOf(ticks, all).map(({ material }) => material.id),
    ['plan', 'list'],
  );
  assert.ok(gapsOf(ticks, all).every(({ problem, demand }) => problem !== '' && demand !== ''));
  ticks = press(ticks, 'r', plan);
  assert.deepEqual(
    gapsOf(ticks, all).map(({ material }) => material.id),
    ['list'],
  );
  const plan1 = ticks.find(({ material }) => material === 'plan');
  assert.equal(plan1?.state, 'received');
  assert.equal(plan1.defect, 'incomplete');
});

test('a paper her answers do not ask for is never a gap, whatever was ticked before she answered', () => {
  const ticks = press(press([], '-', list), '-', plan);
  assert.deepEqual(
    gapsOf(ticks, [plan, card]).map(({ material }) => material.id),
    ['plan'],
  );
});

test('nothing can be mended that was not brought', () => {
  assert.equal(keyed('r', list, keyed('-', list, undefined)), undefined);
  assert.equal(keyed('r', list, undefined), undefined);
});

test('the counts add up and the cursor goes to what was not looked at', () => {
  let ticks: Ticks = [];
  assert.deepEqual(countTicks(ticks, all), { asked: 3, received: 0, wanting: 0, unseen: 3 });
  ticks = press(press(ticks, ' ', card), '-', list);
  assert.deepEqual(countTicks(ticks, all), { asked: 3, received: 1, wanting: 1, unseen: 1 });
  assert.deepEqual(unseen(ticks, all), [plan]);
  assert.equal(nextRow(ticks, all, all, 2), 0);
  ticks = press(ticks, ' ', plan);
  assert.equal(nextRow(ticks, all, all, 1), 1);
});
