import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { materialsAsked } from '#catalog';
import {
  commands,
  files,
  follow,
  given,
  hygiene,
  inspection,
  refused,
  registration,
  signature,
  when,
} from './testing/rules.ts';
import { nothing } from './state.ts';

const received = given(commands.submit);
const accepted = given(commands.submit, commands.accept);
const reviewed = given(commands.submit, commands.accept, commands.recordReview, inspection, signature);
const granted = follow(reviewed, when(reviewed, commands.grant));

test('an application that brings every required material is received, with a slip and a last day for the answer (许可法29, 32)', () => {
  assert.ok(received.stage === 'received');
  assert.equal(received.receivedOn, '2026-02-09');
  // Five working days over the make-up Saturday 02-14; the Spring Festival begins on the 15th.
  assert.equal(received.answerDue, '2026-02-14');
  assert.deepEqual(
    received.papers.map((paper) => paper.kind),
    ['receipt-slip'],
  );
});

test('an application without a required material is not received; the material is named at its place (许可法31(1))', () => {
  const answer = when(nothing, { ...commands.submit, materials: files(hygiene, 'floor-plan') });
  assert.ok(isRefusal(answer));
  assert.deepEqual([answer.refused, answer.field], ['material-missing', 'material-floor-plan']);
});

test('a conditional material is required of whom its condition concerns, and of nobody else', () => {
  const asked = materialsAsked(hygiene, { centralAir: 'yes' });
  assert.equal(refused(when(nothing, commands.submit, { asked })), 'material-missing');
  assert.equal(
    refused(when(nothing, commands.submit, { asked: materialsAsked(hygiene, { centralAir: 'no' }) })),
    undefined,
  );
});

test('nothing is received that the published item does not ask for (许可法31(2))', () => {
  const extra = [...files(hygiene), { material: 'household-register', file: 'x', size: 1, grade: 'C' as const }];
  assert.equal(refused(when(nothing, { ...commands.submit, materials: extra })), 'gap-not-in-item');
});

test('without consent there is no electronic service, neither chosen at first nor at the end', () => {
  assert.equal(refused(when(nothing, { ...commands.submit, electronicConsent: false })), 'no-electronic-consent');
  const atCounter = given(
    { ...commands.submit, delivery: 'counter', electronicConsent: false },
    commands.accept,
    commands.recordReview,
    inspection,
    signature,
    commands.grant,
    commands.makeCertificate,
  );
  assert.equal(refused(when(atCounter, commands.handOut)), 'no-electronic-consent');
  assert.equal(refused(when(atCounter, { ...commands.recordDelivered, name: 'handOut', mode: 'counter' })), undefined);
});

test('acceptance starts both clocks on its own day (许可法42)', () => {
  const state = given(commands.submit, [commands.accept, { on: '2026-02-10' }]);
  assert.ok(state.stage === 'under-review');
  assert.equal(state.acceptedOn, '2026-02-10');
  assert.equal(state.deemed, false);
  assert.deepEqual(state.statutory, { n: 20, unit: 'workday', due: '2026-03-16' });
  assert.deepEqual(state.promised, { n: 5, unit: 'workday', due: '2026-02-24' });
});

test('市场主体登记管理条例19: a registration accepted late is due three working days after its complete file all the same', () => {
  const file = { ...commands.submit, materials: files(registration) };
  const state = given([file, { item: registration }], [commands.accept, { item: registration, on: '2026-02-11' }]);
  assert.ok(state.stage === 'under-review');
  assert.deepEqual([state.acceptedOn, state.statutory.due], ['2026-02-11', '2026-02-12']);
});

test('an error that can be mended is mended on the spot; a change of nothing is no correction (许可法32(1)(三))', () => {
  assert.equal(follow(received, when(received, commands.correctOnTheSpot)).stage, 'received');
  assert.equal(refused(when(received, { ...commands.correctOnTheSpot, fields: [] })), 'nothing-changed');
});

test('whoever refuses to accept for want of competence names the competent organ (许可法32(1)(二))', () => {
  const elsewhere = { ...commands.refuseToAccept, ground: 'not-competent', competentOrgan: '' } as const;
  assert.equal(refused(when(received, elsewhere)), 'competent-organ-missing');
  const state = follow(received, when(received, { ...elsewhere, competentOrgan: '澜汀市市场监督管理局' }));
  assert.ok(state.stage === 'not-accepted');
  assert.equal(state.papers.at(-1)?.kind, 'non-acceptance-decision');
});

test('a case accepted can no longer be refused acceptance', () => {
  assert.equal(refused(when(accepted, commands.refuseToAccept)), 'wrong-stage');
});

test('the review steps are recorded in the order of the item, each once (许可法34)', () => {
  assert.equal(refused(when(accepted, inspection)), 'step-not-open');
  const once = follow(accepted, when(accepted, commands.recordReview));
  assert.equal(refused(when(once, commands.recordReview)), 'step-not-open');
  assert.equal(refused(when(once, { ...inspection, step: 'no-step' })), 'step-not-open');
  assert.equal(refused(when(reviewed, inspection)), 'reviews-done');
});

test('an inspection is signed by two officers at least; naming oneself twice makes one (许可法34(3))', () => {
  const once = follow(accepted, when(accepted, commands.recordReview));
  assert.equal(refused(when(once, { ...inspection, officers: [] })), 'two-officers');
  assert.equal(refused(when(once, { ...inspection, officers: ['post-review'] })), 'two-officers');
});

test('a reviewer who recommends refusal names a condition of the item', () => {
  const against = { ...commands.recordReview, recommendation: 'refuse' } as const;
  assert.equal(refused(when(accepted, against)), 'unmet-condition-missing');
  assert.equal(refused(when(accepted, { ...against, unmet: ['no-condition'] })), 'condition-not-in-item');
});

test('nothing is decided before every review is in', () => {
  assert.equal(refused(when(accepted, commands.grant)), 'reviews-open');
  assert.equal(refused(when(accepted, commands.refuse)), 'reviews-open');
});

test('a grant is delivered within ten working days of the decision (许可法44)', () => {
  assert.ok(granted.stage === 'granted');
  const [decision] = when(reviewed, commands.grant) as Extract<ReturnType<typeof when>, readonly unknown[]>;
  assert.ok(decision?.type === 'LicenceGranted');
  // Both make-up Saturdays, 02-14 and 02-28, count.
  assert.equal(decision.data.deliveryDue, '2026-02-28');
});

test('who grants against a reviewer’s advice gives the reason (许可法38)', () => {
  const against = { ...commands.recordReview, recommendation: 'refuse', unmet: ['standards'] } as const;
  const state = given(commands.submit, commands.accept, against, inspection, signature);
  assert.equal(refused(when(state, commands.grant)), 'departure-needs-reason');
  assert.equal(refused(when(state, { ...commands.grant, hasReason: true })), undefined);
});

test('a refusal names every condition that is not met, and only conditions of the item (许可法38(2))', () => {
  assert.equal(refused(when(reviewed, { ...commands.refuse, unmet: [] })), 'unmet-condition-missing');
  assert.equal(refused(when(reviewed, { ...commands.refuse, unmet: ['no-condition'] })), 'condition-not-in-item');
  const state = follow(reviewed, when(reviewed, commands.refuse));
  assert.ok(state.stage === 'refused');
  assert.deepEqual(state.unmet, ['standards']);
});

test('the term of a certificate runs from the decision, not from the day it is made', () => {
  const [made] = when(granted, commands.makeCertificate, { on: '2026-02-12' }) as Extract<
    ReturnType<typeof when>,
    readonly unknown[]
  >;
  assert.ok(made?.type === 'CertificateMade');
  assert.deepEqual([made.data.on, made.data.validFrom, made.data.validTo], ['2026-02-12', '2026-02-09', '2030-02-08']);
});

test('handing out closes the case, of a grant and of a refusal', () => {
  const made = follow(granted, when(granted, commands.makeCertificate));
  assert.deepEqual(outcomeOf(follow(made, when(made, commands.handOut))), ['closed', 'granted']);
  const no = follow(reviewed, when(reviewed, commands.refuse));
  assert.deepEqual(outcomeOf(follow(no, when(no, commands.handOut))), ['closed', 'refused']);
});

test('the applicant may withdraw until the decision and not after it', () => {
  for (const state of [received, accepted, reviewed])
    assert.equal(follow(state, when(state, commands.withdraw)).stage, 'withdrawn');
  assert.equal(refused(when(granted, commands.withdraw)), 'wrong-stage');
});

test('an item decided on the spot is accepted and decided by one paper (许可法34(2), 32 last paragraph)', () => {
  const at = { item: registration };
  const state = given([{ ...commands.submit, materials: files(registration) }, at], [commands.decideOnTheSpot, at]);
  assert.ok(state.stage === 'granted');
  assert.deepEqual(
    state.papers.map((paper) => paper.kind),
    ['receipt-slip', 'on-the-spot-decision'],
  );
  assert.equal(state.statutory.due, '2026-02-12');
});

test('a refusal on the spot is a refusal like any other, with its own paper for reasons and remedies', () => {
  const at = { item: registration };
  const state = given([{ ...commands.submit, materials: files(registration) }, at]);
  const no = { ...commands.decideOnTheSpot, outcome: 'refuse', unmet: ['scope'] } as const;
  assert.equal(refused(when(state, { ...no, unmet: [] }, at)), 'unmet-condition-missing');
  const decided = follow(state, when(state, no, at));
  assert.ok(decided.stage === 'refused');
  assert.equal(decided.papers.at(-1)?.kind, 'refusal-decision');
});

test('an item of promised time is not decided on the spot; neither is a file that lacks a material', () => {
  assert.equal(refused(when(received, commands.decideOnTheSpot)), 'not-on-the-spot-item');
  const at = { item: registration };
  const state = given([{ ...commands.submit, materials: files(registration) }, at]);
  const asked = materialsAsked(registration, { approvalFirst: 'yes' });
  assert.equal(refused(when(state, commands.decideOnTheSpot, { ...at, asked })), 'materials-missing');
});

test('an inspection at the place cannot be left out by deciding on the spot', () => {
  const item = { ...registration, steps: hygiene.steps };
  const state = given([{ ...commands.submit, materials: files(registration) }, { item }]);
  assert.equal(refused(when(state, commands.decideOnTheSpot, { item })), 'reviews-open');
});

function outcomeOf(state: ReturnType<typeof given>): readonly [string, string] {
  return [state.stage, state.stage === 'closed' ? state.outcome : ''];
}
