import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#identity';
import { accessCapacity, accessTable, eyesOf, mayAccess } from './access-rights.ts';
import type { Access } from './access-rights.ts';
import type { Asker } from './command.ts';
import type { Case, Stage } from './state.ts';
import { nothing } from './state.ts';
import { commands, given, inspection, officer, other, own, signature } from './testing/rules.ts';

const reviewed = [commands.submit, commands.accept, commands.recordReview, inspection, signature] as const;
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
const handling: readonly Act[] = ['accept', 'review', 'decide', 'issue'];
const elsewhere: readonly Act[] = ['receive', 'organise', 'draft-item', 'audit-item', 'publish-item'];
const askers: readonly (readonly [string, Asker])[] = [
  ['anonymous', { kind: 'anonymous' }],
  ['own', own],
  ['other', other],
  ['no mandate', officer()],
  ['supervise', officer('supervise')],
  ['supervise+accept', officer('supervise', 'accept')],
  ...[...handling, ...elsewhere].map((act) => [act, officer(act)] as const),
];

test('every access × stage × person: numbers in full only to whoever handles the item, files to whoever may see the case', (t) => {
  let count = 0;
  for (const access of Object.keys(accessTable) as Access[])
    for (const [stage, state] of Object.entries(cases))
      for (const [who, asker] of askers) {
        count += 1;
        const handles = asker.kind === 'staff' && handling.some((act) => asker.acts.has(act));
        const sees = handles || who === 'own' || who === 'supervise';
        const right = stage !== 'none' && (access === 'unmask' ? handles : sees);
        const refusal = mayAccess(state, access, asker)?.refused;
        assert.equal(refusal === undefined, right, `${access} ${stage} ${who}: ${refusal}`);
        if (stage === 'none' || access !== 'unmask') continue;
        if (who === 'own') assert.equal(refusal, 'wrong-capacity');
        if (who === 'other') assert.equal(refusal, 'not-found');
        if (who === 'supervise' || elsewhere.includes(who as Act)) assert.equal(refusal, 'no-mandate');
      }
  t.diagnostic(`${count} combinations`);
  assert.equal(count, 2 * 13 * askers.length);
});

test('a post that handles and supervises has the eyes of whoever handles; no staff has the applicant’s', () => {
  assert.deepEqual(
    askers.filter(([, asker]) => asker.kind === 'staff').map(([who, asker]) => `${who}: ${eyesOf(asker)}`),
    [
      'no mandate: supervising',
      'supervise: supervising',
      'supervise+accept: handling',
      ...handling.map((act) => `${act}: handling`),
      ...elsewhere.map((act) => `${act}: supervising`),
    ],
  );
});

test('an access is recorded in the capacity whose turn it is, else in the first the post has', () => {
  const both = officer('accept', 'decide');
  assert.equal(accessCapacity(cases.received, both), 'clerk');
  assert.equal(accessCapacity(cases['under-review'], both), 'approver');
  assert.equal(accessCapacity(cases.closed, both), 'clerk');
});
