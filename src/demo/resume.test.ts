import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { simulationOf } from '#ledger';
import { sql } from 'kysely';
import { authoredItems, lanting } from '#catalog';
import { demoCases } from './cases/index.ts';
import { foundingCommands } from './founding.ts';
import { planDemo } from './plan.ts';
import { playDemo } from './play-demo.ts';
import { openDemoStage } from './testing.ts';

const stage = await openDemoStage('2026-10-21T02:00:00.000Z', { papers: false });
after(() => stage.close());
const { ledger } = stage;

/** The step after which the first application has come in. */
const firstApplication = (() => {
  const commands = foundingCommands('2026-01-01', stage.accounts).length;
  const { until, calendar } = stage;
  const items = authoredItems(lanting).length;
  const { steps } = planDemo({ until, seed: 1, calendar, region: '990100', commands, items });
  return 1 + steps.findIndex(({ doing }) => doing.kind === 'case' && doing.step.act === 'apply');
})();

const count = async (): Promise<readonly unknown[]> => {
  const { rows } = await sql`select type, count(*)::integer as n from event where type not in ('SimulationEnded')
    group by type order by type`.execute(ledger.db);
  return rows;
};

/** Plays until the step is done, and then the power goes out. */
async function playUntil(stop: number): Promise<void> {
  const progress = (done: number): void => {
    if (done === stop) throw new Error('the power went out');
  };
  await assert.rejects(playDemo({ ...stage, progress }), /the power went out/);
}

test('a play that was interrupted goes on where it stopped, up to the instant it was begun for, and does nothing twice', async () => {
  // In the founding; among the cases, after an application and before its answer.
  for (const stop of [40, firstApplication]) await playUntil(stop);
  // In the middle of an application: its draft lies there, with its materials.
  const submit = (): Promise<never> => Promise.reject(new Error('the power went out'));
  await assert.rejects(playDemo({ ...stage, casework: { ...stage.casework, submit } }), /the power went out/);
  const before = await count();
  await playUntil(firstApplication + 50);
  assert.notDeepEqual(await count(), before);
  const played = await playDemo({ ...stage, until: '2026-12-30T02:00:00.000Z', seed: 77 });
  assert.ok(played !== false && !isRefusal(played), JSON.stringify(played));
  const simulation = await simulationOf(ledger, '990100');
  assert.deepEqual([simulation?.to, simulation?.seed, simulation?.ended], [stage.until, 1, true]);
  const { rows } = await sql<{ stage: string; n: number }>`
    select stage, count(*)::integer as n from case_index group by stage`.execute(ledger.db);
  const received = demoCases.filter(({ ends }) => ends !== 'draft' && ends !== 'parked');
  for (const { stage: name, n } of rows) assert.equal(n, received.filter(({ ends }) => ends === name).length, name);
  assert.equal(
    rows.reduce((sum, { n }) => sum + n, 0),
    received.length,
  );
  for (const [table, end] of [
    ['draft', 'draft'],
    ['intake', 'parked'],
  ] as const) {
    const left = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(ledger.db);
    assert.equal(left.rows[0]?.n, demoCases.filter(({ ends }) => ends === end).length, table);
  }
  const steps = await sql<{ n: number }>`select count(*)::integer as n from clock_step`.execute(ledger.db);
  assert.equal(steps.rows[0]?.n, 0, 'an event was recorded out of the order of time');
});
