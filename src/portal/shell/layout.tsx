import type { ComponentChildren, VNode } from 'preact';
import { textInLang } from '../components/in-lang.tsx';
import { Foot } from './foot.tsx';
import { styleSheetPath } from './style-sheet.ts';
import { Top } from './top.tsx';
import type { Section } from './top.tsx';
import type { Visit } from './visit.ts';

/** 一 in a window: the mark, as the browser's tab shows it. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M2 2h28v28H2zm5 5v18h18V7zm3 7h12v4H10z' fill='%23123f7f' fill-rule='evenodd'/%3E%3C/svg%3E";

export interface LayoutProps {
  readonly visit: Visit;
  /** Title of the tab: what the page is, without the site's name. On a page with errors put `error.prefix` before it. */
  readonly title: string;
  /** Section of the top line the page belongs to. */
  readonly section?: Section;
  /** The way here, from the home page; the last is this page and has no address. */
  readonly crumbs?: readonly { readonly name: ComponentChildren; readonly href?: string }[];
  readonly children: ComponentChildren;
}

/** The frame of every public page: band of the demo, top line, the page's own part with its one `h1`, foot. */
export function Layout({ visit, title, section, crumbs = [], children }: LayoutProps): VNode {
  const { say, place } = visit;
  return (
    <html lang={visit.lang === 'zh' ? 'zh-CN' : 'en'} class={visit.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${say('site', { city: textInLang(visit, place.city, place.cityEn) })}`}</title>
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={styleSheetPath} />
      </head>
      <body>
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <Top visit={visit} section={section} />
        <main id="main" tabIndex={-1}>
          <div class="w">
            {crumbs.length > 0 && <Crumbs visit={visit} crumbs={crumbs} />}
            {children}
          </div>
        </main>
        <Foot visit={visit} />
      </body>
    </html>
  );
}

function Crumbs({ visit, crumbs }: Required<Pick<LayoutProps, 'visit' | 'crumbs'>>): VNode {
  const { say } = visit;
  const all = [{ name: say('crumb.home'), href: '/' }, ...crumbs];
  return (
    <nav class="crumb" aria-label={say('crumb.label')}>
      {all.map(({ name, href }, index) => (
        <>
          {index > 0 && <span aria-hidden="true">/</span>}
          {href === undefined ? name : <a href={href}>{name}</a>}
        </>
      ))}
    </nav>
  );
}
