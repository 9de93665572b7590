import type { FastifyInstance } from 'fastify';
import { allThemes, departments, themeNamed } from '#catalog';
import type { Theme } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { itemName, itemPlain } from '../components/item-words.ts';
import { InLang, textInLang } from '../components/in-lang.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { itemsFor } from './list-items.ts';
import type { ForWhom, ItemPage } from './list-items.ts';
import { FactLine } from './search.tsx';

const rowsShown = 30;

/** A department as the page names it, with how many items it has open. */
interface Department {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly items: number;
}

interface Wanted {
  readonly organ?: Department | undefined;
  readonly theme?: Theme | undefined;
  readonly forWhom?: ForWhom | undefined;
}

/** `/items?for=&theme=&organ=&after=`: everything that can be done here. */
export function itemsPage(scope: FastifyInstance, parts: PortalParts): void {
  scope.get(addresses.items, async (request, reply) => {
    const query = request.query as { readonly [name: string]: unknown };
    const theme = typeof query['theme'] === 'string' ? themeNamed(query['theme']) : undefined;
    const given = query['for'];
    const forWhom = given === 'person' || given === 'company' ? given : undefined;
    const after = typeof query['after'] === 'string' ? query['after'].replaceAll('\0', '') : undefined;
    const all = await departmentsOf(parts);
    const organ = all.find(({ id }) => id === query['organ']);
    const found = await itemsFor(parts, { theme: theme?.id, organ: organ?.id, forWhom, after, limit: rowsShown });
    const wanted: Wanted = { theme, forWhom, organ };
    return sendPage(request, reply, <Items visit={request.visit} wanted={wanted} found={found} departments={all} />);
  });
}

/** Departments with something open today, in the order of the organisation tree. */
async function departmentsOf({ ledger, jurisdiction, identity }: PortalParts): Promise<readonly Department[]> {
  const [counted, units] = await Promise.all([
    departments(ledger.db, jurisdiction, identity.today()),
    identity.unitTree(),
  ]);
  return units.flatMap(({ id, name, nameEn }) => {
    const items = counted.find(({ organ }) => organ === id)?.items;
    return items === undefined ? [] : [{ id, name, nameEn, items }];
  });
}

interface ItemsProps {
  readonly visit: Visit;
  readonly wanted: Wanted;
  readonly found: ItemPage;
  readonly departments: readonly Department[];
}

function Items(props: ItemsProps): VNode {
  const { visit, wanted, found } = props;
  const { say, lang } = visit;
  const whose = say(wanted.forWhom === undefined ? 'items.title' : `items.title.${wanted.forWhom}`);
  const department = wanted.organ && textInLang(visit, wanted.organ.name, wanted.organ.nameEn);
  const title = department ?? (wanted.theme === undefined ? whose : wanted.theme[lang]);
  return (
    <Layout
      visit={visit}
      title={title}
      section="items"
      crumbs={[{ name: wanted.organ === undefined ? title : say('items.department') }]}
    >
      <h1>
        {wanted.organ === undefined ? title : <InLang visit={visit} zh={wanted.organ.name} en={wanted.organ.nameEn} />}
      </h1>
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
          <Filters visit={visit} wanted={wanted} departments={props.departments} />
        </div>
      </div>
    </Layout>
  );
}

function Filters({ visit, wanted, departments: all }: Omit<ItemsProps, 'found'>): VNode {
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
      {all.length > 0 && (
        <nav aria-label={say('items.department')}>
          <h2>{say('items.department')}</h2>
          <ul class="toc">
            <li>
              <a href={addressOf({ ...wanted, organ: undefined })} aria-current={current(wanted.organ === undefined)}>
                {say('items.everyone')}
              </a>
            </li>
            {all.map((organ) => (
              <li>
                <a href={addressOf({ ...wanted, organ })} aria-current={current(organ.id === wanted.organ?.id)}>
                  <InLang visit={visit} zh={organ.name} en={organ.nameEn} /> <span class="s q">{organ.items}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
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

function addressOf({ theme, forWhom, organ }: Wanted, after?: string): string {
  const query = new URLSearchParams({
    ...(forWhom !== undefined && { for: forWhom }),
    ...(theme !== undefined && { theme: theme.id }),
    ...(organ !== undefined && { organ: organ.id }),
    ...(after !== undefined && { after }),
  }).toString();
  return query === '' ? addresses.items : `${addresses.items}?${query}`;
}
