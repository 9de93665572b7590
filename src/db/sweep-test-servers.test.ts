import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { openCluster } from './cluster.ts';
import { withClient } from './connect.ts';
import { isRunning } from './process-file.ts';
import { sweepTestServers, testServerPrefix } from './sweep-test-servers.ts';

const place = mkdtempSync(join(tmpdir(), 'onewindow-sweep-'));
chmodSync(place, 0o711);
after(() => rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

function newFolder(name: string): string {
  const folder = join(place, name);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  return folder;
}

/** A test run as a process of its own, its server up. */
async function run(folder: string): Promise<ChildProcess> {
  const script = `
    import { openCluster } from ${JSON.stringify(new URL('cluster.js', import.meta.url).href)};
    await openCluster(${JSON.stringify(folder)});
    console.log('up');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

function serverOf(folder: string): number {
  const { server } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { server: string };
  return Number(readFileSync(join(server, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

test('the server of a test run that was killed goes with its folder at the next run; one in use and other people’s folders stay', async () => {
  const [killed, used] = [newFolder(`${testServerPrefix}killed`), newFolder(`${testServerPrefix}used`)];
  const [beginning, data] = [newFolder(`${testServerPrefix}beginning`), newFolder('onewindow-my-data')];
  const halfGone = newFolder(`${testServerPrefix}half-gone`);
  const memory = { server: join(halfGone, 'postgres'), port: 1, passwords: {} };
  writeFileSync(join(halfGone, 'cluster.json'), JSON.stringify(memory));
  const [mine, others] = [await openCluster(used), [await run(killed), await run(data)]];
  const orphans = [serverOf(killed), serverOf(data)];
  for (const child of others) {
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await end;
  }
  assert.deepEqual(orphans.map(isRunning), [true, true], 'a killed run leaves its server behind');
  assert.deepEqual((await sweepTestServers(place)).toSorted(), [halfGone, killed]);
  for (let attempt = 0; attempt < 100 && isRunning(orphans[0] ?? 0); attempt += 1) await pause(100);
  assert.deepEqual(orphans.map(isRunning), [false, true]);
  assert.deepEqual([killed, used, beginning, data].map(existsSync), [false, true, true, true]);
  await withClient(mine.url('onewindow_app', 'onewindow'), (client) => client.query('select 1'));
  await mine.release();
  process.kill(orphans[1] ?? 0, 'SIGQUIT');
});
