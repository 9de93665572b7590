import type { CivilDate } from '#law';
import { listItems } from '#catalog';
import { unitNames } from '../officers.ts';
import type { CaseworkParts } from '../parts.ts';
import type { AtCounter } from './at-counter.ts';
import { takesIn } from './at-counter.ts';
import { initialsOf } from './initials.ts';
import type { IntakeItem } from './types.ts';

/**
 * Items in force that this post may take in and that offer the counter (许可法29). In: letters or characters; empty: all. Two letters find an
 * item by the initials of its name or of the everyday words for it. Out: names that begin so first.
 */
export async function intakeItems(
  { ledger, jurisdiction }: CaseworkParts,
  at: AtCounter,
  asked: string,
  today: CivilDate,
): Promise<readonly IntakeItem[]> {
  const all = await listItems(ledger.db, jurisdiction, today, { limit: 5000 });
  const open = all.filter(
    ({ id, item, availability }) => availability === 'open' && item.channels.includes('window') && takesIn(at, id),
  );
  const wanted = asked.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const ranked = open.flatMap(({ item }) => {
    const rank = rankOf(wanted, item.name, item.words);
    return rank === undefined ? [] : [{ item, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.item.name < b.item.name ? -1 : 1));
  const organs = await unitNames(
    ledger.db,
    jurisdiction,
    ranked.map(({ item }) => item.organ),
  );
  return ranked.map(({ item: { id, name, nameEn, plain, organ, projectType } }) => ({
    id,
    name,
    nameEn,
    plain,
    organ: organs.get(organ) ?? '',
    projectType,
  }));
}

/** 0: the name begins so; 1: it holds it; 2: an everyday word does. */
function rankOf(wanted: string, name: string, words: readonly string[]): number | undefined {
  if (wanted === '') return 0;
  const written = [name.toLowerCase(), initialsOf(name)];
  if (written.some((form) => form.startsWith(wanted))) return 0;
  if (written.some((form) => form.includes(wanted))) return 1;
  return words.some((word) => word.toLowerCase().includes(wanted) || initialsOf(word).startsWith(wanted))
    ? 2
    : undefined;
}
