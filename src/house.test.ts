import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

/** The house: rooms by floor; desks stand in one order and see only those before them. A room not built yet has its place already. */
const floors: readonly (readonly string[])[] = [
  ['law'],
  ['db', 'ledger', 'files', 'jobs', 'documents'],
  ['identity'],
  ['catalog'],
  ['fees'],
  ['certificates'],
  ['casework'],
  ['complaints'],
  ['joint'],
  ['market'],
  ['oversight', 'quality', 'disclosure', 'exchange'],
  ['portal', 'api'],
  ['cli', 'stories', 'demo', ''],
];
/** Rooms of one floor that may use each other; every other neighbour on a floor is a stranger. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  ledger: ['db', 'jobs'],
  jobs: ['db', 'ledger'],
  documents: [],
  files: [],
  db: ['ledger'],
  portal: [],
  api: [],
  '': ['cli', 'stories', 'demo'],
  cli: ['', 'demo'],
  demo: [''],
  stories: ['', 'demo', 'cli'],
};
const root = new URL('../src/', import.meta.url);
const clockFile = 'ledger/clock.ts';
/** Sessions and the job library keep their own time (design: named exceptions). */
const ownTime = [clockFile];

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));
const specifiers = (source: string): string[] =>
  [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

test('every room stands on a floor', () => {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isDirectory()) assert.notEqual(floorOf(entry.name), -1, `src/${entry.name} is in no floor`);
  }
});

test('a room uses only rooms below it, through their front doors', () => {
  let seen = 0;
  for (const file of sources) {
    const from = roomOf(file);
    const testing = /\.test\.tsx?$/.test(file);
    for (const specifier of specifiers(text(file))) {
      if (!specifier.startsWith('#')) {
        const inside = !specifier.startsWith('../..') || file.split('/').length > 3;
        if (specifier.startsWith('.')) assert.ok(inside || from === '', `${file} leaves its room by ${specifier}`);
        continue;
      }
      seen += 1;
      const to = specifier.slice(1);
      const allowed = floorOf(to) < floorOf(from) || neighbours[from]?.includes(to) === true;
      assert.ok(allowed || testing, `${file} (${from}) looks at ${specifier}`);
    }
  }
  assert.ok(seen > 20, 'the reader of import lines finds none');
});

test('the imports of package.json are exact keys, one a room', () => {
  const { imports } = JSON.parse(readFileSync(new URL('../package.json', root), 'utf8')) as {
    imports: Record<string, string>;
  };
  for (const [key, target] of Object.entries(imports)) {
    assert.match(key, /^#[a-z]+$/);
    assert.equal(target, `./dist/${key.slice(1)}/index.js`);
  }
});

test('time is asked in one file only', () => {
  const asks =
    /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bnow\(\)|\bcurrent_(timestamp|date)\b|\bclock_timestamp\b/i;
  for (const file of sources) {
    if (ownTime.includes(file) || /\.test\.tsx?$/.test(file)) continue;
    const code = text(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/\bclock\.now\(\)|^\s*now\(\): Instant/gm, '');
    assert.doesNotMatch(code, asks, `${file} asks for the time`);
  }
});
