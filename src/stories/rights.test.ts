import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { commandNames, whatNext } from '#casework';
import type { CitizenWho, Stage } from '#casework';
import type { ServiceItem } from '#catalog';
import { isRefusal } from '#law';
import type { RefusalCode } from '#law';
import { afterReviews, caseAt, counterCaseAt, give, needsMore, ofNamedOfficer } from './rights-cases.ts';
import { actsFor, refusalOf } from './rights-oracle.ts';
import { caseActs, peopleOfRights } from './rights-people.ts';
import type { RightsAsker } from './rights-people.ts';
import { openTown, recordedIn } from './town.ts';
import type { Town } from './town.ts';

let town: Town;
let own: CitizenWho;
let askers: readonly RightsAsker[];
before(async () => {
  town = await openTown('2026-02-09T01:00:00.000Z');
  const { city } = town;
  own = await city.citizen(1);
  askers = await peopleOfRights(city, [own, await city.citizen(2)]);
  city.clock.set('2026-02-10T01:00:00.000Z');
});
after(() => town.close());

const stages = Object.keys(whatNext) as Stage[];
/** Runs `work` for each, four at a time. */
async function inFours<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const lane = async (): Promise<void> => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

const places = (): readonly (readonly [ServiceItem, Stage])[] => [
  ...stages.map((stage) => [town.city.hygiene, stage] as const),
  // What is decided on the spot is decided before anything else has happened.
  [town.city.registration, 'received'],
  [town.city.registration, 'corrected'],
];

test('every stage × command × person: whoever may not is refused with the reason, and nothing is recorded', async (t) => {
  const { city } = town;
  const seen = new Set<string>();
  let count = 0;
  for (const [item, stage] of places()) {
    const plain = { ...(await caseAt(city, own, item, stage)), kept: false };
    const reviewed = stage === 'under-review' ? await caseAt(city, own, item, stage, true) : plain;
    const asked = commandNames.flatMap((command) => {
      const target = afterReviews(command) ? reviewed : plain;
      return askers.map((asker) => ({
        command,
        target,
        asker,
        expected: refusalOf(own.account, command, target, asker),
      }));
    });
    const refused = asked.filter(({ expected }) => expected !== undefined);
    const before = await recordedIn(city);
    await inFours(refused, async ({ command, target, asker, expected }) => {
      const answer: unknown = await give(city, asker.who, command, target);
      const where = `${item.name}, ${stage}, ${command} by ${asker.label}`;
      assert.equal(isRefusal(answer) ? answer.refused : 'done', expected, where);
      seen.add(`${stage} ${command}`);
      count += 1;
    });
    assert.deepEqual(await recordedIn(city), before, `${item.name}, ${stage}: something was recorded`);
  }
  t.diagnostic(`${count} refusals of ${askers.length} people at ${places().length} cases`);
  assert.deepEqual([...seen].sort(), stages.flatMap((stage) => commandNames.map((name) => `${stage} ${name}`)).sort());
  assert.ok(count > 7000, `only ${count} refusals`);
});

test('every stage × command × person: whoever may by the table and a mandate in force does it, in whatever unit', async (t) => {
  const { city } = town;
  const wishes = places().flatMap(([item, stage]) =>
    commandNames.flatMap((command) =>
      askers
        .filter((asker) => refusalOf(own.account, command, { item, stage }, asker) === undefined)
        .map((asker) => ({ item, stage, command, asker })),
    ),
  );
  await inFours(wishes, async ({ item, stage, command, asker }) => {
    const named = ofNamedOfficer(command) && asker.who.kind === 'staff' ? asker.who.post?.id : undefined;
    const target =
      command === 'returnOriginal' && stage !== 'none'
        ? await counterCaseAt(city, item, stage)
        : await caseAt(city, own, item, stage, needsMore(command, stage), named);
    const answer: unknown = await give(city, asker.who, command, target);
    const where = `${item.name}, ${stage}, ${command} by ${asker.label}`;
    assert.ok(!isRefusal(answer), `${where}: ${JSON.stringify(answer)}`);
    const { number } = answer as { readonly number: string };
    const { seq, events } = await city.load(number);
    assert.ok(seq > (stage === 'none' ? 0 : target.seq), where);
    const actor =
      asker.who.kind === 'staff' ? `staff/${asker.who.staff}@${asker.who.post?.id}` : `citizen/${own.account}`;
    assert.equal(events.at(-1)?.actor, actor, where);
  });
  t.diagnostic(`${wishes.length} commands done`);
  const cells = stages.flatMap((stage) =>
    Object.values(whatNext[stage]).flatMap((names) => names.map((n) => `${stage} ${n}`)),
  );
  const done = new Set(wishes.map(({ stage, command }) => `${stage} ${command}`));
  assert.deepEqual([...done].sort(), cells.toSorted(), 'a cell of the table that nobody went through');
  assert.deepEqual([...new Set(wishes.map(({ command }) => command))].sort(), commandNames.toSorted());
  // For every staff command somebody of the item's own unit and somebody of another unit.
  for (const command of commandNames.filter(
    (name) => !['decideOnTheSpot', 'convert'].includes(name) && actsFor(name).length > 0,
  )) {
    const units = wishes
      .filter((one) => one.command === command)
      .map(({ asker }) => asker.who.kind === 'staff' && asker.who.unit?.id);
    assert.ok(new Set(units).size > 1, command);
  }
});

/** Who sees a case, and who may ask for the numbers in full: the applicant has them, whoever handles the item may, nobody else. */
function refusalToSee({ who, acts }: RightsAsker, item: ServiceItem, inFull: boolean): RefusalCode | undefined {
  if (who.kind === 'anonymous') return 'not-signed-in';
  if (who.kind === 'citizen') return who.account !== own.account ? 'not-found' : inFull ? 'wrong-capacity' : undefined;
  const enough = inFull ? caseActs.filter((act) => act !== 'supervise') : caseActs;
  return enough.some((act) => acts.get(item.id)?.has(act)) ? undefined : 'no-mandate';
}

test('page, files, papers and numbers of a case × person: what is not one’s own or under one’s mandate is not shown', async (t) => {
  const { casework, hygiene, ledger } = town.city;
  let count = 0;
  for (const stage of ['received', 'closed'] as const) {
    const { number } = await caseAt(town.city, own, hygiene, stage);
    const { state } = await town.city.load(number);
    assert.ok(state.stage === stage);
    const [{ file } = assert.fail()] = state.materials;
    const [{ paper } = assert.fail()] = state.papers;
    for (const asker of askers) {
      const { who, label } = asker;
      const looks: readonly (readonly [string, () => Promise<unknown>, boolean?])[] = [
        ['page', () => casework.casePage(who, number)],
        ['file', () => casework.materialFile(who, number, file)],
        ['paper', () => casework.paper(who, number, paper)],
        [
          'numbers',
          () => casework.unmask(who, number, { reason: 'verify-identity' }, `unmask-${stage}-${count}`),
          true,
        ],
      ];
      for (const [what, look, inFull = false] of looks) {
        const expected = refusalToSee(asker, hygiene, inFull);
        const before = expected === undefined ? undefined : await recordedIn({ ledger });
        const answer = await look();
        assert.equal(
          isRefusal(answer) ? answer.refused : undefined,
          expected,
          `${what} of a ${stage} case to ${label}`,
        );
        if (before !== undefined) assert.deepEqual(await recordedIn({ ledger }), before, `${what} to ${label}`);
        count += 1;
      }
    }
  }
  t.diagnostic(`${count} looks`);
  assert.equal(count, 2 * 4 * askers.length);
});

test('an auxiliary post cannot even be given a mandate to accept, decide, issue or supervise (辅助人员)', async () => {
  const { identity, hygiene } = town.city;
  const { jurisdiction } = identity;
  const mandate = {
    post: 'post-aide',
    item: hygiene.id,
    from: '2026-02-10',
    to: '2026-12-31',
    document: '澜政授〔2026〕8号',
  };
  for (const act of ['accept', 'decide', 'issue', 'supervise'] as const) {
    const command = { name: 'grantMandate', ...mandate, act } as const;
    const answer: unknown = await identity.organise({ kind: 'system', jurisdiction }, command, `auxiliary-${act}`);
    assert.equal(isRefusal(answer) && answer.refused, 'auxiliary-post', act);
  }
});
