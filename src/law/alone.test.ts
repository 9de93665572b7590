import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as alone from 'onewindow/law';
import * as law from './index.ts';

test('the package exports the law floor as onewindow/law', () => {
  assert.deepEqual(Object.keys(alone).sort(), Object.keys(law).sort());
  assert.equal(alone.countPeriod, law.countPeriod);
});

test('the law floor works outside the house: copied alone, it needs no package and no file beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'law-alone-'));
  try {
    const room = fileURLToPath(new URL('.', import.meta.url));
    for (const file of readdirSync(room).filter((name) => /(?<!\.test)\.js(on)?$/.test(name)))
      cpSync(join(room, file), join(folder, file));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const script = `
      import { countPeriod, defaultCalendar as calendar } from './index.js';
      console.log(countPeriod({ from: '2026-02-09', n: 20, unit: 'workday', calendar }).due);`;
    const options = { cwd: folder, encoding: 'utf8' } as const;
    assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], options).trim(), '2026-03-13');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
