import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from './visit.ts';

/** The foot of every page: help without the internet, where everything is, who runs this. */
export function Foot({ visit }: { readonly visit: Visit }): VNode {
  const { say, place } = visit;
  const hall = <InLang visit={visit} zh={place.hall} en={place.hallEn} />;
  return (
    <footer class="foot">
      <div class="w">
        <div class="g">
          <div>
            <h2>{say('foot.help')}</h2>
            <p>{sayWith(say, 'foot.call', { hotline: <b>{place.hotline}</b> })}</p>
            <p>
              {place.hours === undefined
                ? hall
                : sayWith(say, 'foot.hall', {
                    hall,
                    hours: <InLang visit={visit} zh={place.hours} en={place.hoursEn} />,
                  })}
            </p>
          </div>
          <nav aria-label={say('foot.use')}>
            <h2>{say('foot.use')}</h2>
            <ul>
              <li>
                <a href={addresses.items}>{say('foot.all-items')}</a>
              </li>
              <li>
                <a href={addresses.cases}>{say('nav.cases')}</a>
              </li>
              <li>
                <a href={addresses.lookup}>{say('lookup.title')}</a>
              </li>
              <li>
                <a href={addresses.verify}>{say('nav.verify')}</a>
              </li>
            </ul>
          </nav>
          <nav aria-label={say('foot.about')}>
            <h2>{say('foot.about')}</h2>
            <ul>
              <li>
                <a href={`${addresses.about}#access`}>{say('foot.access')}</a>
              </li>
              <li>
                <a href={`${addresses.about}#privacy`}>{say('foot.privacy')}</a>
              </li>
              <li>
                <a href={`${addresses.about}#problem`}>{say('foot.problem')}</a>
              </li>
            </ul>
          </nav>
        </div>
        <p class="end">
          {place.hall !== '' && <span>{sayWith(say, 'foot.run', { hall })}</span>}
          <span>{say('foot.own')}</span>
        </p>
      </div>
    </footer>
  );
}
