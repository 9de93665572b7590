import type { ListedService } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { InLang } from '../components/in-lang.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** Where one goes with what is not online. */
export function WhereToGo({ visit }: { readonly visit: Visit }): VNode {
  const { say, place } = visit;
  const hall = <InLang visit={visit} zh={place.hall} en={place.hallEn} />;
  return <p class="q">{sayWith(say, 'listed.where', { hall, hotline: <b>{place.hotline}</b> })}</p>;
}

/** After the online items of a search: names from the directory with their departments; no links, for there are no guides. */
export function NotOnline({
  visit,
  listed,
}: {
  readonly visit: Visit;
  readonly listed: readonly ListedService[];
}): VNode {
  const { say } = visit;
  return (
    <section>
      <h2>{say('listed.title')}</h2>
      <WhereToGo visit={visit} />
      <ul class="dot">
        {listed.map(({ name, department: { zh, en } }) => (
          <li>
            <Zh visit={visit}>{name}</Zh>{' '}
            <span class="s q">
              <InLang visit={visit} zh={zh} en={en} />
            </span>
          </li>
        ))}
      </ul>
      <p class="s">
        <a href={addresses.directory}>{say('listed.all')}</a>
      </p>
    </section>
  );
}
