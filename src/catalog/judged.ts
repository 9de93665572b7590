import { findingsOf } from './checks/index.ts';
import type { Finding } from './checks/types.ts';
import type { ItemDraft } from './draft.ts';
import { missingIn } from './problems.ts';

/**
 * All that stands against a draft: what the checks find, then, as C00, what keeps it from being an item and that no check has named at the
 * same place. Errors first; where there is none it can be handed over.
 */
export function judged(item: ItemDraft): readonly Finding[] {
  const found = findingsOf(item);
  const named = new Set(found.flatMap(({ at, level }) => (level === 'error' ? [at, `${at}/basis`] : [])));
  const gaps = missingIn(item)
    .filter(({ at }) => !named.has(at))
    .map(({ at, zh, en }) => ({ check: 'C00', level: 'error' as const, at, zh, en, basis: 'GB/T 39046' }));
  return [...gaps, ...found].toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}
