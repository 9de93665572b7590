import type { FastifyInstance } from 'fastify';
import { directoryDepartments, listedServices } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Find } from '../components/find.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { Zh } from '../components/zh.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { WhereToGo } from './listed.tsx';

const rowsShown = 60;

/** `/directory?department=&from=`: the services that are not open online yet, by department. */
export function directoryPage(scope: FastifyInstance, _parts: PortalParts): void {
  scope.get(addresses.directory, async (request, reply) => {
    const { department, from } = request.query as { readonly [name: string]: unknown };
    const one = directoryDepartments.find(({ id }) => id === department);
    const start = typeof from === 'string' && /^\d{1,4}$/.test(from) ? Number(from) : 0;
    const { visit } = request;
    return sendPage(
      request,
      reply,
      one ? <OneDepartment visit={visit} department={one} start={start} /> : <Departments visit={visit} />,
    );
  });
}

function Departments({ visit }: { readonly visit: Visit }): VNode {
  const { say } = visit;
  const title = say('directory.title');
  return (
    <Layout visit={visit} title={title} section="items" crumbs={[{ name: title }]}>
      <div class="one">
        <h1>{title}</h1>
        <Find visit={visit} />
        <WhereToGo visit={visit} />
        <section>
          <h2>{say('directory.by')}</h2>
          <ul class="dot">
            {directoryDepartments.map(({ id, zh, en, services }) => (
              <li>
                <a href={addressOf(id)}>
                  <InLang visit={visit} zh={zh} en={en} />
                </a>{' '}
                <span class="s q">{say('directory.count', { n: services })}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}

interface OneDepartmentProps {
  readonly visit: Visit;
  readonly department: (typeof directoryDepartments)[number];
  readonly start: number;
}

function OneDepartment({ visit, department: { id, zh, en }, start }: OneDepartmentProps): VNode {
  const { say } = visit;
  const title = say('directory.of', { department: textInLang(visit, zh, en) });
  const all = listedServices.filter(({ department }) => department.id === id);
  const next = start + rowsShown;
  return (
    <Layout
      visit={visit}
      title={title}
      section="items"
      crumbs={[{ name: say('directory.title'), href: addresses.directory }, { name: textInLang(visit, zh, en) }]}
    >
      <div class="one">
        <h1>{title}</h1>
        <WhereToGo visit={visit} />
        <section>
          <ul class="dot">
            {all.slice(start, next).map(({ name }) => (
              <li>
                <Zh visit={visit}>{name}</Zh>
              </li>
            ))}
          </ul>
        </section>
        {next < all.length && (
          <p class="go">
            <a class="btn quiet" href={addressOf(id, next)}>
              {say('items.more')}
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function addressOf(department: string, from = 0): string {
  const query = new URLSearchParams({ department, ...(from > 0 && { from: String(from) }) });
  return `${addresses.directory}?${query.toString()}`;
}
