import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { idNumber } from '../testing/answers.ts';
import { walkIn } from '../testing/counter.ts';
import { openTestCasework } from '../testing/index.ts';
import type { CitizenWho, TestCasework } from '../testing/index.ts';
import { sure } from '../testing/people.ts';
import type { Applicant } from '../types.ts';

let city: TestCasework;
let own: CitizenWho;
let person: Applicant;
before(async () => {
  city = await openTestCasework();
  own = await city.citizen(7);
  const stated = (await city.identity.person(own.account)) ?? assert.fail('the account states nobody');
  person = { kind: 'person', name: stated.name, number: stated.number, mobile: stated.mobile };
});
after(() => city.close());

const signed = { body: { confirmation: 'signed' } } as const;
const why = (answer: unknown): readonly [string, string | undefined] | undefined =>
  isRefusal(answer) ? [answer.refused, answer.field] : undefined;

test('with a signed consent the papers of the counter reach the account of the very person, and nothing else of it is told (民诉法90)', async () => {
  const { clerk, stranger } = city.staff;
  const { casework, hygiene } = city;
  const begun = sure(await casework.beginIntake(clerk, { item: hygiene.id, person }));
  assert.equal(begun.electronicBarred, undefined);
  // Whoever looks at the intake learns that there is an account, and not which, nor the telephone that it holds.
  assert.ok(!JSON.stringify(begun).includes(own.account));
  await casework.discardIntake(clerk, begun.id);
  const unsigned = await city.takeIn(clerk, hygiene, { person, delivery: 'electronic' });
  assert.deepEqual(why(unsigned), ['electronic-consent-unsigned', 'confirmation']);

  const { number } = sure(
    await city.takeIn(clerk, hygiene, { person, delivery: 'electronic', end: 'accept', ...signed }),
  );
  const { state, events } = await city.load(number);
  assert.ok(state.stage === 'under-review');
  assert.deepEqual([state.account, state.electronicConsent, state.delivery], [own.account, true, 'electronic']);
  assert.ok(!JSON.stringify(events).includes(person.number));
  const mine = sure(await casework.myCases(own));
  assert.deepEqual(
    mine.map((row) => row.number),
    [number],
  );
  const page = sure(await casework.casePage(own, number));
  assert.match(page.history.find(({ type }) => type === 'ApplicationReceived')?.zh ?? '', /签字同意电子送达/);
  const [slip] = page.papers;
  assert.equal(sure(await casework.paper(own, number, slip?.paper ?? '')).pdf.length > 1000, true);
  // Nobody else's account sees it, and no other post.
  const other = await city.citizen(8);
  assert.deepEqual(why(await casework.casePage(other, number)), ['not-found', undefined]);
  assert.ok(isRefusal(await casework.casePage(stranger, number)));
});

test('no account, another name, another telephone, a company, an agent: nothing electronic can arrive, and the screen says why', async () => {
  const { clerk } = city.staff;
  const agent = { name: '热依汗', number: idNumber(93), mobile: '' };
  const nobody: readonly (readonly [Applicant, string])[] = [
    [walkIn, 'no-electronic-place'],
    [{ ...person, name: '别人' }, 'no-electronic-place'],
    // Somebody else has registered with this number and name: the person here gives their own telephone, or none.
    [{ ...person, mobile: '19900000779' }, 'no-electronic-place'],
    [{ ...person, mobile: '' }, 'no-electronic-place'],
    [{ ...person, agent }, 'electronic-consent-own'],
  ];
  for (const [who, expected] of nobody) {
    const begun = sure(await city.casework.beginIntake(clerk, { item: city.hygiene.id, person: who }));
    assert.ok(begun.electronicBarred?.zh, expected);
    await city.casework.discardIntake(clerk, begun.id);
    const refused = await city.takeIn(clerk, city.hygiene, { person: who, delivery: 'electronic', ...signed });
    assert.deepEqual(why(refused), [expected, 'delivery']);
  }
});

test('where two accounts state one document it cannot be told whose it is: none gets the papers', async () => {
  const { clerk } = city.staff;
  const twin = { name: person.name, number: person.number, mobile: '19900000777', password: 'twin-of-Somebody-77' };
  assert.ok(!isRefusal(await city.identity.registerCitizen(twin, 'a-second-account')));
  const refused = await city.takeIn(clerk, city.hygiene, { person, delivery: 'electronic', ...signed });
  assert.deepEqual(why(refused), ['no-electronic-place', 'delivery']);
});
