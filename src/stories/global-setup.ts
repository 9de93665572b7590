import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestCluster, sweepTestServers, testServerPrefix, testServerVariables } from '#db';

let folder: string | undefined;
let release: (() => Promise<void>) | undefined;

/** Starts one PostgreSQL for the whole test run, unless the run was given one, and tells the test processes where it is. Runs that were killed leave theirs: it goes first. */
export async function globalSetup(): Promise<void> {
  if (process.env[testServerVariables.owner] !== undefined) return;
  await sweepTestServers();
  folder = mkdtempSync(join(tmpdir(), testServerPrefix));
  chmodSync(folder, 0o711);
  const cluster = await openTestCluster(folder);
  release = cluster.release;
  process.env[testServerVariables.owner] = cluster.server.owner;
  process.env[testServerVariables.app] = cluster.server.app;
}

export async function globalTeardown(): Promise<void> {
  await release?.();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
