import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { type Database, openDatabase } from './open.ts';
import { isRunning } from './process-file.ts';
import { supervise } from './supervise.ts';
import { testServerPrefix } from './sweep-test-servers.ts';

const folder = mkdtempSync(join(tmpdir(), testServerPrefix));
chmodSync(folder, 0o711);
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

function serverPid(): number {
  const { server } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { server: string };
  return Number(readFileSync(join(server, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Asks until the database answers; the last failure if it never does. */
async function answer({ db }: Database): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { rows } = await sql<{ at: string }>`select count(*) as at from event`.execute(db);
      return rows[0]?.at;
    } catch (error) {
      if (attempt === 300) throw error;
      await pause(100);
    }
  }
}

test('an embedded PostgreSQL that is killed while two processes’ worth of connections need it runs again, and the last to close stops it', async () => {
  const notices: string[] = [];
  const first = await openDatabase({ folder, connections: 2, notice: (notice) => notices.push(notice) });
  const second = await openDatabase({ folder, connections: 2 });
  for (let round = 1; round <= 2; round += 1) {
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    while (isRunning(killed)) await pause(20);
    assert.deepEqual([await answer(first), await answer(second)], [0, 0]);
    assert.notEqual(serverPid(), killed);
    // The one that did not start it itself notices a moment later.
    while (notices.filter((notice) => notice === 'started again').length < round) await pause(50);
  }
  assert.deepEqual(
    notices.filter((notice) => notice !== 'does not start'),
    ['ended', 'started again', 'ended', 'started again'],
  );
  const last = serverPid();
  await first.close();
  assert.equal(isRunning(last), true, 'the second still needs it');
  await second.close();
  // A stop is through when the server has taken its file away; the process ends a moment later.
  for (let attempt = 0; attempt < 100 && isRunning(last); attempt += 1) await pause(100);
  assert.equal(isRunning(last), false);
  await pause(1500);
  assert.throws(serverPid, 'nobody needs it, so nobody starts it again');
});

test('a start that fails is tried again, and each is told', async () => {
  let attempts = 0;
  const notices: string[] = [];
  const stop = supervise({
    alive: () => attempts > 1,
    startAgain: () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('no room on the disk')) : Promise.resolve();
    },
    notice: (notice) => notices.push(notice),
  });
  while (attempts < 2) await pause(50);
  await pause(1200);
  stop();
  assert.deepEqual(notices, ['ended', 'does not start', 'started again']);
});
