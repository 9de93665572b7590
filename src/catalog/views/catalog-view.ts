import type { StoredEvent, View } from '#ledger';
import { sql } from 'kysely';
import { catalogEvent, itemOfStream } from '../streams.ts';
import { tsvectorText } from '../search/lexemes.ts';
import type { ItemDraft } from '../draft.ts';
import { mended, withoutSource } from '../mended.ts';
import { themeNamed } from '../themes.ts';
import type { ServiceItem } from '../types.ts';
import type { CatalogTables } from './tables.ts';
import type { Transaction, UpdateObject } from 'kysely';

type Db = Transaction<CatalogTables>;

/** Nobody works on a version of these any more. */
const settled = ['published', 'discarded'] as const;

/** Items, their versions and the search index, in the transaction of the event. */
export const catalogView: View = {
  name: 'catalog',
  tables: ['catalog_item', 'catalog_version', 'catalog_search'],
  kind: 'inline',
  async on(event, tx) {
    const item = itemOfStream(event.stream);
    if (item !== undefined) await project(event, item, tx.$extendTables<CatalogTables>());
  },
};

async function project(stored: StoredEvent, item: string, db: Db): Promise<void> {
  const { jurisdiction, seq } = stored;
  const event = catalogEvent(stored);
  const head = (change: { availability?: 'open' | 'suspended' | 'withdrawn'; working_version?: number }) =>
    db
      .updateTable('catalog_item')
      .set({ seq, ...change })
      .where('jurisdiction', '=', jurisdiction)
      .where('item', '=', item)
      .execute();
  const version = (change: UpdateObject<CatalogTables, 'catalog_version'>) =>
    db
      .updateTable('catalog_version')
      .set(change)
      .where('jurisdiction', '=', jurisdiction)
      .where('item', '=', item)
      .where('status', 'not in', settled)
      .execute();
  switch (event.type) {
    case 'ItemVersionDrafted': {
      const { content, drafter } = event.data;
      const working = event.data.version;
      const row = {
        status: 'drafted',
        name: content.name,
        theme: content.theme ?? '',
        organ: content.organ ?? '',
        content: JSON.stringify(content),
        drafted_by: drafter ?? '',
        drafters: drafter === undefined ? [] : [drafter],
        audited_by: '',
        effective_on: '',
      } as const;
      await db
        .insertInto('catalog_item')
        .values({ jurisdiction, item, seq, availability: 'none', working_version: working })
        .onConflict((c) => c.columns(['jurisdiction', 'item']).doUpdateSet({ seq, working_version: working }))
        .execute();
      await db
        .insertInto('catalog_version')
        .values({ jurisdiction, item, version: working, ...row })
        .onConflict((c) =>
          c
            .columns(['jurisdiction', 'item', 'version'])
            .doUpdateSet(drafter === undefined ? row : { ...row, drafters: joined(drafter) }),
        )
        .execute();
      return;
    }
    case 'ItemVersionMended': {
      const { at, value, drafter } = event.data;
      const content = mended(await workingContent(db, jurisdiction, item), at, value);
      await version({
        status: 'drafted',
        name: content.name,
        theme: content.theme ?? '',
        organ: content.organ ?? '',
        content: JSON.stringify(content),
        drafted_by: drafter,
        drafters: joined(drafter),
        audited_by: '',
      });
      await head({});
      return;
    }
    case 'ItemVersionSubmitted': {
      const content = withoutSource(await workingContent(db, jurisdiction, item));
      const { drafter } = event.data;
      await version({
        status: 'submitted',
        content: JSON.stringify(content),
        drafted_by: drafter,
        drafters: joined(drafter),
      });
      await head({});
      return;
    }
    case 'ItemVersionAudited':
      await version({ status: 'audited', audited_by: event.data.auditor });
      await head({});
      return;
    case 'ItemVersionReturned':
      await version({ status: 'returned', audited_by: '' });
      await head({});
      return;
    case 'ItemVersionDiscarded':
      await version({ status: 'discarded' });
      await head({ working_version: 0 });
      return;
    case 'ItemVersionPublished': {
      await version({ status: 'published', effective_on: event.data.effectiveOn });
      await db
        .updateTable('catalog_item')
        .set({
          seq,
          working_version: 0,
          availability: sql`case availability when 'none' then 'open' else availability end`,
        })
        .where('jurisdiction', '=', jurisdiction)
        .where('item', '=', item)
        .execute();
      await index(db, jurisdiction, item, event.data.version);
      return;
    }
    case 'ItemSuspended':
      await head({ availability: 'suspended' });
      return;
    case 'ItemResumed':
      await head({ availability: 'open' });
      return;
    case 'ItemWithdrawn':
      await head({ availability: 'withdrawn', working_version: 0 });
      return;
  }
}

/** The drafters of a row with one more, once. */
function joined(drafter: string) {
  const known = sql.ref<readonly string[]>('catalog_version.drafters');
  return sql<
    readonly string[]
  >`case when ${drafter} = any(${known}) then ${known} else array_append(${known}, ${drafter}) end`;
}

async function workingContent(db: Db, jurisdiction: string, item: string): Promise<ItemDraft> {
  const { content } = await db
    .selectFrom('catalog_version')
    .select('content')
    .where('jurisdiction', '=', jurisdiction)
    .where('item', '=', item)
    .where('status', 'not in', settled)
    .executeTakeFirstOrThrow();
  return JSON.parse(content) as ItemDraft;
}

/** What people search in, by weight: the name, the everyday words, the plain line, the theme. */
async function index(db: Db, jurisdiction: string, item: string, version: number): Promise<void> {
  const { content } = await db
    .selectFrom('catalog_version')
    .select('content')
    .where('jurisdiction', '=', jurisdiction)
    .where('item', '=', item)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  // Only what is an item is published: decide refuses the rest.
  const published = JSON.parse(content) as ServiceItem;
  const theme = themeNamed(published.theme);
  const doc = tsvectorText([
    ['A', `${published.name} ${published.nameEn}`],
    ['B', published.words.join(' ')],
    ['C', `${published.plain} ${published.plainEn}`],
    ['D', `${theme?.zh ?? ''} ${theme?.en ?? ''}`],
  ]);
  await sql`
    insert into catalog_search (jurisdiction, item, version, doc)
    values (${jurisdiction}, ${item}, ${version}, ${doc}::tsvector)`.execute(db);
}
