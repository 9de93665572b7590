import { words } from '../words.ts';
import type { DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';

/** How many cases go on under which version: 第 1 版 12 件、第 2 版 99+ 件. Empty where none does. */
export function goingOn({ open }: DeskItem): string {
  return open.versions
    .map(({ version, cases }) => w.act.goingOnUnder(version, words.list.count(cases, open.countedTo)))
    .join('、');
}
