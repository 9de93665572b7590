import { randomBytes } from 'node:crypto';
import { chmod, link, readFile, unlink, writeFile } from 'node:fs/promises';

/**
 * The secret behind cookies, form tokens and second factors: made at the first start, kept in a file that only its owner may read.
 * In: the file's path in an existing folder. Two processes that start at once end with the same secret. Throws where the file
 * holds less than it should: a new secret would silently sign everybody out and make every second factor useless.
 */
export async function readOrMakeSecret(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link is made whole or not at all, and never over a file that is there.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  await chmod(file, 0o600);
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32) throw new Error(`${file} does not hold a secret; restore it from the backup`);
  return secret;
}
