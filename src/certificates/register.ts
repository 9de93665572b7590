import { isRefusal, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Actor, Commitment, Tx } from '#ledger';
import { sql } from 'kysely';
import type { CertificateIssued, CertificateVoided } from './events.ts';
import type { CertificateTables } from './views/certificate-register.ts';

/** A number reserved in this transaction. `number` as printed: prefix〔year〕n号. */
export interface ReservedNumber {
  readonly prefix: string;
  readonly year: number;
  readonly n: number;
  readonly number: string;
}

/** Reserves the next certificate number of a prefix and year. Holds the row until the transaction ends, so that numbers have no gaps. */
export async function reserveNumber(tx: Tx, prefix: string, year: number): Promise<ReservedNumber> {
  const { jurisdiction } = tx;
  // Serialises the first number of a year too, when there is no row to lock yet.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`certificate ${jurisdiction} ${prefix} ${year}`}, 0))`.execute(
    tx.db,
  );
  const row = await tx.db
    .$extendTables<CertificateTables>()
    .selectFrom('certificate_sequence')
    .select('last')
    .where('jurisdiction', '=', jurisdiction)
    .where('prefix', '=', prefix)
    .where('year', '=', year)
    .executeTakeFirst();
  const n = (row?.last ?? 0) + 1;
  return { prefix, year, n, number: `${prefix}〔${year}〕${n}号` };
}

/** Enters a certificate in the register, in the transaction of the act that makes it (许可法39、44). Refusal: `stale`. */
export async function registerCertificate(
  tx: Tx,
  reserved: ReservedNumber,
  facts: {
    readonly item: string;
    readonly case: string;
    readonly organ: string;
    readonly holder: Commitment;
    readonly issuedOn: CivilDate;
    readonly validFrom: CivilDate;
    readonly validTo: CivilDate;
  },
  by: Actor,
): Promise<true | Refusal> {
  const { prefix, year, n, number } = reserved;
  const issued: CertificateIssued = { type: 'CertificateIssued', data: { ...facts, prefix, year, n } };
  const stored = await tx.append(`certificate/${number}`, 0, [issued], by);
  return isRefusal(stored) ? stored : true;
}

/**
 * Makes a certificate void because another takes its place, in the transaction of the act that makes the other. Refusals: `not-found` where
 * the register has no such number, `paper-void` where it is void already, `stale`.
 */
export async function voidCertificate(
  tx: Tx,
  number: string,
  data: CertificateVoided['data'],
  by: Actor,
): Promise<true | Refusal> {
  const { events } = await tx.load(`certificate/${number}`);
  if (events.length === 0) return refuse('not-found');
  if (events.some(({ type }) => type === 'CertificateVoided')) return refuse('paper-void');
  const voided: CertificateVoided = { type: 'CertificateVoided', data };
  const stored = await tx.append(`certificate/${number}`, events.length, [voided], by);
  return isRefusal(stored) ? stored : true;
}
