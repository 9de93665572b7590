import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemsOf, unitTree } from '#identity';
import type { StaffWho, Who } from '#identity';
import { deskItem } from './desk-page.ts';
import * as shapes from './desk-schemas.ts';
import { listedServices } from './directory/directory.ts';
import type { CatalogRoutesOptions } from './routes.ts';
import { deskFindings, deskList } from './views/desk-list.ts';
import type { DeskReader } from './views/desk-list.ts';
import type { CatalogAct } from './what-next.ts';

const catalogActNames: readonly string[] = ['draft-item', 'audit-item', 'publish-item'] satisfies CatalogAct[];
const directoryPage = 100;

/** What the three posts of the catalog read: the list, one item, all findings. The directory is public. */
export const catalogDeskRoutes: FastifyPluginAsyncTypebox<CatalogRoutesOptions> = async (app, options) => {
  const { ledger, jurisdiction, whoAsks, openCases } = options;

  /** Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate` for who holds no catalog mandate at all. */
  const readerOf = async (who: Who): Promise<(DeskReader & { readonly who: StaffWho }) | Refusal> => {
    if (who.kind === 'anonymous') return refuse('not-signed-in');
    if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'draft-item' });
    const today = civilDateOf(ledger.clock.now());
    const held = who.post ? await itemsOf(ledger.db, jurisdiction, who.post.id, today) : [];
    const acts = new Map<string, Set<CatalogAct>>();
    for (const { item, act } of held)
      if (catalogActNames.includes(act)) acts.set(item, (acts.get(item) ?? new Set()).add(act as CatalogAct));
    return acts.size === 0 ? refuse('no-mandate', { act: 'draft-item' }) : { who, staff: who.staff, acts };
  };

  app.get('/catalog', { schema: shapes.deskListSchema }, async (request) => {
    const reader = await readerOf(await whoAsks(request));
    if (isRefusal(reader)) return reader;
    const { show = 'all', organ = '', words = '', after = '' } = request.query;
    const filter = { show: show as 'all', organ, words: words.trim(), after };
    const units = await unitTree(ledger.db, jurisdiction);
    const organs = units.filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, name }));
    return { ...(await deskList(ledger.db, jurisdiction, reader, filter)), organs };
  });

  app.get('/catalog/:id', { schema: shapes.deskItemSchema }, async (request) => {
    const reader = await readerOf(await whoAsks(request));
    if (isRefusal(reader)) return reader;
    const { id } = request.params;
    if (!reader.acts.has('*') && !reader.acts.has(id)) return refuse('no-mandate', { act: 'draft-item' });
    return (await deskItem({ ledger, openCases }, reader.who, id)) ?? refuse('not-found');
  });

  app.get('/catalog-findings', { schema: shapes.deskFindingsSchema }, async (request) => {
    const reader = await readerOf(await whoAsks(request));
    return isRefusal(reader) ? reader : deskFindings(ledger.db, jurisdiction, reader, request.query.after ?? '');
  });

  app.get('/directory', { schema: shapes.directorySchema }, async ({ query: { department, after = '0' } }) => {
    const all = listedServices.filter((service) => department === undefined || service.department.id === department);
    const from = Number(after);
    const services = all.slice(from, from + directoryPage);
    const next = from + services.length;
    return { services, ...(next < all.length && { after: next }) };
  });
};
