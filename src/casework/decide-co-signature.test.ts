import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Asker } from './command.ts';
import { openReviews, readyReviews } from './guards.ts';
import type { Case } from './state.ts';
import {
  commands,
  follow,
  given,
  hygiene,
  inspection,
  officer,
  refused,
  secondOfficer,
  when,
} from './testing/rules.ts';

const paperDone = given(commands.submit, commands.accept, commands.recordReview);
const recorded = follow(paperDone, when(paperDone, inspection));

test('an inspection is done when everybody named has signed, not before (许可法34(3))', () => {
  assert.deepEqual(
    openReviews(recorded, hygiene).map(({ id }) => id),
    ['inspection'],
  );
  assert.equal(refused(when(recorded, commands.grant)), 'co-signature-open');
  assert.equal(refused(when(recorded, { ...commands.refuse })), 'co-signature-open');
  assert.equal(refused(when(recorded, inspection)), 'co-signature-open');
  const signed = follow(recorded, when(recorded, commands.coSign, { by: secondOfficer }));
  assert.ok(signed.stage === 'under-review');
  assert.equal(signed.papers.at(-1)?.kind, 'inspection-record');
  assert.deepEqual(openReviews(signed, hygiene), []);
  assert.equal(refused(when(signed, commands.grant)), undefined);
  assert.equal(refused(when(signed, commands.coSign, { by: secondOfficer })), 'no-co-signature');
});

test('nobody signs who is not named, and the writer signs once only', () => {
  for (const name of ['coSign', 'declineToCoSign'] as const) {
    assert.equal(refused(when(recorded, commands[name])), 'no-co-signature');
    assert.equal(
      refused(when(recorded, { ...commands[name], step: 'review' }, { by: secondOfficer })),
      'no-co-signature',
    );
    const dismissed: Asker = { kind: 'staff', post: 'post-second', acts: new Set(['accept']) };
    assert.equal(refused(when(recorded, commands[name], { by: dismissed })), 'no-mandate');
  }
});

test('a record that a named officer does not stand by is struck and written anew', () => {
  const struck = follow(recorded, when(recorded, commands.declineToCoSign, { by: secondOfficer }));
  assert.deepEqual(
    readyReviews(struck, hygiene).map(({ id }) => id),
    ['inspection'],
  );
  assert.equal(refused(when(struck, commands.coSign, { by: secondOfficer })), 'no-co-signature');
  const anew = follow(struck, when(struck, inspection));
  assert.ok(anew.stage === 'under-review');
  assert.equal(anew.reviews.filter(({ step }) => step === 'inspection').length, 1);
});

test('an officer who may not sign any more holds up nothing for ever: the record is written anew', () => {
  assert.deepEqual(readyReviews(recorded, hygiene, new Set(['post-second'])), []);
  assert.deepEqual(
    readyReviews(recorded, hygiene, new Set(['post-third'])).map(({ id }) => id),
    ['inspection'],
  );
});

test('a visit lies between the receipt and today', () => {
  const visited = (inspectedAt: string) => refused(when(paperDone, { ...inspection, inspectedAt }));
  assert.equal(visited('2026-02-09T09:30'), undefined);
  for (const wrong of [
    '2026-02-08T23:59',
    '2026-02-10T00:00',
    '2026-02-09T24:00',
    '2026-02-09',
    '',
    '2026-02-30T10:00',
  ])
    assert.equal(visited(wrong), 'inspection-day-wrong', wrong);
});

test('a record of before signatures were asked for stays whole: everybody on it had signed', () => {
  const old = { step: 'inspection', recommendation: 'grant', unmet: [], opinion: commands.accept, on: '2026-02-09' };
  const data = { ...old, officers: ['a', 'b'], open: 0 };
  const state = follow(paperDone, [{ type: 'ReviewRecorded', data } as never]);
  assert.deepEqual(openReviews(state, hygiene), []);
  assert.equal(refused(when(state, commands.grant)), undefined);
});

test('in whatever order they sign or decline, the review is done exactly when the last of all named has signed', () => {
  const posts = ['post-a', 'post-b', 'post-c'];
  fc.assert(
    fc.property(
      fc.subarray(posts, { minLength: 1 }),
      fc.array(fc.tuple(fc.constantFrom(...posts), fc.boolean()), { maxLength: 6 }),
      (named, moves) => {
        let state: Case = follow(paperDone, when(paperDone, { ...inspection, officers: named }));
        let left: Set<string> | undefined = new Set(named);
        for (const [post, signs] of moves) {
          const by: Asker = { kind: 'staff', post, acts: new Set(['review']) };
          const answer = when(state, signs ? commands.coSign : commands.declineToCoSign, { by });
          const may: boolean = left?.has(post) ?? false;
          assert.equal(refused(answer) === undefined, may);
          if (!may) continue;
          state = follow(state, answer);
          if (signs) left?.delete(post);
          else left = undefined;
        }
        assert.equal(openReviews(state, hygiene).length === 0, left?.size === 0);
        assert.equal(refused(when(state, commands.grant, { by: officer('decide') })) === undefined, left?.size === 0);
      },
    ),
  );
});
