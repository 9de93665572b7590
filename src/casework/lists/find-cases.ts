import { civilDateOf, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Who } from '#identity';
import { sql } from 'kysely';
import { caseActs, caseMandates } from '../case-mandates.ts';
import type { CaseMandates } from '../case-mandates.ts';
import type { CaseworkParts } from '../parts.ts';
import { rowsShown } from '../rows-shown.ts';
import type { WorklistRow } from '../shown.ts';
import type { CaseIndexRow, CaseworkTables } from '../views/tables.ts';
import { pageSize } from '../worklist-query.ts';

/** Cases that a search found, the latest first. */
export interface FoundCases {
  readonly rows: readonly WorklistRow[];
  /** Number of the last case of the page; absent at the end. */
  readonly after?: string;
  readonly today: CivilDate;
}

/** Letters of a name that a search wants at least; digits of a number. Fewer would list everybody. */
const fewestLetters = 2;
const fewestDigits = 4;

/**
 * Cases by a part of their number, by the name of the applicant, of who filed it or acts for them, or by the last digits of the applicant's number, open and closed, among all
 * that the post may see. By name and number only among those it handles: to watch how cases are handled nobody needs to find people
 * (个人信息保护法6). Nothing is indexed by name and nothing of the words is kept (decision 10). Refusals: `not-signed-in`, `wrong-capacity`
 * for a citizen, `search-too-short`.
 */
export async function findCases(
  parts: CaseworkParts,
  who: Who,
  typed: string,
  after?: string,
): Promise<FoundCases | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const words = typed.trim().toUpperCase();
  const digits = /^[\d\s]*\d[\d\s]*X?$/.test(words) ? words.replace(/\s/g, '') : '';
  const long = digits === '' ? Array.from(words).length >= fewestLetters : digits.length >= fewestDigits;
  if (!long) return refuse('search-too-short', {}, 'words');
  const { ledger } = parts;
  const today = civilDateOf(ledger.clock.now());
  const mandates = await caseMandates(ledger.db, who, today);
  const found = await rowsMatching(parts, mandates, { words: typed.trim(), digits }, after);
  const page = found.slice(0, pageSize);
  const rows = await rowsShown(parts, page, mandates, today);
  const last = page.at(-1);
  return { rows, ...(found.length > pageSize && last && { after: last.number }), today };
}

async function rowsMatching(
  { ledger, jurisdiction }: CaseworkParts,
  { items }: CaseMandates,
  { words, digits }: { readonly words: string; readonly digits: string },
  after: string | undefined,
): Promise<readonly CaseIndexRow[]> {
  const ofActs = (acts: readonly (typeof caseActs)[number][]): readonly string[] => [
    ...new Set(acts.flatMap((act) => items.get(act) ?? [])),
  ];
  const seen = ofActs(caseActs);
  const handled = ofActs(caseActs.filter((act) => act !== 'supervise'));
  if (seen.length === 0) return [];
  const among = (named: readonly string[]) =>
    named.includes('*') ? sql<boolean>`true` : sql<boolean>`case_index.item = any (${[...named]}::text[])`;
  const person =
    digits === ''
      ? sql<boolean>`position(${words} in concat_ws(' ', applicant.body->>'name', applicant.body->>'filedBy', applicant.body->'agent'->>'name')) > 0`
      : sql<boolean>`right(upper(applicant.body->>'number'), ${digits.length}::int) = ${digits}`;
  const byNumber = digits === '' ? sql<boolean>`false` : sql<boolean>`position(${digits} in case_index.number) > 0`;
  let query = ledger.db
    .$extendTables<CaseworkTables & { personal_record: { jurisdiction: string; ref: string; body: unknown } }>()
    .selectFrom('case_index')
    .leftJoin('personal_record as applicant', (join) =>
      join
        .onRef('applicant.jurisdiction', '=', 'case_index.jurisdiction')
        .onRef('applicant.ref', '=', 'case_index.applicant_ref'),
    )
    .selectAll('case_index')
    .where('case_index.jurisdiction', '=', jurisdiction)
    .where(among(seen))
    .where(sql<boolean>`(${byNumber} or (${among(handled)} and ${person}))`);
  if (after !== undefined) query = query.where('case_index.number', '<', after);
  return query
    .orderBy('case_index.number', 'desc')
    .limit(pageSize + 1)
    .execute();
}
