import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths } from '#law';
import fc from 'fast-check';
import { commands, follow, given, hygiene, refused, registration, when } from './testing/rules.ts';

const received = given(commands.submit);
const today = '2026-02-09';
const barred = {
  ...commands.refuseToAccept,
  ground: 'barred',
  ban: { article: '78', effectiveOn: '2025-07-01', until: '2026-06-30' },
} as const;
const banned = (ban: { readonly until?: string; readonly effectiveOn?: string }) =>
  refused(when(received, { ...barred, ban: { ...barred.ban, ...ban } }));

test('what needs no permit is told in a notice of its own, what belongs elsewhere in a decision (许可法32(1)(一)(二))', () => {
  const free = follow(received, when(received, commands.refuseToAccept));
  assert.ok(free.stage === 'not-accepted' && free.ground === 'not-required');
  assert.equal(free.papers.at(-1)?.kind, 'not-required-notice');
  const named = { ...commands.refuseToAccept, ground: 'not-competent', competentOrgan: '邻市某局' } as const;
  const away = follow(received, when(received, named));
  assert.ok(away.stage === 'not-accepted' && away.ground === 'not-competent');
  assert.equal(away.papers.at(-1)?.kind, 'non-acceptance-decision');
  assert.equal(refused(when(received, { ...named, competentUnit: hygiene.organ })), 'competent-organ-own');
});

test('a ban rests on an effective decision and ends by itself, for a permit on public safety only (许可法78, 79)', () => {
  const state = follow(received, when(received, barred));
  assert.ok(state.stage === 'not-accepted' && state.ground === 'barred');
  assert.equal(state.papers.at(-1)?.kind, 'non-acceptance-decision');
  assert.equal(banned({ effectiveOn: addDays(today, 1), until: addDays(today, 2) }), 'ban-not-effective');
  assert.equal(banned({ effectiveOn: '2025-02-30' }), 'date-wrong');
  assert.equal(banned({ until: 'soon' }), 'date-wrong');
  assert.equal(
    refused(when(received, { ...barred, ground: 'barred' }, { item: { ...hygiene, type: '07' } })),
    'ban-not-safety',
  );
  const { publicSafety: _marked, ...unmarked } = hygiene;
  assert.equal(refused(when(received, barred, { item: unmarked })), 'ban-not-safety');
  assert.equal(refused(when(received, barred, { item: { ...hygiene, publicSafety: false } })), 'ban-not-safety');
  assert.equal(registration.publicSafety, undefined);
});

test('whatever its dates, a ban holds exactly from its decision to its last day, one year or three at the most', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('78' as const, '79' as const),
      fc.integer({ min: -1500, max: 30 }),
      fc.integer({ min: -30, max: 1500 }),
      (article, ago, length) => {
        const effectiveOn = addDays(today, ago);
        const until = addDays(effectiveOn, length);
        const longest = addMonths(effectiveOn, article === '78' ? 12 : 36);
        const holds = effectiveOn <= today && until <= longest && until >= today;
        const code = refused(when(received, { ...barred, ban: { article, effectiveOn, until } }));
        assert.equal(code === undefined, holds, `${article} ${effectiveOn} ${until} ${code}`);
      },
    ),
  );
});
