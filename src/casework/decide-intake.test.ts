import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { materialsAsked } from '#catalog';
import type { HandedMaterial } from './events.ts';
import { isThere } from './guards.ts';
import { nothing } from './state.ts';
import { commands, follow, given, handed, hygiene, officer, refused, when } from './testing/rules.ts';

const asked = { asked: materialsAsked(hygiene, {}) };
const clerk = officer('accept');
const takenIn = given([commands.takeIn, asked]);
const [first = assert.fail()] = materialsAsked(hygiene, {});
const one = (form: HandedMaterial['form'], grade: HandedMaterial['grade']): HandedMaterial => ({
  material: first.id,
  form,
  count: 1,
  grade,
});

test('what is taken in at the counter is received by that post, without an account, with the same five days (许可法32)', () => {
  assert.ok(takenIn.stage === 'received');
  assert.deepEqual(
    [takenIn.channel, takenIn.account, takenIn.takenInBy, takenIn.receivedOn, takenIn.answerDue],
    ['window', '', 'post-accept', '2026-02-09', '2026-02-14'],
  );
  assert.deepEqual(
    takenIn.papers.map(({ kind }) => kind),
    ['receipt-slip'],
  );
});

test('a material is there by its file or by what lay on the counter, and by nothing else', () => {
  const [file, paper] = [{ material: 'a', file: 'f', size: 1, grade: 'C' } as const, one('copy', 'C')];
  for (const [materials, lying, there] of [
    [[], [], false],
    [[file], [], true],
    [[], [{ ...paper, material: 'a' }], true],
    [[{ ...file, material: 'b' }], [{ ...paper, material: 'b' }], false],
  ] as const)
    assert.equal(isThere({ materials, handed: lying }, 'a'), there);
  // Cases from before the counter have nothing there.
  assert.equal(isThere({ materials: [file] }, 'a'), true);
});

test('every missing material is taken in without, and keeps acceptance out until it is there (许可法31, 32)', () => {
  for (const { id } of materialsAsked(hygiene, {})) {
    const without = given([{ ...commands.takeIn, handed: handed(hygiene, id) }, asked]);
    assert.equal(refused(when(without, commands.accept, asked)), 'materials-missing', id);
  }
  assert.equal(follow(takenIn, when(takenIn, commands.accept, asked)).stage, 'under-review');
});

test('answers that are not in order are taken in and keep acceptance out, unless silence has accepted (domain 9A.6)', () => {
  const decided = (on: string) => when(takenIn, commands.accept, { ...asked, on, wrong: ['area'] });
  const refusal = decided('2026-02-10');
  assert.ok(isRefusal(refusal));
  assert.deepEqual([refusal.refused, refusal.field], ['answers-wrong', 'answers.area']);
  assert.equal(refused(decided('2026-02-24')), undefined);
});

test('form and grade: A for nothing here, B for what was compared with the original, C and D for all (国办函〔2016〕108号)', () => {
  const table = {
    'original-seen': { A: 'grade-wrong', B: undefined, C: undefined, D: undefined },
    'original-kept': { A: 'grade-wrong', B: undefined, C: undefined, D: undefined },
    copy: { A: 'grade-wrong', B: 'grade-wrong', C: undefined, D: undefined },
    electronic: { A: 'grade-wrong', B: 'grade-wrong', C: undefined, D: undefined },
  } as const;
  for (const form of ['original-seen', 'original-kept', 'copy', 'electronic'] as const)
    for (const grade of ['A', 'B', 'C', 'D'] as const) {
      const command = { ...commands.takeIn, handed: [one(form, grade)], keptUntil: '2026-03-09' } as const;
      assert.equal(refused(when(nothing, command, asked)), table[form][grade], `${form} ${grade}`);
    }
});

test('an item that does not offer the counter is not taken in there; an electronic paper has no place to arrive (许可法29)', () => {
  const online = { ...hygiene, channels: ['online'] as const };
  assert.equal(refused(when(nothing, commands.takeIn, { ...asked, item: online })), 'item-not-at-window');
  const electronic = { ...commands.takeIn, delivery: 'electronic' } as const;
  assert.equal(refused(when(nothing, electronic, asked)), 'no-electronic-place');
});

test('an original is kept to a day that has not passed, told on a slip, and goes back once', () => {
  const keep = (keptUntil: '' | '2026-02-08' | '2026-02-09') =>
    when(nothing, { ...commands.takeIn, handed: [one('original-kept', 'B')], keptUntil }, asked);
  assert.equal(refused(keep('')), 'custody-date-missing');
  assert.equal(refused(keep('2026-02-08')), 'custody-date-missing');
  const kept = follow(nothing, keep('2026-02-09'));
  assert.ok(kept.stage === 'received');
  assert.deepEqual([kept.kept, kept.papers.map(({ kind }) => kind)], [[first.id], ['receipt-slip', 'custody-slip']]);
  const back = { name: 'returnOriginal', material: first.id } as const;
  assert.equal(refused(when(kept, { ...back, material: 'another' }, { by: clerk })), 'no-original-kept');
  const returned = follow(kept, when(kept, back, { by: officer('receive') }));
  assert.ok(returned.stage === 'received');
  assert.deepEqual(returned.kept, []);
  assert.equal(refused(when(returned, back, { by: clerk })), 'no-original-kept');
});

test('a supplement answers every gap of the notice, by a copy, a scan or another answer, or is not the supplement (许可法32(1)(五))', () => {
  const told = given(commands.submit, commands.requestCorrection);
  const table: readonly (readonly [object, string | undefined, string?])[] = [
    [{}, undefined],
    [{ handed: [] }, 'gap-unanswered', 'materials.floor-plan'],
    [{ changedFields: [] }, 'gap-unanswered', 'answers.area'],
    [{ handed: [], materials: [{ material: 'floor-plan', file: 'new', size: 1, grade: 'D' }] }, undefined],
    [
      { handed: [], materials: [{ material: 'floor-plan', file: 'file-floor-plan', size: 1, grade: 'C' }] },
      'gap-unanswered',
    ],
  ];
  for (const [change, code, field] of table) {
    const decided = when(told, { ...commands.takeInSupplement, ...change }, asked);
    assert.equal(refused(decided), code, JSON.stringify(change));
    if (field !== undefined) assert.equal(isRefusal(decided) && decided.field, field);
  }
  const corrected = follow(told, when(told, commands.takeInSupplement, { ...asked, on: '2026-02-12' }));
  assert.ok(corrected.stage === 'corrected');
  assert.deepEqual([corrected.completeOn, corrected.papers.at(-1)?.kind], ['2026-02-12', 'receipt-slip']);
});

test('what a second supplement brings stands beside what lay there, and in its place where it is the same material', () => {
  const again = { name: 'requestCorrection', texts: commands.requestCorrection.texts } as const;
  const gap = [{ kind: 'material', about: first.id } as const];
  const told = given([commands.takeIn, asked], { ...again, gaps: gap });
  const command = {
    ...commands.takeInSupplement,
    materials: [],
    handed: [one('original-seen', 'B')],
    changedFields: [],
  };
  const corrected = follow(told, when(told, command, asked));
  assert.ok(corrected.stage === 'corrected');
  const rows = corrected.handed ?? [];
  assert.equal(rows.length, handed(hygiene).length);
  assert.equal(rows.find(({ material }) => material === first.id)?.form, 'original-seen');
});

test('a withdrawal at the counter says that it was signed, at every stage before the decision and at no other', () => {
  for (const state of [
    takenIn,
    given(commands.submit, commands.requestCorrection),
    given(commands.submit, commands.accept),
  ]) {
    const decided = when(state, commands.recordWithdrawal);
    assert.ok(!isRefusal(decided));
    const [event = assert.fail()] = decided;
    assert.ok(event.type === 'ApplicationWithdrawn' && event.data.signed);
    assert.equal(refused(when(follow(state, decided), commands.recordWithdrawal)), 'wrong-stage');
  }
});
