import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const page = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');
const main = fileURLToPath(new URL('main.js', import.meta.url));
const blocks = [...page.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const examples = blocks.flatMap((block) => block.split(/^\$ npm run -s cli -- /m).filter(Boolean));

test('docs/law.md shows examples of every command', () => {
  assert.ok(examples.length >= 15);
  for (const command of ['law due --from', 'law due --before', 'law workday', 'law check-id', 'law check-credit-code'])
    assert.ok(
      examples.some((example) => example.startsWith(command)),
      command,
    );
});

for (const example of examples) {
  const [words = '', ...shown] = example.trimEnd().split('\n');
  test(`docs/law.md tells what “${words}” answers`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words.split(' ')], { encoding: 'utf8' });
    const exit = status === 0 ? [] : [`# exit ${String(status)}`];
    assert.deepEqual(shown, [...(stdout + stderr).trimEnd().split('\n'), ...exit]);
  });
}
