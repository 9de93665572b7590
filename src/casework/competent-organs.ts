import { civilDateOf, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { listItems } from '#catalog';
import type { ServiceItem } from '#catalog';
import { unitTree } from '#identity';
import type { Unit, Who } from '#identity';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { CaseworkParts } from './parts.ts';

/** An organ that an applicant may be sent to (许可法32(1)(二)); what is not known is empty. */
export interface CompetentOrgan {
  readonly unit: string;
  readonly name: string;
  /** What it does and where it is found, from the items it has in the catalogue. */
  readonly does: string;
  readonly where: string;
}

/** Organs that can be competent; a window, a section or the centre is part of one and never competent itself. */
const organs: readonly Unit['kind'][] = ['government', 'committee', 'department', 'township'];

/** Every organ an application may belong to. For staff only. Refusals: `not-signed-in`, `wrong-capacity`. */
export async function competentOrgans(
  { ledger, jurisdiction }: CaseworkParts,
  who: Who,
): Promise<readonly CompetentOrgan[] | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'clerk' });
  return organsOf(ledger.db, jurisdiction, civilDateOf(ledger.clock.now()));
}

/** The same inside a command. */
export async function organsOf(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  today: CivilDate,
): Promise<readonly CompetentOrgan[]> {
  const items = await allItems(db, jurisdiction, today);
  const tree = await unitTree(db, jurisdiction);
  return tree
    .filter(({ kind }) => organs.includes(kind))
    .map(({ id, name }) => {
      const own = items.filter(({ organ }) => organ === id);
      const names = own.map((item) => item.name);
      const shown = names.slice(0, 5).join('、');
      return {
        unit: id,
        name,
        does: names.length === 0 ? '' : `办理${shown}${names.length > 5 ? `等 ${names.length} 个事项` : ''}`,
        where: [...new Set(own.map(({ place, hours, consultation }) => `${place}(${hours}),咨询 ${consultation}`))]
          .slice(0, 2)
          .join(';'),
      };
    });
}

async function allItems(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  today: CivilDate,
): Promise<readonly ServiceItem[]> {
  const items: ServiceItem[] = [];
  for (;;) {
    const last = items.at(-1)?.id;
    const page = await listItems(db, jurisdiction, today, { limit: 200, ...(last !== undefined && { after: last }) });
    items.push(...page.map(({ item }) => item));
    if (page.length < 200) return items;
  }
}
