import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reminderDue } from './remind-uncollected.ts';
import { commands, follow, given, inspection, refused, signature, when } from './testing/rules.ts';
import type { Case } from './state.ts';

const reviewed = [commands.submit, commands.accept, commands.recordReview, inspection, signature] as const;
const made = given(...reviewed, commands.grant, commands.makeCertificate);
const no = given(...reviewed, commands.refuse);

test('what comes back lies where it lay, with its conditions and its term, for every reason (民诉法91)', () => {
  for (const before of [made, no])
    for (const reason of ['refused', 'wrong-address', 'unclaimed', 'lost'] as const) {
      const posted = follow(before, when(before, commands.post));
      assert.equal(posted.stage, 'posted');
      const back = follow(posted, when(posted, { ...commands.recordReturned, reason }));
      const {
        returned,
        postedOn: _sent,
        outcome: _same,
        ...rest
      } = back as Case & {
        readonly returned?: unknown;
        readonly postedOn?: unknown;
        readonly outcome?: unknown;
      };
      assert.deepEqual(
        { ...rest, ...(before.stage === 'certificate-made' && { unmet: undefined }) },
        {
          ...before,
          ...(before.stage === 'certificate-made' && { unmet: undefined }),
        },
      );
      assert.ok(returned);
      const again = refused(when(back, commands.post));
      assert.equal(again, before === made && reason === 'lost' ? 'certificate-lost' : undefined, reason);
    }
});

test('a reminder is due once a step, only at the counter or after a letter came back, never of what was lost', () => {
  const at = (days: number): string =>
    ['2026-02-23', '2026-02-24', '2026-03-10', '2026-03-11', '2026-04-10'][days] ?? '';
  const counter = { ...made, delivery: 'counter' } as Case;
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => reminderDue(counter, at(n))),
    [0, 15, 15, 30, 60],
  );
  const told = { ...counter, reminded: 30 } as Case;
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((n) => reminderDue(told, at(n))),
    [0, 0, 0, 0, 60],
  );
  assert.equal(reminderDue(made, at(4)), 0);
  const back = { ...made, returned: { reason: 'unclaimed', on: '2026-02-10' } } as Case;
  assert.equal(reminderDue(back, at(1)), 15);
  assert.equal(reminderDue({ ...back, returned: { reason: 'lost', on: '2026-02-10' } } as Case, at(4)), 0);
});
