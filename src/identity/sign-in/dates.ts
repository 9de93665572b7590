import type { KyselyPlugin } from 'kysely';

/** Columns in which the sign-in library keeps moments. */
const moments = new Set([
  'createdAt',
  'updatedAt',
  'expiresAt',
  'lockedUntil',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
]);

/** Our connections read `timestamptz` as text (an Instant); the sign-in library computes with Date objects. */
export const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) =>
    Promise.resolve({ ...result, rows: result.rows.map((row) => Object.fromEntries(Object.entries(row).map(asDate))) }),
};

function asDate([column, value]: [string, unknown]): [string, unknown] {
  return [column, moments.has(column) && typeof value === 'string' ? new Date(value) : value];
}
