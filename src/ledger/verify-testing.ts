import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openKysely, openPool } from '#db';
import { type Kysely, sql } from 'kysely';
import { canonicalText, eventHash } from './hash.ts';
import { sealEvents } from './sealer.ts';
import { openTestLedger, type TestLedger } from './testing.ts';
import type { Actor, NoTables, StoredEvent, StreamName } from './types.ts';
import { verifyLedger, type VerifyReport } from './verify.ts';

export const place = '990000';
const clerk: Actor = { actor: 'staff/7@window-3', capacity: 'clerk' };
const root = mkdtempSync(join(tmpdir(), 'onewindow-heads-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A ledger, its owner's connection and the folder of its tree heads: what somebody who writes SQL has before them. */
export interface Scene extends TestLedger {
  readonly owner: Kysely<NoTables>;
  readonly folder: string;
  readonly seal: () => Promise<number>;
  readonly verify: () => Promise<VerifyReport>;
}

/** Three streams of five events, of which `sealed` from each are sealed. */
async function scene(sealed: number): Promise<Scene> {
  const opened = await openTestLedger();
  const owner = openKysely(openPool(opened.ownerUrl, 2));
  const folder = mkdtempSync(join(root, 'heads-'));
  const seal = async (): Promise<number> => {
    await opened.settled();
    return sealEvents({ db: opened.ledger.db, clock: opened.clock, folder });
  };
  for (let seq = 0; seq < 5; seq += 1) {
    if (seq === sealed) await seal();
    for (const stream of ['case/a', 'case/b', 'case/c'] as const)
      await opened.ledger.transact(place, async (tx) => {
        const person = await tx.deposit('person', { name: `人${seq}` });
        return tx.append(stream, seq, [{ type: 'step taken', data: { number: seq, person } }], clerk);
      });
  }
  if (sealed === 5) await seal();
  return { ...opened, owner, folder, seal, verify: () => verifyLedger(opened.ledger.db, folder) };
}

/** Plays on a scene that verifies as sound at first. In: how many events of each of its three streams of five are sealed. */
export async function withScene(sealed: number, play: (scene: Scene) => Promise<void>): Promise<void> {
  const played = await scene(sealed);
  try {
    const before = await played.verify();
    assert.deepEqual(
      { ok: before.ok, events: before.events, sealed: before.sealed },
      { ok: true, events: 15, sealed: sealed * 3 },
      before.firstFault?.words,
    );
    assert.equal(before.personalRecords, 15);
    await play(played);
  } finally {
    await played.owner.destroy();
    await played.close();
  }
}

/** The first fault that `verify` names: stream, place in it, kind. */
export async function firstFault(scene: Scene): Promise<[string, number, string]> {
  const { ok, firstFault: fault } = await scene.verify();
  assert.equal(ok, false, 'no fault was found');
  assert.ok(fault);
  return [fault.stream, fault.seq, fault.kind];
}

/** Writes the chain of a stream again from `from` on, hashes and head included, as someone with the owner's rights could. */
export async function rehash({ owner, ledger }: Scene, stream: StreamName, from: number): Promise<void> {
  const events = await ledger.read(place, stream);
  let prevHash = events[from - 2]?.hash ?? '0'.repeat(64);
  for (const event of events.slice(from - 1)) {
    const hash = eventHash({ ...event, prevHash });
    await sql`update event set prev_hash = ${prevHash}, hash = ${hash} where stream = ${stream} and seq = ${event.seq}`.execute(
      owner,
    );
    prevHash = hash;
  }
  await sql`update stream set hash = ${prevHash}, seq = ${events.length} where stream = ${stream}`.execute(owner);
}

/** Puts an event after `before`, its hash right. */
export async function insert({ owner }: Scene, before: StoredEvent | undefined, seq: number): Promise<void> {
  assert.ok(before);
  const event = { ...before, seq, prevHash: before.hash, type: 'step taken', data: { number: 99 } };
  await sql`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash)
    values (${place}, ${event.stream}, ${seq}, ${event.type}, ${event.at}, ${event.actor}, ${event.capacity},
            ${canonicalText(event.data)}::json, ${event.prevHash}, ${eventHash(event)})`.execute(owner);
}
