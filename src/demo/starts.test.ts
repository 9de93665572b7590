import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import { demoCases } from './cases/index.ts';
import { playDemo } from './play-demo.ts';
import { openDemoStage } from './testing.ts';

/** One of each: done in one sitting, corrected and granted, refused, accepted by silence, waiting. */
const chosen = ['grocer', 'inn', 'hotel-refused', 'silence', 'yurt-certificate', 'hair-near-day-five'];
const scripts = demoCases.filter(({ id }) => chosen.includes(id));

for (const until of ['2026-09-01T00:30:00.000Z', '2027-01-15T01:00:00.000Z'])
  test(`the city can be started on ${until}`, async () => {
    const stage = await openDemoStage(until, { papers: false });
    try {
      const played = await playDemo({ ...stage, scripts });
      assert.ok(played !== false && !isRefusal(played), JSON.stringify(played));
      const { rows } = await sql<{ stage: string }>`select stage from case_index`.execute(stage.ledger.db);
      assert.deepEqual(rows.map((row) => row.stage).toSorted(), scripts.map(({ ends }) => ends).toSorted());
    } finally {
      await stage.close();
    }
  });

test('a city begun beside a real jurisdiction is refused', async () => {
  const stage = await openDemoStage('2026-11-24T06:00:00.000Z', { papers: false });
  try {
    const by = { actor: 'system', capacity: 'system' };
    const event = { type: 'received', data: {} };
    await stage.ledger.transact('330100', (tx) => tx.append('note/1', 0, [event], by));
    assert.deepEqual(await playDemo(stage), { refused: 'demo-real-jurisdiction', detail: { jurisdiction: '330100' } });
  } finally {
    await stage.close();
  }
});

test('a city that has a history already is not played over', async () => {
  const stage = await openDemoStage('2026-11-24T06:00:00.000Z', { papers: false });
  try {
    const by = { actor: 'system', capacity: 'system' };
    await stage.ledger.transact('990100', (tx) => tx.append('note/1', 0, [{ type: 'received', data: {} }], by));
    assert.deepEqual(await playDemo(stage), { refused: 'demo-not-empty', detail: { jurisdiction: '990100' } });
  } finally {
    await stage.close();
  }
});
