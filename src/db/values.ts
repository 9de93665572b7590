import type { CustomTypesConfig } from 'pg';
import pg from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

/**
 * How PostgreSQL's values arrive: `int8` as a safe integer, `timestamptz` as an Instant (`2026-02-09T01:00:00.000Z`), `date` and
 * `timestamp` as their text. `numeric` stays text: money is integer 分 and never arrives as a fraction.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: never) => unknown {
    if (format === 'binary') return pg.types.getTypeParser(oid, format) as (value: never) => unknown;
    if (oid === INT8) return safeInteger;
    if (oid === DATE || oid === TIMESTAMP) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return instantOf;
    return pg.types.getTypeParser(oid, 'text') as (value: never) => unknown;
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds an integer beyond 2^53: ${text}`);
  return value;
}

/**
 * `2026-02-09 01:00:00.12+00` as `2026-02-09T01:00:00.120Z`. The session runs in UTC. Digits beyond the millisecond are kept, so
 * that an instant changed by a microsecond in SQL does not read back as the one that was hashed.
 */
export function instantOf(text: string): string {
  const parts = /^(\d{4,6}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00(?::?00)?$/.exec(text);
  if (!parts) return text;
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0')}Z`;
}
