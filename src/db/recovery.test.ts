import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { withClient } from './connect.ts';
import { openDatabase } from './open.ts';

const root = mkdtempSync(join(tmpdir(), 'onewindow-recovery-'));
chmodSync(root, 0o711);
after(() => rmSync(root, { recursive: true, force: true }));

const ask = (url: string | undefined, statement: string): Promise<unknown[]> =>
  withClient(url ?? '', async (client) =>
    (await client.query<{ word: string }>(statement)).rows.map(({ word }) => word),
  );
const copy = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);

/** A data folder with one word in its database, its server stopped. */
async function stopped(name: string): Promise<string> {
  const folder = join(root, name);
  execFileSync('mkdir', ['-m', '711', folder]);
  const database = await openDatabase({ folder, connections: 1 });
  await ask(database.ownerUrl, 'create table kept (word text)');
  await ask(database.ownerUrl, `insert into kept values ('before the backup')`);
  await database.close();
  return folder;
}

test('a copy taken while the program stands, put back after a loss, holds what it held', async () => {
  const folder = await stopped('lost');
  copy(folder, `${folder}.backup`);
  const database = await openDatabase({ folder, connections: 1 });
  await ask(database.ownerUrl, `update kept set word = 'after the backup'`);
  await database.close();
  rmSync(folder, { recursive: true });
  copy(`${folder}.backup`, folder);
  const restored = await openDatabase({ folder, connections: 1 });
  assert.deepEqual(await ask(restored.ownerUrl, 'select word from kept'), ['before the backup']);
  await restored.close();
});

test('a data folder that was moved opens in its new place', async () => {
  const folder = await stopped('old-place');
  renameSync(folder, join(root, 'new-place'));
  const moved = await openDatabase({ folder: join(root, 'new-place'), connections: 1 });
  assert.deepEqual(await ask(moved.ownerUrl, 'select word from kept'), ['before the backup']);
  await moved.close();
});

test('a copy opened beside its original has a database of its own: neither writes into the other', async () => {
  const folder = await stopped('original');
  copy(folder, join(root, 'twin'));
  const original = await openDatabase({ folder, connections: 1 });
  const twin = await openDatabase({ folder: join(root, 'twin'), connections: 1 });
  try {
    await ask(twin.ownerUrl, `update kept set word = 'of the twin'`);
    assert.deepEqual(await ask(original.ownerUrl, 'select word from kept'), ['before the backup']);
    assert.notEqual(new URL(twin.appUrl).port, new URL(original.appUrl).port);
  } finally {
    await twin.close();
    await original.close();
  }
});
