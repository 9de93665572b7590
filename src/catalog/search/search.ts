import type { CivilDate } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ItemId, PublishedItem } from '../types.ts';
import { published } from '../views/queries.ts';
import { lexemesOfTerm, quoted } from './lexemes.ts';
import { understand } from './understand.ts';
import type { Wish } from './understand.ts';

export interface SearchAnswer {
  /** How the words were understood, to be shown: a wrong guess must be visible. */
  readonly understood: readonly string[];
  readonly results: readonly (PublishedItem & {
    /** Which of `understood` the item answers to. */
    readonly matched: readonly string[];
  })[];
}

interface Found {
  readonly item: ItemId;
  readonly version: number;
  readonly content: string;
  readonly effective_on: CivilDate;
  readonly availability: 'open' | 'suspended';
  readonly points: readonly number[];
}

/** Points for a wish that stands in the name, in the everyday words, in the plain line, in the theme. */
const weights = [
  ['A', 8],
  ['AB', 6],
  ['ABC', 4],
  ['ABCD', 1],
] as const;

/**
 * Finds items in force on a day by everyday words, best first, at most 20. A word like 证 or 许可 ranks but finds nothing alone
 * unless nothing else was asked; a word nobody knows finds nothing rather than everything.
 */
export async function search(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  on: CivilDate,
  words: string,
): Promise<SearchAnswer> {
  const wishes = understand(words);
  const understood = wishes.map(({ shown }) => shown);
  const strong = wishes.filter((wish) => !wish.weak);
  if (strong.length === 0) return { understood, results: [] };
  const any = strong.flatMap(({ terms }) => terms.map((term) => `(${query(term, '')})`)).join(' | ');
  const { rows } = await sql<Found>`
    select v.item, v.version, v.content, v.effective_on, i.availability,
           array[${sql.join(wishes.map(points))}]::int[] as points
      from catalog_search s
      join catalog_version v using (jurisdiction, item, version)
      join catalog_item i using (jurisdiction, item)
     where s.jurisdiction = ${jurisdiction} and s.doc @@ ${any}::tsquery
       and i.availability <> 'withdrawn' and v.effective_on <= ${on}
       and not exists (
         select 1 from catalog_version later
          where later.jurisdiction = v.jurisdiction and later.item = v.item and later.version > v.version
            and later.status = 'published' and later.effective_on <= ${on})
     order by (select sum(p) from unnest(array[${sql.join(wishes.map(points))}]::int[]) p) desc, v.item
     limit 20`.execute(db);
  return {
    understood,
    results: rows.map((row) => ({
      ...published(row),
      matched: understood.filter((_, index) => (row.points[index] ?? 0) > 0),
    })),
  };
}

/** Best points of a wish in a document; a weak wish counts an eighth. */
function points(wish: Wish) {
  const perTerm = wish.terms.map((term) => {
    const cases = weights.map(
      ([weight, value]) => sql`when s.doc @@ ${query(term, weight)}::tsquery then ${wish.weak ? 1 : value * 8}::int`,
    );
    return sql`case ${sql.join(cases, sql` `)} else 0 end`;
  });
  return sql`greatest(${sql.join(perTerm)})`;
}

/** A tsquery in PostgreSQL's notation that wants every lexeme of the term, at one of the weights. */
function query(term: string, weight: string): string {
  const label = weight === '' ? '' : `:${weight}`;
  return lexemesOfTerm(term)
    .map((lexeme) => `'${quoted(lexeme)}'${label}`)
    .join(' & ');
}
