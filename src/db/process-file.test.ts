import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { markIsAlive, processMark, withFileLock } from './process-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-lock-'));
after(() => rmSync(folder, { recursive: true }));

async function deadMark(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const mark = processMark(child.pid ?? 0);
  assert.equal(markIsAlive(mark), true);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return mark;
}

test('a process is told apart from a later one with the same number', async () => {
  assert.equal(markIsAlive(processMark(process.pid)), true);
  assert.equal(markIsAlive(await deadMark()), false);
  const [pid, start, boot] = processMark(process.pid).split(' ');
  if (start !== undefined) assert.equal(markIsAlive(`${pid} ${Number(start) - 1} ${boot}`), false);
  for (const none of ['', 'x', '-1', '0']) assert.equal(markIsAlive(none), false);
});

test('of twenty who want the lock at once one works at a time, and the lock is gone afterwards', async () => {
  const file = join(folder, 'twenty');
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withFileLock(file, work)));
  assert.deepEqual([most, existsSync(file)], [1, false]);
});

test('a lock whose process is gone is broken, once for all who wait', async () => {
  const file = join(folder, 'dead');
  writeFileSync(file, `${await deadMark()}\nabc`);
  let inside = 0;
  await Promise.all(
    [1, 2, 3, 4].map(() =>
      withFileLock(file, async () => {
        inside += 1;
        assert.equal(inside, 1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      }),
    ),
  );
  assert.equal(existsSync(file), false);
});

test('work that throws gives the lock back', async () => {
  const file = join(folder, 'throws');
  await assert.rejects(
    withFileLock(file, () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  assert.equal(await withFileLock(file, () => Promise.resolve('again')), 'again');
});
