import { folded, lexemesOf, lexemesOfTerm } from '../search/lexemes.ts';
import { understand } from '../search/understand.ts';
import type { Wish } from '../search/understand.ts';
import { listedServices } from './directory.ts';
import type { ListedService } from './directory.ts';

let index: readonly { readonly service: ListedService; readonly lexemes: ReadonlySet<string> }[] | undefined;

/**
 * Listed services that answer to everyday words, best first, at most `limit`, read as `search` reads them. A listed name is all there is to
 * go by: of longer words half their pairs will do. `online`: names of items that can be applied for, told apart from the list.
 */
export function searchDirectory(
  words: string,
  { limit, online = [] }: { readonly limit: number; readonly online?: readonly string[] },
): readonly ListedService[] {
  const wishes = understand(words);
  const known = new Set(online.map(folded));
  // Made at the first question: a start must not wait for it.
  index ??= listedServices.map((service) => ({ service, lexemes: new Set(lexemesOf(service.name)) }));
  return index
    .map(({ service, lexemes }) => ({ service, points: pointsOf(wishes, lexemes) }))
    .filter(({ service, points }) => points > 0 && !known.has(folded(service.name)))
    .sort((a, b) => b.points - a.points || a.service.name.length - b.service.name.length)
    .slice(0, limit)
    .map(({ service }) => service);
}

/** A weak wish (证, 许可) ranks and finds nothing alone. Of the others the longer says more: 身份证 before 补领. */
function pointsOf(wishes: readonly Wish[], lexemes: ReadonlySet<string>): number {
  let [points, strong] = [0, false];
  for (const { weak, terms } of wishes) {
    const best = Math.max(0, ...terms.map((term) => sharedOf(term, lexemes)));
    points += weak ? best / 8 : best;
    strong ||= !weak && best > 0;
  }
  return strong ? points : 0;
}

/** How many lexemes of a term stand in a name; none where it is less than half of them. */
function sharedOf(term: string, lexemes: ReadonlySet<string>): number {
  const wanted = lexemesOfTerm(term);
  const shared = wanted.filter((lexeme) => lexemes.has(lexeme)).length;
  return shared * 2 >= wanted.length ? shared : 0;
}
