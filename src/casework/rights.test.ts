import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#identity';
import { caseDates } from './case-dates.ts';
import type { Asker } from './command.ts';
import { capacityOf, mayAct, maySee, standsAgainst } from './guards.ts';
import type { Case, Stage } from './state.ts';
import {
  commands,
  files,
  given,
  hygiene,
  inspection,
  officer,
  other,
  own,
  registration,
  signature,
} from './testing/rules.ts';
import { defaultCalendar } from '#law';
import { paperToCome } from './issue-papers.ts';
import { nothing } from './state.ts';
import { actOf, commandNames, handsSuffice, whatNext, withHands } from './what-next.ts';

const reviewed = [commands.submit, commands.accept, commands.recordReview, inspection, signature] as const;
/** A case at every stage, made through the real rules. */
const cases: { readonly [S in Stage]: Case } = {
  none: nothing,
  received: given(commands.submit),
  'correction-requested': given(commands.submit, commands.requestCorrection),
  corrected: given(commands.submit, commands.requestCorrection, commands.answerCorrection),
  'under-review': given(commands.submit, commands.accept),
  granted: given(...reviewed, commands.grant),
  'certificate-made': given(...reviewed, commands.grant, commands.makeCertificate),
  refused: given(...reviewed, commands.refuse),
  posted: given(...reviewed, commands.grant, commands.makeCertificate, commands.post),
  'not-accepted': given(commands.submit, commands.refuseToAccept),
  converted: given(commands.submit, commands.convert),
  withdrawn: given(commands.submit, commands.withdraw),
  closed: given(...reviewed, commands.refuse, commands.handOut),
};
const acts: readonly Act[] = ['receive', 'accept', 'review', 'decide', 'issue', 'supervise', 'organise', 'draft-item'];

test('every command stands in the table under exactly one capacity', () => {
  for (const name of commandNames) assert.ok(capacityOf(name));
  const listed = new Set(Object.values(whatNext).flatMap((byCapacity) => Object.values(byCapacity).flat()));
  assert.deepEqual([...listed].sort(), [...commandNames].sort());
});

test('every stage × command × person: nobody acts without the mandate, on another’s case, or at another stage', (t) => {
  let count = 0;
  const askers: readonly (readonly [string, Asker])[] = [
    ['anonymous', { kind: 'anonymous' }],
    ['own', own],
    ['other', other],
    ['no mandate', officer()],
    ...acts.map((act) => [act, officer(act)] as const),
    ['accept+decide', officer('accept', 'decide')],
  ];
  for (const [stage, state] of Object.entries(cases) as [Stage, Case][]) {
    for (const name of commandNames) {
      const capacity = capacityOf(name);
      const open = whatNext[stage][capacity]?.includes(name) ?? false;
      for (const [who, asker] of askers) {
        count += 1;
        const right =
          capacity === 'applicant'
            ? asker.kind === 'citizen' && (stage === 'none' || asker.account === 'own')
            : asker.kind === 'staff' &&
              (name === 'decideOnTheSpot'
                ? asker.acts.has('accept') && asker.acts.has('decide')
                : withHands.includes(name)
                  ? handsSuffice.some((act) => asker.acts.has(act))
                  : asker.acts.has(actOf[capacity]));
        const refusal = mayAct(state, name, asker);
        assert.equal(refusal === undefined, right && open, `${stage} ${name} ${who}: ${refusal?.refused}`);
        if (who === 'other' && capacity === 'applicant' && stage !== 'none')
          assert.equal(refusal?.refused, 'not-found');
        if (asker.kind === 'staff' && capacity === 'applicant' && stage !== 'none')
          assert.equal(refusal?.refused, 'wrong-capacity');
      }
    }
  }
  t.diagnostic(`${count} combinations`);
  assert.equal(count, 13 * 26 * askers.length);
});

test('a case is seen by its applicant and by officers with a mandate for its item, by nobody else', () => {
  const state = cases.received;
  assert.equal(maySee(state, own), undefined);
  assert.equal(maySee(state, other)?.refused, 'not-found');
  assert.equal(maySee(state, { kind: 'anonymous' })?.refused, 'not-signed-in');
  for (const act of ['accept', 'review', 'decide', 'issue', 'supervise'] as const)
    assert.equal(maySee(state, officer(act)), undefined, act);
  for (const act of ['receive', 'organise', 'draft-item', 'audit-item', 'publish-item'] as const)
    assert.equal(maySee(state, officer(act))?.refused, 'no-mandate', act);
  assert.equal(maySee(nothing, officer('accept'))?.refused, 'not-found');
});

test('what stands against an act is said before its body is written: the greyed button and the rule are one', () => {
  const context = (item = hygiene) => ({
    asker: officer('accept', 'review', 'decide', 'issue'),
    item,
    version: 1,
    dates: caseDates(item, '2026-02-24', defaultCalendar, '990100'),
    paper: paperToCome(item),
  });
  assert.equal(standsAgainst(cases.received, 'requestCorrection', context())?.refused, 'correction-too-late');
  assert.equal(standsAgainst(cases.received, 'decideOnTheSpot', context())?.refused, 'not-on-the-spot-item');
  assert.equal(standsAgainst(cases['under-review'], 'grant', context())?.refused, 'reviews-open');
  const onTheSpot = given([{ ...commands.submit, materials: files(registration) }, { item: registration }]);
  assert.equal(standsAgainst(onTheSpot, 'decideOnTheSpot', context(registration)), undefined);
});
