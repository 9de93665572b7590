import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOpenFolder } from './native.ts';
import type { ServerAccount } from './server-account.ts';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything of this account's OneWindow lies: root's under /var/lib, which the server's account can reach. */
export function sharedFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/onewindow';
  const home = process.env['XDG_DATA_HOME'];
  return join(home !== undefined && home !== '' ? home : join(homedir(), '.local', 'share'), 'onewindow');
}

/** The data folder, made if there is none. In: the configured one; without it each checkout has its own. */
export function dataFolder(configured?: string): string {
  const folder = configured === undefined ? join(sharedFolder(), nameOf(checkout)) : resolve(configured);
  if (!existsSync(folder)) {
    if (configured === undefined) makeOpenFolder(sharedFolder());
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  }
  return folder;
}

/**
 * Where the server's own files go: beside the rest, or, when root's server account cannot walk there, under the shared folder.
 * Made and handed to that account, parents included as far as they are ours.
 */
export function serverFolder(folder: string, account: ServerAccount | undefined): string {
  if (reaches(folder, account)) return join(folder, 'postgres');
  const elsewhere = join(sharedFolder(), nameOf(folder));
  makeOpenFolder(sharedFolder());
  makeOpenFolder(elsewhere);
  return join(elsewhere, 'postgres');
}

function reaches(folder: string, account: ServerAccount | undefined): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
}

function nameOf(folder: string): string {
  return `${basename(folder)}-${createHash('sm3').update(folder).digest('hex').slice(0, 10)}`;
}
