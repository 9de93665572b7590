import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { materialsAsked } from '#catalog';
import { silenceAccepted } from './guards.ts';
import { commands, files, given, hygiene, follow, refused, when } from './testing/rules.ts';

const received = given(commands.submit);
const told = given(commands.submit, commands.requestCorrection);
const { gaps } = commands.requestCorrection;

test('the one notice names every gap, at least one, each once (许可法32(1)(四))', () => {
  assert.ok(told.stage === 'correction-requested');
  assert.deepEqual(told.gaps, gaps);
  assert.equal(told.papers.at(-1)?.kind, 'correction-notice');
  assert.equal(refused(when(received, { ...commands.requestCorrection, gaps: [] })), 'gaps-missing');
  const twice = { ...commands.requestCorrection, gaps: [gaps[0], gaps[0]] };
  assert.equal(refused(when(received, twice)), 'gap-named-twice');
});

test('nothing may be asked for that the published item does not have (许可法31(2))', () => {
  for (const kind of ['material', 'field'] as const) {
    const strange = { ...commands.requestCorrection, gaps: [{ kind, about: 'household-register' }] };
    assert.equal(refused(when(received, strange)), 'gap-not-in-item');
  }
  // A material's id is no field and the reverse.
  const crossed = { ...commands.requestCorrection, gaps: [{ kind: 'field' as const, about: 'floor-plan' }] };
  assert.equal(refused(when(received, crossed)), 'gap-not-in-item');
  // Nor what the system provides: the applicant could never hand it in.
  const ours = { ...commands.requestCorrection, gaps: [{ kind: 'material' as const, about: 'application-form' }] };
  assert.equal(refused(when(received, ours)), 'gap-not-in-item');
});

test('a notice can be given on the fifth working day and no more on the sixth', () => {
  assert.equal(refused(when(received, commands.requestCorrection, { on: '2026-02-14' })), undefined);
  assert.equal(refused(when(received, commands.requestCorrection, { on: '2026-02-15' })), 'correction-too-late');
});

test('while a notice is open nothing is accepted and no second one is given', () => {
  for (const name of ['accept', 'requestCorrection', 'refuseToAccept'] as const)
    assert.equal(refused(when(told, commands[name])), 'wrong-stage', name);
});

test('everything asked for is handed in together: a new file for a material, another answer for a field', () => {
  const sameFile = { ...commands.answerCorrection, materials: files(hygiene) };
  const answer = when(told, sameFile);
  assert.ok(isRefusal(answer));
  assert.deepEqual([answer.refused, answer.field], ['gap-unanswered', 'material-floor-plan']);
  const sameAnswer = when(told, { ...commands.answerCorrection, changedFields: ['placeName'] });
  assert.ok(isRefusal(sameAnswer));
  assert.deepEqual([sameAnswer.refused, sameAnswer.field], ['gap-unanswered', 'area']);
});

test('the day the last supplement comes in is the day of acceptance, whenever the clerk gets to it (许可法32(1)(五))', () => {
  const state = given(
    [commands.submit, { on: '2026-04-27' }],
    [commands.requestCorrection, { on: '2026-05-07' }],
    [commands.answerCorrection, { on: '2026-05-20' }],
    [commands.accept, { on: '2026-05-22' }],
  );
  assert.ok(state.stage === 'under-review');
  assert.equal(state.acceptedOn, '2026-05-20');
  assert.equal(state.statutory.due, '2026-06-17');
  assert.equal(state.deemed, false);
});

test('a later notice may repeat a gap of the first, and names nothing that the first did not (许可法32(1)(四))', () => {
  const corrected = follow(told, when(told, commands.answerCorrection));
  const again = { ...commands.requestCorrection, gaps: [gaps[0]] };
  assert.equal(refused(when(corrected, again)), undefined);
  const fresh = { ...commands.requestCorrection, gaps: [{ kind: 'material' as const, about: 'test-report' }] };
  const answer = when(corrected, fresh);
  assert.ok(isRefusal(answer));
  assert.equal(answer.refused, 'second-notice');
  assert.equal(answer.detail?.['on'], '2026-02-09');
  // After any number of notices it is still the first that counts.
  const third = follow(corrected, when(corrected, again));
  const after = follow(
    third,
    when(third, { ...commands.answerCorrection, materials: [...files(hygiene, 'floor-plan'), newer('newer')] }),
  );
  assert.equal(refused(when(after, fresh)), 'second-notice');
  assert.equal(refused(when(after, commands.requestCorrection)), undefined);
});

test('silence for five working days accepts as of the day of receipt; the sixth day is one too late (许可法32(1)(四))', () => {
  const state = given([commands.submit, { on: '2026-09-23' }]);
  const lastDay = follow(state, when(state, commands.accept, { on: '2026-10-08' }));
  assert.ok(lastDay.stage === 'under-review' && received.stage === 'received');
  assert.deepEqual([lastDay.deemed, lastDay.acceptedOn], [false, '2026-10-08']);
  const late = follow(state, when(state, commands.accept, { on: '2026-10-09' }));
  assert.ok(late.stage === 'under-review');
  assert.deepEqual([late.deemed, late.acceptedOn, late.statutory.due], [true, '2026-09-23', '2026-10-28']);
});

test('what silence has accepted cannot be kept back for a missing material (domain 9A.6)', () => {
  const asked = materialsAsked(hygiene, { centralAir: 'yes' });
  assert.equal(refused(when(received, commands.accept, { asked })), 'materials-missing');
  assert.equal(refused(when(received, commands.accept, { asked, on: '2026-02-24' })), undefined);
});

test('five silent working days after the supplement too: no second notice, and accepted as of the day it came in', () => {
  const state = given(commands.submit, commands.requestCorrection, commands.answerCorrection);
  assert.equal(refused(when(state, commands.requestCorrection, { on: '2026-02-24' })), 'correction-too-late');
  const late = follow(state, when(state, commands.accept, { on: '2026-02-24' }));
  assert.ok(late.stage === 'under-review');
  assert.deepEqual([late.deemed, late.acceptedOn], [false, '2026-02-09']);
});

test('silence accepts nothing while the last day is not known (domain 9A.5)', () => {
  const state = given([commands.submit, { on: '2027-01-04' }]);
  assert.ok(state.stage === 'received');
  assert.equal(state.answerDue, '');
  const dates = { today: '2027-03-01', answerDue: () => '' } as const;
  assert.equal(silenceAccepted(state, dates), false);
  assert.equal(refused(when(state, commands.requestCorrection, { on: '2027-03-01' })), undefined);
});

test('once the calendar is loaded, the silence of the days it now knows counts like any other (domain 9A.5)', () => {
  const state = given([commands.submit, { on: '2027-01-04' }]);
  const answerDue = () => '2027-01-11';
  assert.equal(silenceAccepted(state, { today: '2027-01-11', answerDue }), false);
  assert.equal(silenceAccepted(state, { today: '2027-01-12', answerDue }), true);
});

test('what only a later answer of the applicant makes necessary can still be asked for; what was to be seen at first cannot', () => {
  const corrected = follow(told, when(told, commands.answerCorrection));
  const asked = materialsAsked(hygiene, { centralAir: 'yes' });
  const air = { ...commands.requestCorrection, gaps: [{ kind: 'material' as const, about: 'air-report' }] };
  assert.equal(refused(when(corrected, air, { asked })), undefined);
  assert.equal(refused(when(corrected, air)), 'second-notice');
});

function newer(file: string) {
  return { material: 'floor-plan', file, size: 1, grade: 'D' as const };
}
