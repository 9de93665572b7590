import type { VNode } from 'preact';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from './visit.ts';

/** `{city}政务服务` with the Chinese name marked as such on an English page. */
export function SiteName({ visit }: { readonly visit: Visit }): VNode {
  return <>{sayWith(visit.say, 'site', { city: <Zh visit={visit}>{visit.place.city}</Zh> })}</>;
}
