import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems, lanting } from '#catalog';
import type { Act } from '#identity';
import { defaultCalendar } from '#law';
import { actWords } from './act-words.ts';
import { actsShown } from './acts-shown.ts';
import { caseDates } from './case-dates.ts';
import type { Asker } from './command.ts';
import type { Case, Stage } from './state.ts';
import { actOf, commandNames, whatNext } from './what-next.ts';
import type { Capacity } from './what-next.ts';

const [hygiene, registration] = authoredItems(lanting);
assert.ok(hygiene && registration);
const item = hygiene;
const dates = caseDates(item, '2026-03-03', defaultCalendar, lanting.jurisdiction);
const materials = item.materials.map(({ id }) => ({ material: id, file: id, size: 1, grade: 'C' as const }));
const reviews = item.steps
  .filter(({ kind }) => kind === 'review' || kind === 'site-inspection')
  .map(({ id }) => ({ step: id, recommendation: 'grant' as const, unmet: [], officers: [], on: '2026-03-02' }));

/** A case at a stage; only what the guards look at. */
function at(stage: Stage, done = reviews): Case {
  const limit = { n: 20, unit: 'workday', due: '2026-03-30' } as const;
  const facts = {
    item: item.id,
    version: 1,
    account: 'a',
    receivedOn: '2026-03-02',
    answerDue: '2026-03-09',
    materials,
  };
  return { stage, ...facts, statutory: limit, promised: limit, gaps: [], reviews: done } as unknown as Case;
}

const stages = Object.keys(whatNext) as Stage[];
const staff = (...acts: Act[]): Asker => ({ kind: 'staff', post: 'p', acts: new Set(acts) });
const citizen: Asker = { kind: 'citizen', account: 'a' };

test('every act has a name, an article and an effect in both languages, for a licence and for a registration', () => {
  for (const command of commandNames)
    for (const each of [hygiene, registration]) {
      const { name, nameEn, article, effect, effectEn } = actWords(command, each);
      assert.match(name, /^[\u4e00-\u9fff]+$/);
      assert.match(effect, /[\u4e00-\u9fff]/);
      assert.match(article, /^许可法/);
      assert.match(nameEn + effectEn, /^[\x20-\x7e]+$/);
    }
  assert.equal(actWords('grant', hygiene).name, '准予许可');
  assert.equal(actWords('grant', registration).name, '准予登记');
});

test('an officer sees every act of officers and the applicant every own act; what may not be done carries its reason in words', () => {
  let greyed = 0;
  for (const stage of stages) {
    if (stage === 'none') continue;
    const askers: readonly Asker[] = [
      citizen,
      staff(),
      staff('accept'),
      staff('review'),
      staff('decide'),
      staff('accept', 'decide'),
      staff('issue'),
      staff('supervise'),
    ];
    for (const asker of askers) {
      const shown = actsShown(at(stage), { asker, item, version: 1, dates });
      assert.equal(shown.length, asker.kind === 'citizen' ? 2 : 21);
      for (const act of shown) {
        assert.equal(act.allowed, act.reason === undefined);
        if (!act.reason) continue;
        greyed += 1;
        assert.match(act.reason.zh, /[\u4e00-\u9fff].*[。]$/u);
        // No code of the program stands among the words: stages and acts are said in the language of the sentence.
        assert.doesNotMatch(act.reason.zh, /[a-z]{3}|\{/, act.reason.zh);
        assert.doesNotMatch(act.reason.en, /[\u4e00-\u9fff]|\{/u, act.reason.en);
      }
    }
  }
  assert.ok(greyed > 300, `${greyed}`);
});

test('what is allowed is what the table allows the capacity whose mandate the post holds', () => {
  for (const stage of stages) {
    if (stage === 'none') continue;
    for (const capacity of ['clerk', 'reviewer', 'approver', 'issuer'] as const satisfies readonly Capacity[]) {
      const state = capacity === 'reviewer' ? at(stage, []) : at(stage);
      const shown = actsShown(state, { asker: staff(actOf[capacity]), item, version: 1, dates });
      const allowed = shown.filter((act) => act.allowed).map((act) => act.command);
      // Deciding on the spot needs two mandates and an item that is decided on the spot; to sign one has to be named.
      const table: readonly string[] = (whatNext[stage][capacity] ?? []).filter(
        // An original goes back where one is kept, a certificate is re-issued where it was lost, a record is signed by whom it names.
        (command) => !['decideOnTheSpot', 'coSign', 'declineToCoSign', 'returnOriginal', 'reissue'].includes(command),
      );
      assert.deepEqual(allowed.toSorted(), [...table].toSorted(), `${stage} ${capacity}`);
    }
    const own = actsShown(at(stage), { asker: citizen, item, version: 1, dates });
    assert.deepEqual(
      own
        .filter((act) => act.allowed)
        .map((act) => act.command)
        .toSorted(),
      [...(whatNext[stage].applicant ?? [])].toSorted(),
    );
    const other = actsShown(at(stage), { asker: { kind: 'citizen', account: 'b' }, item, version: 1, dates });
    assert.ok(other.every((act) => !act.allowed));
  }
});

test('许可法32(1)(四)(五): when the five working days have passed in silence, accepting is all that is left, after a supplement too', () => {
  const late = caseDates(item, '2026-03-10', defaultCalendar, lanting.jurisdiction);
  for (const stage of ['received', 'corrected'] as const) {
    const incomplete = { ...at(stage), materials: [] } as Case;
    const shown = actsShown(incomplete, { asker: staff('accept'), item, version: 1, dates: late });
    const notice = shown.find(({ command }) => command === 'requestCorrection');
    assert.equal(notice?.reason?.code, 'correction-too-late');
    assert.ok(shown.find(({ command }) => command === 'accept')?.allowed);
  }
});
