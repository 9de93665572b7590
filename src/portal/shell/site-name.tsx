import type { VNode } from 'preact';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from './visit.ts';

/** `{city}政务服务` with a city that has no English name marked as Chinese on an English page. */
export function SiteName({ visit }: { readonly visit: Visit }): VNode {
  const { city, cityEn } = visit.place;
  return <>{sayWith(visit.say, 'site', { city: <InLang visit={visit} zh={city} en={cityEn} /> })}</>;
}
