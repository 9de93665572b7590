import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { authoredItems, lanting } from '#catalog';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { canonicalText, eventHash, rebuildViews, runFollowers, sealEvents, verifyLedger } from '#ledger';
import type { NoTables, StoredEvent, StreamName, VerifyReport } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { demoCases, playDemo } from '../demo/index.ts';
import type { CaseScript } from '../demo/index.ts';
import { staffWho } from '../demo/people.ts';
import { openDemoStage } from '../demo/testing.ts';
import type { DemoStage } from '../demo/testing.ts';
import { allViews } from '../desks.ts';
import { columnsOf, corruptRow } from './corrupt.ts';
import type { Column } from './corrupt.ts';

const place = '990100';
const played = ['grocer', 'hair', 'hotel-refused', 'bath-withdrawn'];
let stage: DemoStage;
let owner: Kysely<NoTables>;
let folder: string;
let streams: readonly StreamName[];
before(async () => {
  stage = await openDemoStage('2026-11-24T06:00:00.000Z', { papers: false });
  folder = join(stage.folder, 'tree-heads');
  owner = openKysely(openPool(stage.test.ownerUrl, 3));
  let steps = 0;
  const scripts = demoCases.filter(({ id }) => played.includes(id)).map(unsigned);
  assert.equal(scripts.length, played.length);
  // Sealed in several heads, as a running application does it.
  const afterStep = async (): Promise<void> => {
    steps += 1;
    if (steps % 20 === 0) await seal();
  };
  await playDemo({ ...stage, scripts, afterStep });
  const clerk = await staffWho(stage.identity, 'lt-s01');
  const question = { item: authoredItems(lanting)[0]?.id ?? '', asked: 'conditions', answered: 'told' } as const;
  assert.ok(!isRefusal(await stage.casework.consult(clerk, question, 'attack-question')));
  await seal();
  await runFollowers(stage.test.ledger.db, allViews);
  const { rows } = await sql<{ stream: StreamName }>`
    select stream from stream where stream like 'case/%' and seq > 2 order by stream`.execute(owner);
  streams = rows.map(({ stream }) => stream);
  for (const table of kept)
    await sql`create table ${sql.table(`kept_${table}`)} as select * from ${sql.table(table)}`.execute(owner);
});
after(async () => {
  await owner.destroy();
  await stage.close();
});

/** One case stays where an inspection waits for its second signature. */
function unsigned(script: CaseScript): CaseScript {
  const signing = script.steps.findIndex(({ act }) => act === 'coSign');
  return script.id === 'hair' ? { ...script, steps: script.steps.slice(0, signing) } : script;
}

const kept = ['event', 'stream', 'leaf', 'tree_head'] as const;
const verify = (): Promise<VerifyReport> => verifyLedger(stage.ledger.db, folder);
const headFile = (): string => join(folder, `${place}.jsonl`);

async function seal(): Promise<number> {
  await stage.test.settled();
  return sealEvents({ db: stage.ledger.db, clock: stage.clock, folder });
}

/** Puts back what an attack changed. */
async function restore(): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    for (const table of kept) {
      await sql`delete from ${sql.table(table)}`.execute(trx);
      const kept = sql.table(`kept_${table}`);
      await sql`insert into ${sql.table(table)} overriding system value select * from ${kept}`.execute(trx);
    }
  });
}

/** Writes a chain again from `from` on, hashes and head included, as whoever holds the owner's rights could. */
async function rehash(stream: StreamName, from: number): Promise<void> {
  const events = await stage.ledger.read(place, stream);
  let prevHash = events[from - 2]?.hash ?? '0'.repeat(64);
  for (const event of events.slice(from - 1)) {
    const hash = eventHash({ ...event, prevHash });
    await sql`update event set prev_hash = ${prevHash}, hash = ${hash}
      where stream = ${stream} and seq = ${event.seq}`.execute(owner);
    prevHash = hash;
  }
  await sql`update stream set hash = ${prevHash}, seq = ${events.length} where stream = ${stream}`.execute(owner);
}

/** A later day in an event's data: what somebody would change who has let a limit pass. */
async function falsify(stream: StreamName, seq: number): Promise<void> {
  const event = (await stage.ledger.read(place, stream))[seq - 1];
  assert.ok(event);
  const text = canonicalText({ ...event.data, on: '2026-12-31' });
  await sql`update event set data = ${text}::json where stream = ${stream} and seq = ${seq}`.execute(owner);
}

interface Target {
  readonly stream: StreamName;
  readonly events: readonly StoredEvent[];
  /** Somewhere in the middle. */
  readonly seq: number;
}

type Expected = readonly [seq: number, kind: string];

/** What somebody does who writes SQL as the owner, and what verify must then name of the very stream. */
const attacks: { readonly [what: string]: (target: Target) => Promise<Expected> } = {
  'alter an event’s data': async ({ stream, seq }) => {
    await falsify(stream, seq);
    return [seq, 'altered'];
  },
  'let somebody else have acted': async ({ stream, seq }) => {
    await sql`update event set actor = 'staff/lt-s99@lt-s99' where stream = ${stream} and seq = ${seq}`.execute(owner);
    return [seq, 'altered'];
  },
  'backdate an event': async ({ stream, seq }) => {
    await sql`update event set at = at - interval '1 day' where stream = ${stream} and seq = ${seq}`.execute(owner);
    return [seq, 'altered'];
  },
  'alter data and re-hash the chain to its end, head included': async ({ stream, seq }) => {
    await falsify(stream, seq);
    await rehash(stream, seq);
    return [seq, 'rehashed'];
  },
  'alter the first event and re-hash the whole chain': async ({ stream }) => {
    await falsify(stream, 1);
    await rehash(stream, 1);
    return [1, 'rehashed'];
  },
  'remove an event': async ({ stream, seq }) => {
    await sql`delete from event where stream = ${stream} and seq = ${seq}`.execute(owner);
    return [seq, 'removed'];
  },
  'cut the tail': async ({ stream, seq }) => {
    await sql`delete from event where stream = ${stream} and seq >= ${seq}`.execute(owner);
    return [seq, 'removed'];
  },
  'cut the tail and set the head back': async ({ stream, seq, events }) => {
    await sql`delete from event where stream = ${stream} and seq >= ${seq}`.execute(owner);
    const last = events[seq - 2];
    await sql`update stream set seq = ${seq - 1}, hash = ${last?.hash}, at = ${last?.at}
      where stream = ${stream}`.execute(owner);
    return [seq, 'removed'];
  },
  'remove a whole chain': async ({ stream }) => {
    await sql`delete from event where stream = ${stream}`.execute(owner);
    return [1, 'removed'];
  },
  'remove a whole chain and its head': async ({ stream }) => {
    await sql`delete from event where stream = ${stream}`.execute(owner);
    await sql`delete from stream where stream = ${stream}`.execute(owner);
    return [1, 'removed'];
  },
  'add an event at the end, rightly hashed, head included': async ({ stream, events }) => {
    const last = events.at(-1);
    assert.ok(last);
    const event = { ...last, seq: last.seq + 1, prevHash: last.hash, type: 'CaseClosed', data: { on: '2026-11-23' } };
    await sql`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash, xid, position)
      overriding system value
      select jurisdiction, stream, ${event.seq}, ${event.type}, at, actor, capacity, ${canonicalText(event.data)}::json,
             ${event.prevHash}, ${eventHash(event)}, xid, position
        from event where stream = ${stream} and seq = ${last.seq}`.execute(owner);
    await sql`update stream set seq = ${event.seq}, hash = ${eventHash(event)} where stream = ${stream}`.execute(owner);
    return [event.seq, 'inserted'];
  },
  'change the head’s hash': async ({ stream, events }) => {
    await sql`update stream set hash = repeat('a', 64) where stream = ${stream}`.execute(owner);
    return [events.length, 'head'];
  },
  'set the head back': async ({ stream, events }) => {
    await sql`update stream set seq = seq - 1 where stream = ${stream}`.execute(owner);
    return [events.length, 'inserted'];
  },
  'change a leaf': async ({ stream, seq }) => {
    await sql`update leaf set hash = repeat('b', 64) where stream = ${stream} and seq = ${seq}`.execute(owner);
    return [seq, 'rehashed'];
  },
};

test('whatever is done by SQL to the chain of a real case, verify names the first event of it that is not as it was', async (t) => {
  const sound = await verify();
  assert.deepEqual([sound.ok, sound.sealed], [true, sound.events], sound.firstFault?.words);
  assert.ok(streams.length >= 3 && sound.heads > 3, `${streams.length} cases, ${sound.heads} heads`);
  let count = 0;
  for (const stream of streams) {
    const events = await stage.ledger.read(place, stream);
    const target = { stream, events, seq: 1 + Math.ceil(events.length / 2) };
    for (const [what, attack] of Object.entries(attacks)) {
      const expected = await attack(target);
      const { ok, firstFault: fault } = await verify();
      assert.deepEqual(
        [ok, fault?.stream, fault?.seq, fault?.kind],
        [false, stream, ...expected],
        `${what} of ${stream}`,
      );
      await restore();
      count += 1;
    }
  }
  assert.equal((await verify()).ok, true, 'everything was put back');
  t.diagnostic(`${count} attacks on ${streams.length} cases, ${sound.events} events under ${sound.heads} heads`);
});

test('a changed line of the tree-head file, and a tree that once was larger, are told; a line cut short is only missing', async () => {
  const whole = readFileSync(headFile(), 'utf8');
  const lines = whole.trimEnd().split('\n');
  const { heads, fileHeads } = await verify();
  assert.deepEqual([fileHeads, heads], [lines.length, lines.length]);
  const changed = lines.map((line, n) => (n === 1 ? line.replace(/"root":"./, '"root":"z') : line));
  writeFileSync(headFile(), `${changed.join('\n')}\n`);
  const { firstFault: altered } = await verify();
  assert.equal(altered?.kind, 'tree-head');
  assert.match(altered?.words ?? '', /file outside the database/);
  writeFileSync(headFile(), `${lines.map((line, n) => (n === 2 ? '{}' : line)).join('\n')}\n`);
  const { firstFault: scratched } = await verify();
  assert.deepEqual(
    [scratched?.kind, scratched?.words],
    ['tree-head', 'a line of the file outside the database is no tree head'],
  );
  const larger = (lines.at(-1) ?? '').replace(/"size":\d+/, '"size":9999');
  writeFileSync(headFile(), `${whole}${larger}\n`);
  const { firstFault: lost } = await verify();
  assert.equal(lost?.kind, 'removed');
  assert.match(lost?.words ?? '', /tree of 9999 events/);
  // A crash may have cut the last line, or kept it from being written: the heads in the database hold, and the next seal writes it.
  for (const cut of [whole.slice(0, -30), whole.slice(0, whole.lastIndexOf('{'))]) {
    writeFileSync(headFile(), cut);
    const report = await verify();
    assert.deepEqual([report.ok, report.heads, report.fileHeads], [true, heads, heads - 1], report.firstFault?.words);
    await seal();
    assert.equal(readFileSync(headFile(), 'utf8'), whole);
  }
});

test('with the chain, its leaves and the heads in the database all re-made, what is left of a cut file still tells', async () => {
  const whole = readFileSync(headFile(), 'utf8');
  const [stream = assert.fail()] = streams;
  await falsify(stream, 1);
  await rehash(stream, 1);
  await sql`update leaf set hash = e.hash from event e where e.stream = leaf.stream and e.seq = leaf.seq`.execute(
    owner,
  );
  writeFileSync(headFile(), whole.slice(0, whole.lastIndexOf('{')));
  await sql`delete from tree_head`.execute(owner);
  const { firstFault: fault } = await verify();
  assert.deepEqual([fault?.kind, /file outside/.test(fault?.words ?? '')], ['tree-head', true]);
  await restore();
  writeFileSync(headFile(), whole);
  assert.equal((await verify()).ok, true);
});

test('any column of any view’s table that was changed by SQL is named with exactly its row, in all tables at once', async (t) => {
  const tables = allViews.flatMap((view) => view.tables);
  const columns = new Map<string, readonly Column[]>();
  for (const table of tables) columns.set(table, await columnsOf(owner, table));
  const rounds = Math.max(...[...columns.values()].map(({ length }) => length));
  assert.deepEqual((await rebuildViews(owner, allViews)).differences, []);
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const undo: (() => Promise<void>)[] = [];
    const expected: string[] = [];
    for (const [table, all] of columns) {
      const column = all[round];
      const hurt = column && (await corruptRow(owner, table, all, column, round));
      if (!hurt) continue;
      undo.push(hurt.undo);
      expected.push(...hurt.expected);
      count += 1;
    }
    const { differences, replaced } = await rebuildViews(owner, allViews);
    const told = differences.map(
      ({ table, kind, column = '', key }) => `${table} ${kind} ${column} ${JSON.stringify(key)}`,
    );
    assert.deepEqual([told.toSorted(), replaced], [expected.toSorted(), false], `round ${round}`);
    for (const one of undo) await one();
  }
  assert.deepEqual((await rebuildViews(owner, allViews)).differences, [], 'everything was put back');
  const all = [...columns.values()].flat().length;
  t.diagnostic(`${count} columns of ${tables.length} tables`);
  assert.equal(count, all, 'a table is empty, and its columns were not tried');
});
