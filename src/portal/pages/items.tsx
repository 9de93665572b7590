import type { FastifyInstance } from 'fastify';
import { allThemes, themeNamed } from '#catalog';
import type { Theme } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { itemName, itemPlain } from '../components/item-words.ts';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { itemsFor } from './list-items.ts';
import type { ForWhom, ItemPage } from './list-items.ts';
import { FactLine } from './search.tsx';

const rowsShown = 30;

interface Wanted {
  readonly theme?: Theme | undefined;
  readonly forWhom?: ForWhom | undefined;
}

/** `/items?for=&theme=&after=`: everything that can be done here. */
export function itemsPage(scope: FastifyInstance, parts: PortalParts): void {
  scope.get(addresses.items, async (request, reply) => {
    const query = request.query as { readonly [name: string]: unknown };
    const theme = typeof query['theme'] === 'string' ? themeNamed(query['theme']) : undefined;
    const given = query['for'];
    const forWhom = given === 'person' || given === 'company' ? given : undefined;
    const after = typeof query['after'] === 'string' ? query['after'].replaceAll('\0', '') : undefined;
    const found = await itemsFor(parts, { theme: theme?.id, forWhom, after, limit: rowsShown });
    return sendPage(request, reply, <Items visit={request.visit} wanted={{ theme, forWhom }} found={found} />);
  });
}

function Items(props: { readonly visit: Visit; readonly wanted: Wanted; readonly found: ItemPage }): VNode {
  const { visit, wanted, found } = props;
  const { say, lang } = visit;
  const whose = say(wanted.forWhom === undefined ? 'items.title' : `items.title.${wanted.forWhom}`);
  const title = wanted.theme === undefined ? whose : wanted.theme[lang];
  return (
    <Layout visit={visit} title={title} section="items" crumbs={[{ name: title }]}>
      <h1>{title}</h1>
      <div class="two">
        <div>
          {found.items.length === 0 && <p class="lead">{say('items.none')}</p>}
          <ul class="rows">
            {found.items.map(({ id, item }) => (
              <li>
                <a class="plain" href={addresses.item(id)}>
                  <b>{itemName(visit, item)}</b>
                </a>
                <p class="s q">{itemPlain(visit, item)}</p>
                <FactLine visit={visit} found={item} />
              </li>
            ))}
          </ul>
          {found.after === undefined && (
            <p class="s">
              <a href={addresses.directory}>{say('listed.all')}</a>
            </p>
          )}
          {found.after !== undefined && (
            <p class="go">
              <a class="btn quiet" href={addressOf(wanted, found.after)}>
                {say('items.more')}
              </a>
            </p>
          )}
        </div>
        <div class="side">
          <Filters visit={visit} wanted={wanted} />
        </div>
      </div>
    </Layout>
  );
}

function Filters({ visit, wanted }: { readonly visit: Visit; readonly wanted: Wanted }): VNode {
  const { say, lang } = visit;
  const whom = [undefined, 'person', 'company'] as const;
  return (
    <>
      <nav aria-label={say('items.for')}>
        <h2>{say('items.for')}</h2>
        <ul class="toc">
          {whom.map((forWhom) => (
            <li>
              <a href={addressOf({ ...wanted, forWhom })} aria-current={current(forWhom === wanted.forWhom)}>
                {say(forWhom === undefined ? 'items.everyone' : `items.title.${forWhom}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={say('items.theme')}>
        <h2>{say('items.theme')}</h2>
        <ul class="toc">
          {[undefined, ...allThemes].map((theme) => (
            <li>
              <a href={addressOf({ ...wanted, theme })} aria-current={current(theme?.id === wanted.theme?.id)}>
                {theme === undefined ? say('items.everyone') : theme[lang]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function current(is: boolean): 'true' | undefined {
  return is ? 'true' : undefined;
}

function addressOf({ theme, forWhom }: Wanted, after?: string): string {
  const query = new URLSearchParams({
    ...(forWhom !== undefined && { for: forWhom }),
    ...(theme !== undefined && { theme: theme.id }),
    ...(after !== undefined && { after }),
  }).toString();
  return query === '' ? addresses.items : `${addresses.items}?${query}`;
}
