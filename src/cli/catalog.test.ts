import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { authoredItems, lanting } from '#catalog';
import type { LintFinding } from '#catalog';

const main = fileURLToPath(new URL('main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onewindow-lint-'));
after(() => rmSync(folder, { recursive: true }));

const [permit] = authoredItems(lanting);
assert.ok(permit);
const { theme: _theme, ...withoutTheme } = permit;

/** Runs the real command on a file with this text; without a database to be found. */
async function lint(text: string): Promise<{ code: number | null; out: readonly LintFinding[]; err: string }> {
  const file = join(folder, 'items.json');
  writeFileSync(file, text);
  const child = spawn(process.execPath, [main, 'catalog', 'lint', file], { env: { PATH: process.env['PATH'] } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: out === '' ? [] : (JSON.parse(out) as LintFinding[]), err };
}

test('a lawful item gives an empty list and 0; a warning still 0; an error 1', async () => {
  assert.deepEqual(await lint(JSON.stringify(permit)), { code: 0, out: [], err: '' });
  const warned = await lint(JSON.stringify([permit, { ...permit, inHall: false }]));
  assert.deepEqual([warned.code, warned.out.map(({ check, severity }) => [check, severity])], [0, [['C21', 'W']]]);
  const wrong = await lint(JSON.stringify({ items: [{ ...permit, conditions: [] }] }));
  assert.equal(wrong.code, 1);
  assert.deepEqual(wrong.out, [
    { item: permit.id, check: 'C10', severity: 'E', words: '没有写申报条件。', article: '许可法30、72' },
  ]);
});

test('a document that lacks a part is told what it lacks', async () => {
  const { code, out } = await lint(JSON.stringify(withoutTheme));
  assert.equal(code, 1);
  assert.deepEqual(
    out.map(({ check, severity, words }) => [check, severity, words]),
    [['C00', 'E', '没有写主题。']],
  );
});

test('what cannot be read is told in one line on standard error, with exit code 2', async () => {
  for (const text of [
    '',
    '{',
    '[]',
    '[7]',
    '{"id":"x"}',
    '{"legal_basis":[]}',
    JSON.stringify({ ...permit, secret: 1 }),
  ]) {
    const { code, out, err } = await lint(text);
    assert.deepEqual([code, out], [2, []], text);
    assert.match(err, /^[^\n]+\n$/, text);
  }
});
