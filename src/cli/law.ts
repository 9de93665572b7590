import {
  checkCitizenId,
  checkCreditCode,
  civilDateOf,
  countBackward,
  countPeriod,
  defaultCalendar,
  isCivilDate,
  isRegionCode,
} from '#law';
import type { CivilDate, Exclusion, LimitUnit, NumberCheck, Period } from '#law';
import { UsageError, readOptions } from './options.ts';
import type { Given } from './options.ts';

export const lawUsage =
  'law due --from DATE|--before DATE --workdays N|--days N|--months N [--exclude FROM..TO:GROUND]... [--region CODE] | ' +
  'law workday DATE [--region CODE] | law check-id N | law check-credit-code N';

const units: Readonly<Record<string, LimitUnit>> = { '--workdays': 'workday', '--days': 'day', '--months': 'month' };

/**
 * Answers a question about the law from the law floor alone: no database is opened. In: the words after `law`. Out: the answer for
 * standard output. Throws a UsageError where the words make no sense. The whole is described in docs/law.md.
 */
export async function answerLaw([task, ...rest]: readonly string[]): Promise<unknown> {
  switch (task) {
    case 'due':
      return due(rest);
    case 'workday':
      return workday(rest);
    case 'check-id':
      return checkId(soleWord(readOptions(rest, {}), 'law check-id takes one number'));
    case 'check-credit-code':
      return answer(checkCreditCode(soleWord(readOptions(rest, {}), 'law check-credit-code takes one code')));
    case undefined:
    default:
      throw new UsageError(`usage: ${lawUsage}`);
  }
}

function due(words: readonly string[]): Period {
  const given = readOptions(words, {
    '--from': 'once',
    '--before': 'once',
    '--workdays': 'once',
    '--days': 'once',
    '--months': 'once',
    '--exclude': 'repeated',
    '--region': 'once',
  });
  const [extra] = given.words;
  if (extra !== undefined) throw new UsageError(`law due takes no word ${extra}`);
  const [start, second] = ['--from', '--before'].filter((name) => given.options.has(name));
  if (start === undefined || second !== undefined) throw new UsageError('law due takes one of --from and --before');
  const [unit, other] = Object.keys(units).filter((name) => given.options.has(name));
  if (unit === undefined || other !== undefined)
    throw new UsageError('law due takes one unit: --workdays, --days or --months');
  const from = readDate(one(given, start));
  const request = {
    from,
    n: readCount(unit, one(given, unit)),
    unit: units[unit] ?? 'workday',
    exclusions: (given.options.get('--exclude') ?? []).map(readExclusion),
    calendar: defaultCalendar,
    ...region(given),
  };
  try {
    return start === '--from' ? countPeriod(request) : countBackward(request);
  } catch (fault) {
    if (fault instanceof RangeError) throw new UsageError(fault.message);
    throw fault;
  }
}

function workday(words: readonly string[]): { date: CivilDate; workday: boolean | null; reason: string } {
  const given = readOptions(words, { '--region': 'once' });
  const asked = readDate(soleWord(given, 'law workday takes one date'));
  const { date, workday, reason } = defaultCalendar.day(asked, region(given).region);
  return { date, workday, reason };
}

/** The one answer that depends on the day it is asked: nobody was born after it. */
async function checkId(number: string): Promise<unknown> {
  const { systemClock: clock } = await import('#ledger');
  const today = civilDateOf(clock.now());
  return answer(checkCitizenId(number, { today }));
}

const answer = ({ valid, problems }: NumberCheck): NumberCheck => ({ valid, problems });

const one = (given: Given, name: string): string => given.options.get(name)?.[0] ?? '';

function region(given: Given): { region?: string } {
  const code = given.options.get('--region')?.[0];
  if (code === undefined) return {};
  if (!isRegionCode(code)) throw new UsageError(`a region code has 2, 4, 6, 9 or 12 digits, not ${code}`);
  return { region: code };
}

function soleWord({ words }: Given, complaint: string): string {
  const [word, extra] = words;
  if (word === undefined || extra !== undefined) throw new UsageError(complaint);
  return word;
}

function readDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new UsageError(`no such date: ${text}; write 2026-02-09`);
  return text;
}

function readCount(name: string, text: string): number {
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(n)) throw new UsageError(`${name} takes a whole number from 0, not ${text}`);
  return n;
}

function readExclusion(text: string): Exclusion {
  const [, first, last, ground] = /^([^:]*?)\.\.([^:]*):(.+)$/s.exec(text) ?? [];
  if (first === undefined || last === undefined || ground === undefined)
    throw new UsageError(`--exclude takes FROM..TO:GROUND, not ${text}`);
  const [from, to] = [readDate(first), readDate(last)];
  if (from > to) throw new UsageError(`the exclusion ends before it begins: ${text}`);
  return { from, to, ground: ground.trim() };
}
