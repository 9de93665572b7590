// `npm test`: builds, finds or installs Chromium, then runs every test on the emitted files, one PostgreSQL for all of them.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['run', '-s', 'build']);

const wanted = process.argv.slice(2);
const sources = globSync('src/**/*.test.{ts,tsx}');
// The workbench's tests run as they are written: its build bundles, and node takes the types out itself.
const emitted = [
  ...sources.map((file) => file.replace(/^src\//, 'dist/').replace(/\.tsx?$/, '.js')),
  ...globSync('workbench/src/**/*.test.ts'),
];
const files = wanted.length > 0 ? emitted.filter((file) => wanted.some((part) => file.includes(part))) : emitted;
if (files.length === 0) {
  console.error('no test file matches');
  process.exit(1);
}

const chromium = await findChromium();
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    '--test',
    '--test-reporter=spec',
    '--test-concurrency=2',
    '--test-global-setup=dist/stories/global-setup.js',
    ...files,
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exit(status ?? 1);
