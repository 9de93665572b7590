import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { openFiles } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onewindow-files-'));
after(() => rmSync(folder, { recursive: true }));
const files = openFiles(folder);
const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
const yesterday = Date.now() / 1000 - 24 * 60 * 60;
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n`);

/** Puts a file. Out: its address. */
async function put(words: string): Promise<string> {
  const stored = await files.put(pdf(words));
  assert.ok(!isRefusal(stored));
  return stored.hash;
}

async function putOld(words: string): Promise<string> {
  const hash = await put(words);
  utimesSync(placeOf(hash), yesterday - 1, yesterday - 1);
  return hash;
}

async function older(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const hashes of files.older(yesterday)) all.push(...hashes);
  return all;
}

test('old files are listed, young ones and what else lies in the folder are not', async () => {
  const old = [await putOld('old 1'), await putOld('old 2')];
  await put('young');
  mkdirSync(join(folder, 'zz'));
  assert.deepEqual((await older()).toSorted(), old.toSorted());
  for (const hash of old) assert.equal(await files.remove(hash, yesterday), true);
  assert.deepEqual(await older(), []);
});

test('an old file is removed once; a young one, one that is not there and what is no address are not', async () => {
  const [old, young] = [await putOld('once'), await put('not yet')];
  assert.deepEqual(
    [await files.remove(old, yesterday), await files.remove(old, yesterday), await files.has(old)],
    [true, false, false],
  );
  assert.deepEqual([await files.remove(young, yesterday), await files.has(young)], [false, true]);
  for (const hash of ['../incoming', 'ab'.repeat(32)]) assert.equal(await files.remove(hash, yesterday), false);
  assert.deepEqual(readdirSync(join(folder, 'leaving')), []);
});

test('content that is put again is as young as what is new', async () => {
  const hash = await putOld('again');
  await put('again');
  assert.ok(statSync(placeOf(hash)).mtimeMs / 1000 > yesterday);
});

test('however puts, removals and clearing up of several processes fall together, what was put is there', async () => {
  const others = [openFiles(folder), openFiles(folder)];
  for (let round = 0; round < 60; round += 1) {
    const hash = await putOld(`round ${round}`);
    await Promise.all([
      ...others.map((store) => store.remove(hash, yesterday)),
      put(`round ${round}`),
      ...others.map((store) => store.remove(hash, yesterday)),
      files.tidy(yesterday),
      put(`round ${round}`),
    ]);
    assert.equal(await files.has(hash), true, `round ${round}`);
  }
});

test('what a removal had set aside when its process died is put back, unless it was put anew', async () => {
  const [lost, anew] = [await put('lost'), await putOld('anew')];
  for (const hash of [lost, anew]) renameSync(placeOf(hash), join(folder, 'leaving', `${hash}.0`));
  assert.equal(await put('anew'), anew);
  await files.tidy(yesterday);
  assert.deepEqual([await files.has(lost), await files.has(anew)], [true, true]);
  assert.ok(statSync(placeOf(anew)).mtimeMs / 1000 > yesterday, 'the older one took the place of the newer');
  assert.deepEqual(readdirSync(join(folder, 'leaving')), []);
});
