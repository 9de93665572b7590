import { civilDateOf, maskName, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import { certificateNumbered } from '#certificates';
import { plainCode } from '#documents';
import type { PaperFacts } from '#documents';
import { recordsOf } from './case-records.ts';
import type { PaperKind } from './events.ts';
import { unitNames } from './officers.ts';
import { paperTitle, voidOf } from './papers-shown.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import type { VerifiedPaper } from './shown.ts';
import type { CaseworkTables } from './views/tables.ts';

/**
 * What a verification code stands for, for anybody who holds the paper: what it is, of which organ and day, for whom (masked), and the event
 * and file that prove it. Not told: the case, what the paper says, who handled it. Refusal: `not-found`.
 */
export async function verifyPaper(parts: CaseworkParts, code: string): Promise<VerifiedPaper | Refusal> {
  const { ledger, jurisdiction } = parts;
  const { db } = ledger;
  const row = await db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_paper')
    .innerJoin('case_index', (join) =>
      join
        .onRef('case_index.jurisdiction', '=', 'case_paper.jurisdiction')
        .onRef('case_index.number', '=', 'case_paper.case_number'),
    )
    .selectAll('case_paper')
    .select(['case_index.item', 'case_index.version', 'case_index.applicant_ref'])
    .where('case_paper.jurisdiction', '=', jurisdiction)
    .where('case_paper.code', '=', plainCode(code))
    .executeTakeFirst();
  const published = row && (await itemVersion(db, jurisdiction, row.item, row.version));
  if (!row || !published) return refuse('not-found');
  const kind = row.kind as PaperKind;
  const { item } = published;
  const records = await recordsOf<unknown>(db, jurisdiction, [row.facts_ref, row.applicant_ref]);
  const facts = records.get(row.facts_ref) as PaperFacts[PaperKind] | undefined;
  const applicant = records.get(row.applicant_ref) as RecordOf['applicant'] | undefined;
  const { void: voided } = voidOf(row);
  return {
    kind,
    title: paperTitle(kind, facts, item),
    number: row.number,
    applicantMasked: maskName(applicant?.name ?? ''),
    itemName: item.name,
    // As printed: the organ may have been renamed since.
    organ: facts?.organ ?? (await unitNames(db, jurisdiction, [row.organ])).get(row.organ) ?? '',
    issuedOn: civilDateOf(row.issued_at),
    ...(row.pages > 0 && { pages: row.pages }),
    ...(row.file !== '' && { fileHash: row.file }),
    eventSeq: row.event_seq,
    eventHash: row.event_hash,
    // A paper that another has replaced stands for nothing, whatever its register and term say.
    ...(voided ? { validity: 'void' as const, voided } : await validityOf(parts, kind, row.number)),
  };
}

/** A certificate is valid while its register says so and its term runs; any other paper stays what it is. */
async function validityOf(
  { ledger, jurisdiction }: CaseworkParts,
  kind: PaperKind,
  number: string,
): Promise<Pick<VerifiedPaper, 'validity' | 'validTo'>> {
  const registered = kind === 'certificate' ? await certificateNumbered(ledger.db, jurisdiction, number) : undefined;
  if (!registered) return { validity: 'valid' };
  const { status, valid_to: validTo } = registered;
  const lapsed = status !== 'valid' || (validTo !== '' && validTo < civilDateOf(ledger.clock.now()));
  return { validity: lapsed ? 'expired' : 'valid', ...(validTo !== '' && { validTo }) };
}
