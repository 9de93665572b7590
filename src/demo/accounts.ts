import { randomBytes, randomInt } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoCitizens } from './citizens.ts';
import { demoStaff, organiser } from './staff.ts';
import { demoUnits, government } from './units.ts';

/** An account of the demo city as it is printed at every start. */
export interface DemoAccount {
  readonly door: 'staff' | 'citizen';
  readonly role: string;
  readonly name: string;
  /** User name of staff, mobile number of a citizen. */
  readonly login: string;
  readonly password: string;
  /** Title and unit of staff; what a citizen is about. */
  readonly post: string;
}

const consonants = 'bdfgjklmnprstvz';
const vowels = 'aeiou';

/**
 * A password that can be read out over a desk: `Kavo-delu-mira-47`, 49 bits of chance; upper and lower case and digits satisfy the rules for
 * staff. There is no default one: each first start makes its own.
 */
export function demoPassword(): string {
  const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
  const syllable = (): string => pick(consonants) + pick(vowels);
  const words = [0, 1, 2].map(() => syllable() + syllable()).join('-');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}-${String(randomInt(100)).padStart(2, '0')}`;
}

/** The accounts of the demo city, each with a new password. Staff first, the administrator ahead. */
export function newDemoAccounts(): readonly DemoAccount[] {
  const unitName = (id: string): string => demoUnits.find((unit) => unit.id === id)?.unitName ?? government.name;
  const staff = [{ ...organiser, unit: government.id }, ...demoStaff].map(({ role, name, username, title, unit }) => {
    const post = `${unitName(unit)} ${title}`;
    return { door: 'staff', role, name, login: username, password: demoPassword(), post } as const;
  });
  const citizens = Object.values(demoCitizens).map(({ name, mobile, note }) => {
    return { door: 'citizen', role: '申请人', name, login: mobile, password: demoPassword(), post: note } as const;
  });
  return [...staff, ...citizens];
}

const fileIn = (folder: string): string => join(folder, 'demo-accounts.json');

/** Keeps the accounts in the data folder, in a file that only its owner may read. Whole or not at all. */
export async function writeDemoAccounts(folder: string, accounts: readonly DemoAccount[]): Promise<void> {
  const draft = `${fileIn(folder)}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(draft, fileIn(folder));
}

/** The accounts kept by the first start; empty where there are none, for example because somebody removed the file. */
export async function readDemoAccounts(folder: string): Promise<readonly DemoAccount[]> {
  try {
    await chmod(fileIn(folder), 0o600);
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as readonly DemoAccount[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
