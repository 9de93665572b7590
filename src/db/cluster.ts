import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { withClient } from './connect.ts';
import { serverFolder, sharedFolder } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { findNative, makeOpenFolder, type Native, runNative } from './native.ts';
import { isRunning, markIsAlive, processMark, withFileLock } from './process-file.ts';
import { serverAccount } from './server-account.ts';
import { type ServerNotice, supervise } from './supervise.ts';

/** The embedded PostgreSQL while this process uses it. */
export interface Cluster {
  /** Address of a role of the server: the superuser, the owner of our tables, or the application. In: role and database. */
  url(role: Role, database: string): string;
  /** Gives it back; the last process to do so stops the server. */
  release(): Promise<void>;
}

export type Role = 'postgres' | 'onewindow_owner' | 'onewindow_app';

/** What `cluster.json` remembers, readable by its owner only. */
interface Memory {
  readonly server: string;
  readonly port: number;
  readonly passwords: Readonly<Record<Role, string>>;
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // DETAIL lines repeat the values of a row, and those may be personal.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

/**
 * Starts the embedded PostgreSQL of a data folder or joins the one that runs: another process's, or the orphan of a killed one.
 * In: the data folder, settings beyond ours (tests switch fsync off), who is told when the server ends and is started again. Two starts at
 * once queue behind a lock in the folder.
 */
export async function openCluster(
  folder: string,
  more: Readonly<Record<string, string>> = {},
  notice: (notice: ServerNotice) => void = () => undefined,
): Promise<Cluster> {
  const lease = join(folder, `user.${process.pid}.${randomBytes(4).toString('hex')}`);
  const lock = join(folder, 'lock');
  const { native, memory } = await withFileLock(lock, async () => {
    const account = serverAccount();
    if (account) makeOpenFolder(sharedFolder());
    else mkdirSync(sharedFolder(), { recursive: true });
    const found = findNative(sharedFolder(), account);
    const first = remembered(folder) ?? (await create(folder, found, more));
    const running = await start(folder, found, first);
    await prepare(running);
    writeFileSync(lease, processMark(process.pid), { mode: 0o600 });
    return { native: found, memory: running };
  });
  let pid = postmaster(memory.server)?.pid;
  let released: Promise<void> | undefined;
  const stopLooking = supervise({
    alive: () => pid !== undefined && isServer(pid, memory.server),
    startAgain: () =>
      withFileLock(lock, async () => {
        if (released) return;
        // The addresses are in everybody's hands: it comes back under the same one or not at all.
        await start(folder, native, memory, true);
        pid = postmaster(memory.server)?.pid;
      }),
    notice,
  });
  const release = (): Promise<void> =>
    withFileLock(lock, async () => {
      stopLooking();
      rmSync(lease, { force: true });
      if (!inUse(folder))
        await runNative(native, 'pg_ctl', ['stop', '-D', memory.server, '-m', 'fast', '-w', '-t', '60']);
    });
  return { url: (role, database) => address(memory, role, database), release: () => (released ??= release()) };
}

/** Stops the server of a folder that no process uses any more. Out: whether it stands still now. */
export async function endUnused(folder: string): Promise<boolean> {
  return withFileLock(join(folder, 'lock'), async () => {
    if (inUse(folder)) return false;
    // A run that was just tidying up may have got as far as its server's files.
    const memory = rememberedIfThere(folder);
    if (!memory) return true;
    const running = postmaster(memory.server);
    if (running) await end(findNative(sharedFolder(), serverAccount()), memory.server, running.pid);
    if (!memory.server.startsWith(folder)) rmSync(memory.server, { recursive: true, force: true });
    return true;
  });
}

function address({ port, passwords }: Memory, role: Role, database: string): string {
  return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
}

function inUse(folder: string): boolean {
  return readdirSync(folder)
    .filter((name) => name.startsWith('user.'))
    .some((name) => {
      const place = join(folder, name);
      if (markIsAlive(readFileSync(place, 'utf8'))) return true;
      rmSync(place, { force: true });
      return false;
    });
}

function remembered(folder: string): Memory | undefined {
  const file = join(folder, 'cluster.json');
  if (!existsSync(file)) return undefined;
  const memory = rememberedIfThere(folder);
  if (!memory)
    throw new Error(
      `the database of ${folder} should lie in ${memoryIn(folder).server}, but it is not there; restore it or remove ${file}`,
    );
  return memory;
}

/** Undefined where the server's files are not there. */
function rememberedIfThere(folder: string): Memory | undefined {
  const kept = memoryIn(folder);
  // What lies in the folder itself goes before the path that was kept: a folder that was moved, or copied, has its own database.
  const inside = join(folder, 'postgres');
  const memory = existsSync(join(inside, 'PG_VERSION')) ? { ...kept, server: inside } : kept;
  return existsSync(join(memory.server, 'PG_VERSION')) ? memory : undefined;
}

function memoryIn(folder: string): Memory {
  return JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as Memory;
}

function remember(folder: string, memory: Memory): void {
  const file = join(folder, 'cluster.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

async function create(folder: string, native: Native, more: Readonly<Record<string, string>>): Promise<Memory> {
  const password = (): string => randomBytes(24).toString('base64url');
  const server = serverFolder(folder, native.account);
  const memory: Memory = {
    server,
    port: await freePort(),
    passwords: { postgres: password(), onewindow_owner: password(), onewindow_app: password() },
  };
  // What a start that was killed half-way left behind: without cluster.json nobody has ever used it.
  rmSync(server, { recursive: true, force: true });
  mkdirSync(server, { recursive: true, mode: 0o700 });
  const secret = join(server, '..', `.${randomBytes(6).toString('hex')}`);
  writeFileSync(secret, memory.passwords.postgres, { mode: 0o600 });
  if (native.account) for (const place of [server, secret]) chownSync(place, native.account.uid, native.account.gid);
  try {
    const { code, words } = await runNative(native, 'initdb', [
      `--pgdata=${server}`,
      '--username=postgres',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...Object.entries({ ...settings, ...more }).map(([name, value]) => `--set=${name}=${value}`),
    ]);
    if (code !== 0) throw new Error(`the database could not be created in ${server}: ${words}`);
  } finally {
    rmSync(secret, { force: true });
  }
  remember(folder, memory);
  return memory;
}

/** Out: where the server answers. A running one is joined; one that runs but does not answer is replaced. In: also whether its port must stay. */
async function start(folder: string, native: Native, memory: Memory, samePort = false): Promise<Memory> {
  const running = postmaster(memory.server);
  if (running !== undefined) {
    const there = { ...memory, port: running.port };
    // One that is recovering says so at once and gets twelve seconds; one that says nothing wears out our patience sooner.
    for (let patience = 40; patience > 0 && isRunning(running.pid);) {
      const answer = await ask(there);
      if (answer === 'ours') return there;
      patience -= answer === 'silent' ? 4 : 1;
      await pause(300);
    }
    await end(native, memory.server, running.pid);
  }
  let words = '';
  for (let attempt = 0; attempt < (samePort ? 1 : 4); attempt += 1) {
    const port = samePort || (attempt === 0 && (await isFree(memory.port))) ? memory.port : await freePort();
    const log = join(memory.server, 'server.log');
    const options = ['-w', '-t', '60', '-s', '-o', `-p ${port}`];
    const result = await runNative(native, 'pg_ctl', ['start', '-D', memory.server, '-l', log, ...options]);
    const there = { ...memory, port };
    if (result.code === 0 && (await ask(there)) === 'ours') {
      if (port !== memory.port) remember(folder, there);
      return there;
    }
    words = `${result.words}${existsSync(log) ? readFileSync(log, 'utf8').slice(-600) : ''}`;
  }
  throw new Error(`the embedded PostgreSQL in ${memory.server} does not start: ${words}`);
}

/** Ends a server that does not answer, by force if it does not even hear the order. The next start recovers from its log. */
async function end(native: Native, server: string, pid: number): Promise<void> {
  const { code } = await runNative(native, 'pg_ctl', ['stop', '-D', server, '-m', 'immediate', '-w', '-t', '5']);
  if (code === 0 || !isServer(pid, server)) return;
  process.kill(pid, 'SIGKILL');
  // Its own processes notice within a second or two and end; until then no new server may open the files.
  for (let attempt = 0; attempt < 50 && isRunning(pid); attempt += 1) await pause(100);
  await pause(2000);
}

/**
 * What the running server wrote of itself: process in line 1, port in line 4. After a loss of power, or in a container that was killed,
 * the file outlives its server and the number may be anybody's by now, our own included: then the file is removed, for PostgreSQL
 * would take that process for its own and not start.
 */
function postmaster(server: string): { pid: number; port: number } | undefined {
  const file = join(server, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (Number.isInteger(pid) && port > 0 && isServer(pid, server)) return { pid, port };
  if (Number.isInteger(pid) && isRunning(pid)) rmSync(file, { force: true });
  return undefined;
}

function isServer(pid: number, server: string): boolean {
  if (!isRunning(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(server);
  } catch {
    // No /proc on this system: the number is all there is to go by.
    return process.platform !== 'linux';
  }
}

/** Whether our server answers there. `silent`: nothing was heard within a second; `other`: a refusal, or somebody else's server. */
async function ask(memory: Memory): Promise<'ours' | 'other' | 'silent'> {
  try {
    const asked = async (client: pg.Client): Promise<boolean> => {
      const { rows } = await client.query<{ data_directory: string }>('show data_directory');
      return rows[0]?.data_directory === memory.server;
    };
    return (await withClient(address(memory, 'postgres', 'postgres'), asked, 1000)) ? 'ours' : 'other';
  } catch (error) {
    return error instanceof Error && error.message.includes('timeout') ? 'silent' : 'other';
  }
}

/** Roles and database; done again at every start, so that a first start that was killed half-way is finished. */
async function prepare(memory: Memory): Promise<void> {
  await withClient(address(memory, 'postgres', 'postgres'), async (client) => {
    for (const role of ['onewindow_owner', 'onewindow_app'] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const more = role === 'onewindow_owner' ? 'createdb' : 'nocreatedb';
      const verb = rowCount === 0 ? 'create' : 'alter';
      await client.query(
        `${verb} role ${role} login nosuperuser ${more} password ${client.escapeLiteral(memory.passwords[role])}`,
      );
    }
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'onewindow'`);
    if (rowCount === 0) await client.query('create database onewindow owner onewindow_owner');
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
