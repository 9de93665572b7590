import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { CertificateRow, CertificateTables } from './views/certificate-register.ts';

/** The register's row of a certificate (证照登记簿) by its number; undefined where there is none. */
export async function certificateNumbered(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  number: string,
): Promise<CertificateRow | undefined> {
  return db
    .$extendTables<CertificateTables>()
    .selectFrom('certificate')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .executeTakeFirst();
}
