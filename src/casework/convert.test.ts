import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { authoredItem, fieldsOf, lanting } from '#catalog';
import fc from 'fast-check';
import { carryOver } from './carry-over.ts';
import { personalOf } from './context.ts';
import type { RecordOf } from './records.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());

const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');

test('a case of the wrong item goes on under the right one with its receipt and its answer date, nothing handed in twice', async () => {
  const { staff, hygiene, registration, clock, casework, ledger } = city;
  clock.set('2026-02-09T01:00:00.000Z');
  const old = await city.apply(lan, hygiene);
  clock.set('2026-02-11T01:00:00.000Z');
  const offered = sure(await casework.conversions(staff.clerk, old));
  assert.deepEqual(offered, [{ item: registration.id, name: registration.name }]);
  const seen = sure(await casework.conversion(staff.clerk, old, registration.id));
  const done = sure(await city.act(staff.clerk, old, 'convert', { item: registration.id })) as { to?: string };
  const to = done.to ?? assert.fail('no new number');
  const { state: ended, events: oldEvents } = await city.load(old);
  const { state: now, events } = await city.load(to);
  assert.ok(ended.stage === 'converted' && ended.to === to && now.stage === 'received');
  assert.deepEqual(
    [now.receivedOn, now.answerDue, now.receivedAt, now.convertedFrom, now.account, now.channel],
    ['2026-02-09', '2026-02-14', oldEvents[0]?.at, old, lan.account, 'online'],
  );
  // What the clerk was shown is what came along.
  assert.deepEqual(
    [...new Set(now.materials.map(({ material }) => material))].toSorted(),
    seen.materialsKept.map(({ material }) => material).toSorted(),
  );
  const kept = await personalOf<RecordOf['answers']>(city.parts, now.answers);
  const names = fieldsOf(registration.form).filter(({ name }) => kept?.answers[name] !== undefined);
  assert.deepEqual(
    seen.answersKept,
    names.map(({ zh }) => zh).filter((zh) => !seen.answersWanted.some(({ name }) => name === zh)),
  );
  // Both numbers work for the applicant, and both histories say it.
  const pages = [sure(await casework.casePage(lan, old)), sure(await casework.casePage(lan, to))];
  assert.deepEqual([pages[0]?.convertedTo, pages[1]?.convertedFrom], [to, old]);
  assert.match(pages[0]?.history.at(-1)?.zh ?? '', /转为另一事项办理,新办件编号/);
  assert.match(pages[1]?.history[0]?.zh ?? '', /收件日仍是 2026年2月9日/);
  const mine = sure(await casework.myCases(lan)).map(({ number }) => number);
  assert.ok(mine.includes(old) && mine.includes(to));
  // The slip bears the second of the original receipt.
  const slip = now.papers[0] && (await personalOf<RecordOf['paper']>(city.parts, now.papers[0].facts));
  assert.ok(slip && 'receivedAt' in slip && slip.receivedAt === '2026-02-09T09:00:00+08:00');
  await city.setPapers();
  assert.ok(!isRefusal(await casework.paper(lan, to, now.papers[0]?.paper ?? '')));
  assert.equal(events[0]?.actor, `staff/clerk@post-clerk`);
  assert.doesNotMatch(JSON.stringify(await ledger.read(lan.jurisdiction, `case/${to}`)), /林知兰|1990000/);
});

test('what is missing goes into the one notice: nothing is accepted before, and the notice may name it all', async () => {
  const { staff, hygiene, registration, casework, clock } = city;
  clock.set('2026-02-11T02:00:00.000Z');
  const old = await city.apply(lan, hygiene);
  const seen = sure(await casework.conversion(staff.clerk, old, registration.id));
  const { to = '' } = sure(await city.act(staff.clerk, old, 'convert', { item: registration.id })) as { to?: string };
  const early = await city.act(staff.clerk, to, 'accept');
  assert.ok(isRefusal(early) && ['materials-missing', 'answers-wrong'].includes(early.refused));
  const { item } = sure(await casework.casePage(staff.clerk, to)).published;
  const gaps = [
    ...seen.answersWanted.map(({ field }) => ({ kind: 'field' as const, about: field, words: '请填写。' })),
    ...item.materials
      .filter(({ name }) => seen.materialsWanted.includes(name))
      .map(({ id }) => ({ kind: 'material' as const, about: id, words: '请交来。' })),
  ];
  assert.ok(gaps.length > 0);
  sure(await city.act(staff.clerk, to, 'requestCorrection', { gaps }));
  assert.equal((await city.load(to)).state.stage, 'correction-requested');
});

test('a case is converted by whoever accepts both items, once, while it waits for the answer, to an open item', async () => {
  const { staff, hygiene, registration } = city;
  const number = await city.apply(lan, hygiene);
  const ask = async (who: Parameters<TestCasework['act']>[0], body: object): Promise<string> =>
    codeOf(await city.act(who, number, 'convert', body));
  const right = { item: registration.id };
  for (const who of [staff.registrar, staff.reviewer, staff.stranger, staff.aide])
    assert.equal(await ask(who, right), 'no-mandate');
  assert.equal(await ask(lan, right), 'wrong-capacity');
  assert.equal(await ask(staff.clerk, {}), 'wrong-form');
  assert.equal(await ask(staff.clerk, { item: hygiene.id }), 'same-item');
  assert.equal(await ask(staff.clerk, { item: 'no-such-item' }), 'item-not-published');
  assert.equal((await city.load(number)).seq, 1);
  assert.equal(await ask(staff.clerk, right), 'done');
  assert.equal(await ask(staff.clerk, right), 'wrong-stage');
  const again = await city.casework.conversions(staff.clerk, number);
  assert.equal(codeOf(again as readonly object[] | Refusal), 'wrong-stage');
});

test('an answer goes only to a field of the same name and kind, a file only to the same material, and none is made up', () => {
  const items = (['hygienePermit', 'individualRegistration', 'individualChange', 'labourDispatch'] as const).map(
    (key) => authoredItem(lanting, key),
  );
  const [first] = items;
  assert.ok(first);
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.constantFrom(...items),
      fc.infiniteStream(fc.boolean()),
      (from, to, coin) => {
        const flip = (): boolean => coin.next().value === true;
        const fields = fieldsOf(from.form).filter(flip);
        const answers = Object.fromEntries(
          fields.map(({ name, choices }, at) => [name, choices[0]?.value ?? `${700 + at}`]),
        );
        const brought = from.materials.filter(flip);
        const materials = brought.map(({ id }) => ({ material: id, file: `file ${id}`, size: 1, grade: 'C' as const }));
        const carried = carryOver(
          from,
          to,
          { answers, materials, handed: [], files: [] },
          {},
          { today: '2026-02-09', demo: true },
        );
        for (const [name, answer] of Object.entries(carried.answers)) {
          assert.equal(answer, answers[name]);
          const kinds = [from, to].map(({ form }) => fieldsOf(form).find((field) => field.name === name)?.kind);
          assert.equal(kinds[0], kinds[1]);
        }
        for (const { material, from: old } of carried.pairs)
          assert.ok(material.id === old.id || material.name === old.name);
        for (const { material, file } of carried.materials) {
          const pair = carried.pairs.find((one) => one.material.id === material);
          assert.equal(file, `file ${pair?.from.id}`);
        }
        assert.equal(new Set([...carried.left, ...carried.pairs.map((pair) => pair.from)]).size, brought.length);
        if (from === to) assert.deepEqual([carried.left, carried.answers], [[], answers]);
      },
    ),
  );
});
