import type { CivilDate } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import type { StaffId } from '#identity';
import type { Kysely } from 'kysely';
import type { ItemDraft } from '../draft.ts';
import { judged } from '../judged.ts';
import type { Finding } from '../checks/types.ts';
import type { ItemId } from '../types.ts';
import type { CatalogAct } from '../what-next.ts';
import type { CatalogItemRow, CatalogTables, CatalogVersionRow } from './tables.ts';

/** Where the version being worked on stands; `none` where nobody works on one. */
export type WorkingStatus = Exclude<CatalogVersionRow['status'], 'published' | 'discarded'> | 'none';

/** One row of the catalog desk's list. */
export interface DeskRow {
  readonly item: ItemId;
  readonly name: string;
  /** The organ's unit; empty where the draft names none yet. */
  readonly organ: string;
  /** What the imported record calls its organ; empty where it is none. */
  readonly stated: string;
  /** `discarded`: the draft was taken back, and nothing else of the item is there. */
  readonly status: WorkingStatus | 'discarded';
  readonly availability: CatalogItemRow['availability'];
  /** The version being worked on, 0 where there is none. */
  readonly working: number;
  /** The last published version, 0 where there is none, and from when it binds. */
  readonly published: number;
  readonly effectiveOn: CivilDate;
  readonly errors: number;
  readonly warnings: number;
  /** What the person can do with it now; empty where it waits for another. */
  readonly mine: CatalogAct | '';
}

export interface DeskFilter {
  readonly show: 'all' | 'mine' | 'errors' | 'published' | 'discarded';
  readonly organ: string;
  /** Part of the name or of the code. */
  readonly words: string;
  readonly after: ItemId;
}

/** Who looks: the acts of the present post by item (`*`: every one). Rows of other items are not shown. */
export interface DeskReader {
  readonly staff: StaffId;
  readonly acts: ReadonlyMap<string, ReadonlySet<CatalogAct>>;
}

export const deskPage = 50;
const batch = 100;

/**
 * A page of the items by code, with what stands against each. What the checks find is asked when it is shown, never kept: a check that
 * changes is true for every row at once. So a filter by findings reads on until the page is full.
 */
export async function deskList(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  reader: DeskReader,
  filter: DeskFilter,
): Promise<{ readonly rows: readonly DeskRow[]; readonly after?: ItemId }> {
  const rows: DeskRow[] = [];
  for (let after = filter.after; ;) {
    const read = await readBatch(db, jurisdiction, reader, filter, after);
    for (const row of read) {
      const shown = shownRow(row, reader);
      if (!fits(shown, filter)) continue;
      if (rows.length === deskPage) return { rows, after: rows.at(-1)?.item ?? '' };
      rows.push(shown);
    }
    const last = read.at(-1);
    if (last === undefined || read.length < batch) return { rows };
    after = last.item;
  }
}

/** Everything found in the versions being worked on, item by item, from an item on. */
export async function deskFindings(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  reader: DeskReader,
  after: ItemId,
): Promise<{
  readonly items: readonly { readonly item: ItemId; readonly name: string; readonly findings: readonly Finding[] }[];
  readonly after?: ItemId;
}> {
  const all = { show: 'all', organ: '', words: '', after } as const;
  const read = await readBatch(db, jurisdiction, reader, all, after);
  const items = read.flatMap(({ item, content }) => {
    const draft = JSON.parse(content) as ItemDraft;
    return [{ item, name: draft.name, findings: judged(draft) }];
  });
  const last = read.length === batch ? read.at(-1)?.item : undefined;
  return { items, ...(last !== undefined && { after: last }) };
}

type BatchRow = Awaited<ReturnType<typeof readBatch>>[number];

/** The version shown of each item is the one being worked on, else the last published. */
function readBatch(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  reader: DeskReader,
  filter: DeskFilter,
  after: string,
) {
  const items = [...reader.acts.keys()];
  let query = db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_item as i')
    .innerJoin('catalog_version as v', (join) =>
      join.onRef('v.jurisdiction', '=', 'i.jurisdiction').onRef('v.item', '=', 'i.item'),
    )
    .leftJoin('catalog_version as p', (join) =>
      join
        .onRef('p.jurisdiction', '=', 'i.jurisdiction')
        .onRef('p.item', '=', 'i.item')
        .on('p.status', '=', 'published')
        .on((e) =>
          e.not(
            e.exists(
              e
                .selectFrom('catalog_version as l')
                .select('l.version')
                .whereRef('l.jurisdiction', '=', 'p.jurisdiction')
                .whereRef('l.item', '=', 'p.item')
                .whereRef('l.version', '>', 'p.version')
                .where('l.status', '=', 'published'),
            ),
          ),
        ),
    )
    .select(['i.item', 'i.availability', 'v.version', 'v.status', 'v.name', 'v.content', 'v.drafters'])
    .select(['p.version as last', 'p.effective_on'])
    .where('i.jurisdiction', '=', jurisdiction)
    .where('i.item', '>', after)
    .where((e) =>
      filter.show === 'discarded'
        ? e.and([
            e('i.availability', '=', 'none'),
            e('i.working_version', '=', 0),
            e('v.status', '=', 'discarded'),
            // An item may have been drafted and taken back more than once: it is shown as it stood last.
            e(
              'v.version',
              '=',
              e
                .selectFrom('catalog_version as l')
                .select((l) => l.fn.max('l.version').as('last'))
                .whereRef('l.jurisdiction', '=', 'v.jurisdiction')
                .whereRef('l.item', '=', 'v.item'),
            ),
          ])
        : e.or([
            e('v.version', '=', e.ref('i.working_version')),
            e.and([e('i.working_version', '=', 0), e('v.version', '=', e.ref('p.version'))]),
          ]),
    );
  if (!items.includes('*')) query = query.where('i.item', 'in', items);
  if (filter.words !== '')
    query = query.where((e) =>
      e.or([e(e.fn('strpos', ['v.name', e.val(filter.words)]), '>', 0), e('i.item', 'like', `${like(filter.words)}%`)]),
    );
  return query.orderBy('i.item').limit(batch).execute();
}

function like(words: string): string {
  return words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function shownRow(row: BatchRow, { staff, acts }: DeskReader): DeskRow {
  const draft = JSON.parse(row.content) as ItemDraft;
  const found = judged(draft);
  const status = row.status === 'published' ? 'none' : row.status;
  const may = new Set([...(acts.get(row.item) ?? []), ...(acts.get('*') ?? [])]);
  const mine = todo(status, row.drafters.includes(staff));
  const stated = draft.source?.['implementing_body'];
  return {
    item: row.item,
    name: row.name,
    organ: draft.organ ?? '',
    stated: typeof stated === 'string' ? stated : '',
    status,
    availability: row.availability,
    working: status === 'none' ? 0 : row.version,
    published: row.last ?? 0,
    effectiveOn: row.effective_on ?? '',
    errors: found.filter(({ level }) => level === 'error').length,
    warnings: found.filter(({ level }) => level === 'warning').length,
    mine: mine !== '' && row.availability !== 'withdrawn' && may.has(mine) ? mine : '',
  };
}

/** Whose turn it is. Nobody audits a version that they have drafted at, be it one part long ago. */
function todo(status: DeskRow['status'], drafted: boolean): CatalogAct | '' {
  switch (status) {
    case 'drafted':
    case 'returned':
      return 'draft-item';
    case 'submitted':
      return drafted ? '' : 'audit-item';
    case 'audited':
      return 'publish-item';
    case 'none':
    case 'discarded':
      return '';
  }
}

function fits(row: DeskRow, { show, organ }: DeskFilter): boolean {
  if (organ !== '' && row.organ !== organ) return false;
  switch (show) {
    case 'all':
      return true;
    case 'mine':
      return row.mine !== '';
    case 'errors':
      return row.errors > 0;
    case 'published':
      return row.published > 0;
    case 'discarded':
      return row.status === 'discarded';
  }
}
