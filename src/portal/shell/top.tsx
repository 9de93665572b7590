import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Mark } from '../components/icons.tsx';
import { Zh } from '../components/zh.tsx';
import { pathWith } from './own-path.ts';
import { SiteName } from './site-name.tsx';
import type { Visit } from './visit.ts';

export type Section = 'items' | 'cases' | 'verify';

const sections = [
  { section: 'items', href: addresses.items },
  { section: 'cases', href: addresses.cases },
  { section: 'verify', href: addresses.verify },
] as const;

/** The top line: mark, sections, large type, language, who is signed in. On a phone the sections are in a menu that needs no script. */
export function Top({ visit, section }: { readonly visit: Visit; readonly section: Section | undefined }): VNode {
  const { say, who } = visit;
  const links = sections.map((one) => (
    <a href={one.href} aria-current={one.section === section ? 'true' : undefined}>
      {say(`nav.${one.section}`)}
    </a>
  ));
  const larger = pathWith(visit.path, 'type', visit.large ? 'normal' : 'large');
  const otherLang = visit.lang === 'zh' ? 'en' : 'zh';
  const language = (place: 'wide' | undefined): VNode => (
    <a href={pathWith(visit.path, 'lang', otherLang)} lang={otherLang === 'zh' ? 'zh-CN' : 'en'} class={place}>
      {say('nav.lang')}
    </a>
  );
  const me = meLink(visit);
  return (
    <header>
      {visit.demo && <p class="band">{say('demo.band')}</p>}
      <div class="top">
        <div class="w">
          <a class="name" href={addresses.home}>
            <Mark />
            <b>{say('name')}</b>
            <span>
              <SiteName visit={visit} />
            </span>
          </a>
          <nav class="sec" aria-label={say('nav.label')}>
            {links}
          </nav>
          <div class="me">
            <a href={larger}>{say(visit.large ? 'nav.normal' : 'nav.large')}</a>
            {language('wide')}
            <a class="who wide" href={me.href}>
              {who.kind === 'citizen' ? <Zh visit={visit}>{me.words}</Zh> : me.words}
            </a>
            <details class="menu">
              <summary>
                <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
                  <path d="M1 3h16M1 9h16M1 15h16" stroke="currentColor" stroke-width="2" />
                </svg>{' '}
                {say('nav.menu')}
              </summary>
              <nav aria-label={say('nav.menu')}>
                {links}
                {language(undefined)}
                <a href={me.href}>{who.kind === 'citizen' ? <Zh visit={visit}>{me.words}</Zh> : me.words}</a>
              </nav>
            </details>
          </div>
        </div>
      </div>
    </header>
  );
}

function meLink({ who, say, path }: Visit): { readonly href: string; readonly words: string } {
  if (who.kind === 'citizen') return { href: addresses.account, words: who.name };
  const back = /^\/(sign-in|register|sign-out)\b/.test(path) || path === '/' ? '' : `?to=${encodeURIComponent(path)}`;
  return { href: `${addresses.signIn}${back}`, words: say('nav.sign-in') };
}
