import type { ServiceItem } from '#catalog';
import { titleOf } from '#documents';
import type { PaperFacts } from '#documents';
import { isRegistration } from '#catalog';
import { natureFact } from './papers/head.ts';
import { recordsOf } from './case-records.ts';
import type { PaperKind } from './events.ts';
import type { CaseworkParts } from './parts.ts';
import type { PaperShown } from './shown.ts';
import type { CasePaperRow, CaseworkTables } from './views/tables.ts';

type Facts = PaperFacts[PaperKind];

/** The papers of a case in the order they went out, with their titles; `pages` once a paper has been typeset. */
export async function papersShown(
  parts: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  number: string,
  item: ServiceItem,
): Promise<readonly PaperShown[]> {
  const { ledger, jurisdiction } = parts;
  const rows = await ledger.db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_paper')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('case_number', '=', number)
    .orderBy('event_seq')
    .orderBy('kind')
    .execute();
  const facts = await recordsOf<Facts>(
    ledger.db,
    jurisdiction,
    rows.map((row) => row.facts_ref),
  );
  return rows.map((row) => {
    const kind = row.kind as PaperKind;
    const title = paperTitle(kind, facts.get(row.facts_ref), item);
    const { paper, number: ofPaper, issued_at: issuedAt, code, pages } = row;
    return { paper, kind, title, number: ofPaper, issuedAt, code, ...(pages > 0 && { pages }), ...voidOf(row) };
  });
}

/** Since when a paper is void, why, and which number has taken its place. */
export function voidOf(row: Pick<CasePaperRow, 'void_on' | 'void_ground' | 'replaced_by'>): Pick<PaperShown, 'void'> {
  if (row.void_on === '') return {};
  const ground = row.void_ground === 'lost' ? 'lost' : 'corrected';
  return { void: { on: row.void_on, ground, replacedBy: row.replaced_by } };
}

/** Title of a paper (文书名称). Where its facts have been erased the item tells it: a certificate is called after the item's result. */
export function paperTitle(kind: PaperKind, facts: Facts | undefined, item: ServiceItem): string {
  if (!facts && kind === 'certificate') return item.result.name;
  return titleOf<PaperKind>(kind, facts ?? ({ registration: isRegistration(item), ...natureFact(item) } as Facts));
}
