import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process, told apart from a later one that was given the same number: a container often gives its first process the same again. */
export function processMark(pid: number): string {
  try {
    // Field 22 of stat is the start in ticks since the machine's start; the command in brackets may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${start} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return `${pid}`;
  }
}

/** Whether the process that wrote this mark still runs. */
export function markIsAlive(mark: string): boolean {
  const pid = Number(mark.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return isRunning(pid) && (mark === `${pid}` || processMark(pid) === mark);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process on this machine does so under the same file. A lock whose process is gone is broken.
 * Throws after two minutes, saying who holds it.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const own = `${processMark(process.pid)}\n${randomBytes(8).toString('hex')}`;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let attempt = 0; !take(draft, file); attempt += 1) {
      const holder = read(file);
      if (holder !== undefined && !markIsAlive(holder.split('\n')[0] ?? '')) breakLock(file, holder);
      else await pause(40);
      if (attempt > 3000) throw new Error(`${file} is held by another process (${holder ?? 'unknown'})`);
    }
  } finally {
    unlinkSync(draft);
  }
  try {
    return await work();
  } finally {
    if (read(file) === own) unlinkSync(file);
  }
}

/** A link is made whole or not at all: nobody ever reads a lock without its holder. */
function take(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Two processes may find the same dead holder: only the one that takes the second lock may remove the first, and only if it is still that one. */
function breakLock(file: string, dead: string): void {
  const guard = `${file}.break`;
  try {
    writeFileSync(guard, '', { flag: 'wx', mode: 0o600 });
  } catch {
    removeIfOld(guard);
    return;
  }
  try {
    if (read(file) === dead) unlinkSync(file);
  } finally {
    unlinkSync(guard);
  }
}

function removeIfOld(guard: string): void {
  try {
    const age = statSync(guard).mtimeMs;
    writeFileSync(`${guard}.clock`, '');
    if (statSync(`${guard}.clock`).mtimeMs - age > 10_000) unlinkSync(guard);
    unlinkSync(`${guard}.clock`);
  } catch {
    // Another process removed it meanwhile, which is what was wanted.
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
