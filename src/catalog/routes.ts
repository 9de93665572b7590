import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { civilDateOf, refuse } from '#law';
import type { Refusal } from '#law';
import type { Ledger } from '#ledger';
import type { Who } from '#identity';
import type { FastifyRequest } from 'fastify';
import { findingsOf } from './checks/index.ts';
import { catalogDeskRoutes } from './desk-routes.ts';
import type { OpenCases } from './open-cases.ts';
import { readDraft } from './problems.ts';
import * as shapes from './route-schemas.ts';
import { search } from './search/search.ts';
import { catalogActs, changeCatalog } from './service.ts';
import { itemVersion, listItems, publishedItem, themes } from './views/queries.ts';
import { itemForStaff } from './views/working.ts';

export interface CatalogRoutesOptions {
  readonly ledger: Ledger;
  readonly jurisdiction: string;
  /** Who is asking, from the session of the request. */
  readonly whoAsks: (request: FastifyRequest) => Promise<Who>;
  readonly openCases: OpenCases;
}

/**
 * The HTTP face of the catalog desk (事项目录), mounted under /api/v1. Published versions are public; drafts are seen by staff with a
 * catalog mandate for the item. A refusal is answered as it is, the api face turns it into problem+json.
 */
export const catalogRoutes: FastifyPluginAsyncTypebox<CatalogRoutesOptions> = async (app, options) => {
  const { ledger, jurisdiction, whoAsks } = options;
  await app.register(catalogDeskRoutes, options);
  const today = (): string => civilDateOf(ledger.clock.now());

  app.get('/items', { schema: shapes.itemList }, async ({ query: { q, theme, after } }) => {
    if (q !== undefined && q.trim() !== '') {
      const { understood, results } = await search(ledger.db, jurisdiction, today(), q);
      return { understood, items: results.map((found) => ({ ...shapes.summary(found), matched: found.matched })) };
    }
    const page = { ...(theme !== undefined && { theme }), ...(after !== undefined && { after }) };
    const items = await listItems(ledger.db, jurisdiction, today(), page);
    const last = items.length === 50 ? items.at(-1)?.id : undefined;
    return { items: items.map(shapes.summary), ...(last !== undefined && { after: last }) };
  });

  app.get('/themes', { schema: shapes.themeList }, async () => ({
    themes: await themes(ledger.db, jurisdiction, today()),
  }));

  app.get('/items/:id', { schema: shapes.oneItem }, async ({ params: { id } }) => {
    return (await publishedItem(ledger.db, jurisdiction, id, today())) ?? refuse('not-found');
  });

  app.get('/items/:id/versions/:version', { schema: shapes.oneVersion }, async ({ params: { id, version } }) => {
    return (await itemVersion(ledger.db, jurisdiction, id, Number(version))) ?? refuse('not-found');
  });

  app.get('/items/:id/working', { schema: shapes.working }, async (request) => {
    const { id } = request.params;
    const barred = await barredFromDrafts(ledger, await whoAsks(request), id);
    return barred ?? (await itemForStaff(ledger.db, jurisdiction, id)) ?? { seq: 0, availability: 'none' as const };
  });

  app.post('/items/:id/findings', { schema: shapes.findings }, async (request) => {
    const barred = await barredFromDrafts(ledger, await whoAsks(request), request.params.id);
    if (barred) return barred;
    const read = readDraft(request.body);
    return 'problems' in read
      ? { problems: read.problems, findings: [] }
      : { problems: read.missing, findings: findingsOf(read.draft) };
  });

  app.post('/items/:id/commands', { schema: shapes.command }, async (request) => {
    const { seq, command } = request.body;
    return changeCatalog(
      ledger,
      await whoAsks(request),
      seq,
      { ...command, item: request.params.id },
      request.headers['idempotency-key'],
    );
  });
};

/** Drafts are for those who draft, audit or publish this item. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate`. */
async function barredFromDrafts(ledger: Ledger, who: Who, item: string): Promise<Refusal | undefined> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'draft-item' });
  const acts = await catalogActs(ledger.db, who, item, civilDateOf(ledger.clock.now()));
  const may = (['draft-item', 'audit-item', 'publish-item'] as const).some((act) => acts.has(act));
  return may ? undefined : refuse('no-mandate', { act: 'draft-item' });
}
