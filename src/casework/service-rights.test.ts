import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import { capacityOf } from './guards.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { colleagueNames, sure } from './testing/people.ts';
import { commandNames } from './what-next.ts';

let city: TestCasework;
let lan: CitizenWho;
let wei: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  wei = await city.citizen(2);
});
after(() => city.close());
const codeOf = (answer: unknown): Refusal['refused'] | undefined => (isRefusal(answer) ? answer.refused : undefined);

test('every command from everybody who may not give it is refused, and the case stays as it was', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const may = { clerk: 'clerk', reviewer: 'reviewer', officer: 'reviewer', approver: 'approver', issuer: 'issuer' };
  let count = 0;
  for (const name of commandNames) {
    const capacity = capacityOf(name);
    for (const colleague of colleagueNames) {
      if ((may as Record<string, string>)[colleague] === capacity && name !== 'decideOnTheSpot') continue;
      count += 1;
      const code = codeOf(await casework.act(staff[colleague], number, 1, name, {}, `rights-${name}-${colleague}`));
      assert.equal(code, capacity === 'applicant' ? 'wrong-capacity' : 'no-mandate', `${colleague} ${name}`);
    }
    const strangers: readonly (readonly [Who, Refusal['refused']])[] = [
      [wei, capacity === 'applicant' ? 'not-found' : 'wrong-capacity'],
      [{ kind: 'anonymous', jurisdiction: lan.jurisdiction }, 'not-signed-in'],
    ];
    for (const [who, expected] of strangers) {
      count += 1;
      assert.equal(codeOf(await casework.act(who, number, 1, name, {}, `rights-${name}-${who.kind}`)), expected, name);
    }
  }
  // 26 commands × (11 colleagues and 2 strangers), less the 25 pairs that may.
  assert.equal(count, 26 * 13 - 25);
  assert.equal((await city.load(number)).seq, 1);
});

test('a case that does not exist is not found, whoever asks and whatever for', async () => {
  const { casework, staff } = city;
  assert.equal(
    codeOf(await casework.act(staff.clerk, '20260209999990', 1, 'accept', {}, 'no-such-case-1')),
    'not-found',
  );
  assert.equal(codeOf(await casework.act(lan, '20260209999990', 1, 'withdraw', {}, 'no-such-case-2')), 'not-found');
});

test('an application is handed in from a draft only', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'field', about: 'area', words: '看不清' }],
  });
  assert.equal(codeOf(await casework.act(lan, number, 2, 'answerCorrection', {}, 'without-draft')), 'wrong-form');
  assert.equal(codeOf(await casework.act(lan, number, 2, 'submit', {}, 'without-draft-2')), 'wrong-stage');
});

test('a mandate revoked, or a post ended, since the sign-in counts at the act', async () => {
  const { casework, identity, staff, hygiene, clock } = city;
  const number = await city.apply(lan, hygiene);
  const system = { kind: 'system', jurisdiction: lan.jurisdiction } as const;
  const revoke = { name: 'revokeMandate', mandate: 'clerk-accept-0', document: '澜政授〔2026〕2号' } as const;
  sure(await identity.organise(system, revoke, 'revoke-mandate'));
  assert.equal(codeOf(await casework.act(staff.clerk, number, 1, 'accept', {}, 'after-revocation')), 'no-mandate');
  // The other item's mandate stands, and is no mandate for this one.
  const other = await city.apply(lan, city.registration);
  sure(await casework.act(staff.clerk, other, 1, 'accept', {}, 'other-item'));
  sure(await identity.organise(system, { name: 'endPost', post: 'post-clerk', to: '2026-02-09' }, 'end-the-post'));
  clock.set('2026-02-10T01:00:00.000Z');
  const third = await city.apply(lan, city.registration);
  assert.equal(codeOf(await casework.act(staff.clerk, third, 1, 'accept', {}, 'after-the-post')), 'no-mandate');
});

test('nobody acts in a post of somebody else', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const { post } = staff.registrar;
  const borrowed: Who = { ...staff.stranger, ...(post && { post }) };
  assert.equal(codeOf(await casework.act(borrowed, number, 1, 'accept', {}, 'borrowed-post')), 'no-mandate');
});

test('an inspection is signed by two persons who may review: no stranger, no aide, not oneself twice (许可法34(3))', async () => {
  const { staff, hygiene, identity } = city;
  const system = { kind: 'system', jurisdiction: lan.jurisdiction } as const;
  const again = { post: 'post-registrar', item: hygiene.id, from: '2026-02-10', to: '2026-12-31' } as const;
  const grant = { name: 'grantMandate', act: 'accept', document: '澜政授〔2026〕3号', ...again } as const;
  sure(await identity.organise(system, grant, 'accept-for-registrar'));
  const number = await city.apply(lan, hygiene);
  await city.done(staff.registrar, number, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合' } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...opinion, step: 'review' });
  const inspect = (officers: readonly string[]) =>
    city.act(staff.reviewer, number, 'recordReview', { ...opinion, step: 'inspection', officers });
  assert.equal(codeOf(await inspect([])), 'two-officers');
  for (const officer of ['post-stranger', 'post-aide', 'post-approver', 'post-nobody', 'post-reviewer'])
    assert.equal(codeOf(await inspect([officer])), 'officer-no-mandate', officer);
  assert.equal(codeOf(await inspect(['post-officer', 'post-officer'])), 'officer-no-mandate');
  sure(await inspect(['post-officer']));
});

test('materials and papers are given to the applicant and to officers of the item, to nobody else', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const { state } = await city.load(number);
  assert.ok(state.stage === 'received');
  const file = state.materials[0]?.file ?? '';
  const paper = state.papers[0]?.paper ?? '';
  for (const who of [lan, staff.reviewer, staff.supervisor]) {
    const material = sure(await casework.materialFile(who, number, file));
    assert.match(material.name, /\.pdf$/);
    assert.match(sure(await casework.paper(who, number, paper)).name, /^收件凭证 澜卫许收〔2026〕\d+号\.pdf$/);
  }
  for (const [who, code] of [
    [wei, 'not-found'],
    [staff.stranger, 'no-mandate'],
    [staff.drafter, 'no-mandate'],
    [{ kind: 'anonymous', jurisdiction: lan.jurisdiction }, 'not-signed-in'],
  ] as const) {
    assert.equal(codeOf(await casework.materialFile(who, number, file)), code);
    assert.equal(codeOf(await casework.paper(who, number, paper)), code);
  }
  // A file of one case is not given out through another.
  const other = await city.apply(wei, hygiene);
  assert.equal(codeOf(await casework.materialFile(wei, other, file)), 'not-found');
  assert.equal(codeOf(await casework.paper(wei, other, paper)), 'not-found');
});
