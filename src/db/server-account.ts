import { spawnSync } from 'node:child_process';

/** The operating system's account under which PostgreSQL runs. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the account `postgres`, which is made where there is none.
 * Out: that account, or undefined when we are not root. Throws in words when there is none and none can be made.
 */
export function serverAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    {
      encoding: 'utf8',
    },
  );
  const account = lookUp();
  if (account) return account;
  throw new Error(
    `PostgreSQL cannot run as root, and the account "postgres" could not be made: ${made.stderr || 'useradd is missing'}. ` +
      `Make that account, or start OneWindow as another user, or give DATABASE_URL.`,
  );
}

function lookUp(): ServerAccount | undefined {
  const id = (option: string): number => {
    const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  };
  const [uid, gid] = [id('-u'), id('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}
