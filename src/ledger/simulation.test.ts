import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { openLedger } from './open.ts';
import { beginSimulation, endSimulation, simulationOf } from './simulation.ts';
import { openTestLedger } from './testing.ts';

const invented = '990100';
const simulation = { seed: 7, from: '2026-02-09T01:00:00.000Z', to: '2026-04-09T01:00:00.000Z' };
const opened = await openTestLedger();
after(() => opened.close());
const { ledger, clock } = opened;
const by = { actor: 'system', capacity: 'system' };
const received = { type: 'received', data: {} };

test('a real jurisdiction is not simulated', async () => {
  const refused = await beginSimulation(ledger, '110101', simulation);
  assert.deepEqual(refused, { refused: 'demo-real-jurisdiction', detail: { jurisdiction: '110101' } });
  assert.equal(await simulationOf(ledger, '110101'), undefined);
});

test('a simulation opens its ledger once, says what it plays, and is closed once', async () => {
  assert.equal(await beginSimulation(ledger, invented, simulation), true);
  assert.deepEqual(await simulationOf(ledger, invented), { ...simulation, ended: false });
  const again = await beginSimulation(ledger, invented, simulation);
  assert.equal(isRefusal(again) && again.refused, 'demo-not-empty');
  assert.equal(await endSimulation(ledger, invented, 3), true);
  assert.deepEqual(await simulationOf(ledger, invented), { ...simulation, ended: true });
  const twice = await endSimulation(ledger, invented, 3);
  assert.equal(isRefusal(twice) && twice.refused, 'stale');
});

test('where a city is simulated no real jurisdiction ever enters, and the invented one goes on', async () => {
  // A process that starts after the simulation was begun.
  const later = openLedger({ db: ledger.db, clock, views: [], enqueue: () => Promise.resolve() });
  for (let n = 0; n < 2; n += 1)
    await assert.rejects(
      later.transact('110101', (tx) => tx.append('case/1', 0, [received], by)),
      /simulated city 990100/,
    );
  assert.deepEqual(await ledger.read('110101', 'case/1'), []);
  const went = await later.transact(invented, (tx) => tx.append('case/1', 0, [received], by));
  assert.ok(!isRefusal(went) && went.length === 1);
});
