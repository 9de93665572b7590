import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const batch = 1000;

/** Addresses of the files last put before a moment (seconds since 1970 as the file system tells them), at most a thousand at once. */
export async function* olderThan(folder: string, before: number): AsyncGenerator<readonly string[]> {
  for (const prefix of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    const names = (await readdir(join(folder, prefix))).filter((name) => /^[0-9a-f]{62}$/.test(name));
    for (let from = 0; from < names.length; from += batch) {
      const old = await Promise.all(
        names
          .slice(from, from + batch)
          .map(async (name) => ((await isOlder(join(folder, prefix, name), before)) ? [prefix + name] : [])),
      );
      if (old.flat().length > 0) yield old.flat();
    }
  }
}

/**
 * Removes a file unless it was put again since. It is moved aside first and judged there: between a look at its time and the removal of
 * its name somebody may put the same content under that name. Out: whether it was removed.
 */
export async function takeAway(place: string, aside: string, before: number): Promise<boolean> {
  if (!(await unlessGone(rename(place, aside)))) return false;
  if (!(await isOlder(aside, before))) {
    await putBack(aside, place);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Gives a file that lies aside its place again. What was put there meanwhile is the same content, and newer: it stays. */
export async function putBack(aside: string, place: string): Promise<void> {
  await unlessGone(link(aside, place), 'EEXIST');
  await rm(aside, { force: true });
}

/** False where there is no such file. */
export async function isOlder(path: string, before: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs / 1000 < before,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Another process may have done it already. */
async function unlessGone(work: Promise<void>, alsoFine?: string): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === alsoFine) return false;
      throw error;
    },
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
