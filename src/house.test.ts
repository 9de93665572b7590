import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
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
  ['cli', 'stories', 'demo', 'bench', ''],
];
/** Rooms of one floor that may use each other; every other neighbour on a floor is a stranger. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  ledger: ['db', 'jobs'],
  jobs: ['db', 'ledger'],
  db: ['ledger'],
  '': ['cli', 'stories', 'demo'],
  bench: ['', 'demo', 'stories'],
  cli: ['', 'demo'],
  demo: [''],
  stories: ['', 'demo', 'cli'],
};
const root = new URL('../src/', import.meta.url);
const clockFile = 'ledger/clock.ts';

/** Texts of files by their path under `src`. */
type Sources = ReadonlyMap<string, string>;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
// This file plants strays and so is none of the house.
const sources: Sources = new Map(
  files.filter((file) => file !== 'house.test.ts').map((file) => [file, readFileSync(new URL(file, root), 'utf8')]),
);

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
/** Comments out: they may quote what the code may not. A slash pair inside an address is no comment. */
const codeOf = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
/** What stands quoted after `from`, `import` and `import(`. */
const specifiers = (source: string): string[] =>
  [...codeOf(source).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"`])([#.@]?[\w/][^'"`\s]*|\.{1,2}\/[^'"`\s]*)\1/g)].map(
    (match) => match[2] ?? '',
  );

/** Whether a room may look at another one, itself included. */
function maySee(from: string, to: string): boolean {
  if (floorOf(to) === -1) return false;
  return from === to || floorOf(to) < floorOf(from) || neighbours[from]?.includes(to) === true;
}

/** What breaks the rules of the rooms, one line each. */
function strayImports(house: Sources): string[] {
  const strays: string[] = [];
  for (const [file, source] of house) {
    const from = roomOf(file);
    if (floorOf(from) === -1) strays.push(`${file} stands on no floor`);
    for (const specifier of specifiers(source)) {
      const line = `${file}: ${specifier}`;
      if (specifier.startsWith('#')) {
        const to = specifier.slice(1);
        // A test may look up at what it tests with, but at nothing that is no room's front door.
        if (!maySee(from, to) && !(isTest(file) && floorOf(to) !== -1)) strays.push(line);
      } else if (specifier.startsWith('.')) {
        const to = roomOf(posix.join(posix.dirname(file), specifier));
        // The street's own files are reached by their path, every room only by its key; a test may borrow what a room's tests stand on.
        const rig = isTest(file) && /^[a-z]+\/testing(\/|\.ts$)/.test(posix.join(posix.dirname(file), specifier));
        const street = floorOf(from) === floors.length - 1 && floorOf(to) === floors.length - 1;
        if (to !== from && !(street && maySee(from, to)) && !(rig && maySee(from, to))) strays.push(line);
      } else if (from === 'law' && !isTest(file)) strays.push(line);
    }
  }
  return strays;
}

const inScript =
  /\bDate\.now\b|\bnew Date(\(\s*\)|\b(?!\s*\())|(?<!\bnew )\bDate\(|\bperformance\.(now|timeOrigin)\b|\bhrtime\b/;
const inSql =
  /\bnow\(\)|\b(current|local)_?(time|timestamp|date)\b(?!\s*=)|\b(clock|statement|transaction)_timestamp\b/i;
const asks = (code: string): boolean => inScript.test(code) || inSql.test(code);

/** Files that ask the machine or the database for the time. The job library's and better-auth's own time is theirs and not in our sources. */
function timeAskers(house: Sources): string[] {
  return [...house]
    .filter(([file]) => file !== clockFile && !isTest(file))
    .filter(([, source]) => {
      const code = codeOf(source).replace(/\b(clock|systemClock)\.now\(\)|^\s*now\(\): Instant/gm, '');
      return asks(code);
    })
    .map(([file]) => file);
}

test('a room uses only rooms below it, through their front doors, and every room stands on a floor', () => {
  assert.deepEqual(strayImports(sources), []);
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isDirectory()) assert.notEqual(floorOf(entry.name), -1, `src/${entry.name} is in no floor`);
  const seen = [...sources.values()].flatMap(specifiers);
  assert.ok(
    seen.filter((specifier) => specifier.startsWith('#')).length > 100,
    'the reader of import lines finds none',
  );
});

test('every stray import that is planted in a copy of the house is found', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['law/stray.ts', `import { openLedger } from '#ledger';`],
    ['law/stray.ts', `import { join } from 'node:path';`],
    ['law/stray.ts', `import { sql } from 'kysely';`],
    ['ledger/stray.ts', `import { openCasework } from '#casework';`],
    ['ledger/stray.ts', `import type { Files } from '#files';`],
    ['catalog/stray.ts', `export { x } from '#casework';`],
    ['identity/stray.ts', `export * from "#catalog";`],
    ['casework/stray.ts', `const { portalPages } = await import('#portal');`],
    ['casework/views/stray.ts', `import { unit } from '../../identity/views/unit.ts';`],
    ['casework/stray.ts', `import { unit } from '../identity/index.ts';`],
    ['casework/stray.ts', `import '../main.ts';`],
    ['casework/stray.test.ts', `import { unit } from '../identity/views/unit.ts';`],
    ['casework/stray.ts', `import { unit } from '#identity/views/unit';`],
    ['casework/stray.test.ts', `import { unit } from '#identity/views/unit';`],
    ['portal/stray.tsx', `import { buildApi } from '#api';`],
    ['stray.ts', `import { openLedger } from './ledger/open.ts';`],
    ['cli/stray.ts', `import { openLedger } from '../ledger/open.ts';`],
    ['shed/stray.ts', `export const shed = 1;`],
  ];
  for (const [file, source] of planted)
    assert.equal(strayImports(new Map([...sources, [file, source]])).length, 1, `${file}: ${source}`);
  const lawful = [
    ['portal/fine.ts', `import { openCasework } from '#casework';`],
    ['casework/views/fine.ts', `import { decide } from '../decide.ts';`],
    ['fine.ts', `import { runLedger } from './cli/ledger.ts'; import { openLedger } from '#ledger';`],
    ['law/fine.test.ts', `import fc from 'fast-check'; import { openTestLedger } from '#ledger';`],
  ] as const;
  assert.deepEqual(strayImports(new Map(lawful)), []);
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
  assert.deepEqual(timeAskers(sources), []);
  assert.equal(asks(sources.get(clockFile) ?? ''), true, 'the clock file itself does not ask');
});

test('every question for the time that is planted in a copy of the house is found', () => {
  const questions = [
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date( );',
    'const at = Date();',
    'const at = new Date;',
    'const started = performance.now();',
    'const started = process.hrtime.bigint();',
    'await sql`delete from draft where at < now()`.execute(db);',
    'await sql`select CURRENT_TIMESTAMP`.execute(db);',
    'await sql`select current_date`.execute(db);',
    'await sql`select localtimestamp`.execute(db);',
    'await sql`select clock_timestamp()`.execute(db);',
    `const link = 'https://example.test/'; const at = Date.now();`,
  ];
  for (const question of questions)
    assert.deepEqual(timeAskers(new Map([['casework/stray.ts', question]])), ['casework/stray.ts'], question);
  const innocent = [
    '// never Date.now()',
    '/* new Date() */',
    'const at = ledger.clock.now();',
    'const at = new Date(instant).getTime();',
    'const seconds = Date.parse(at);',
    'const words = date(promised);',
  ];
  for (const line of innocent) assert.deepEqual(timeAskers(new Map([['casework/fine.ts', line]])), [], line);
});
