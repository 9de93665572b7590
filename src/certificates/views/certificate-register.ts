import type { NoTables, StoredEvent, View } from '#ledger';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { CertificateEvent } from '../events.ts';

export type CertificateRow = {
  jurisdiction: string;
  number: string;
  seq: number;
  item: string;
  case_number: string;
  holder_ref: string;
  organ: string;
  status: string;
  issued_on: string;
  valid_from: string;
  valid_to: string;
  /** Day it became void, why, and the number that took its place; empty while it stands. */
  void_on: string;
  void_ground: string;
  replaced_by: string;
};

export type CertificateTables = {
  certificate: CertificateRow;
  certificate_sequence: { jurisdiction: string; prefix: string; year: number; last: number };
};

/** The register (证照登记簿). Keys: (jurisdiction, number); running numbers by (jurisdiction, prefix, year). */
export const certificateRegister: View = {
  name: 'certificate-register',
  tables: ['certificate', 'certificate_sequence'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('certificate/')) return;
    const db = tx.$extendTables<CertificateTables>();
    const said = { type: event.type, data: event.data } as CertificateEvent;
    const { jurisdiction } = event;
    if (said.type === 'CertificateVoided') {
      const { on, ground, replacedBy } = said.data;
      await db
        .updateTable('certificate')
        .set({ status: 'void', void_on: on, void_ground: ground, replaced_by: replacedBy, seq: event.seq })
        .where('jurisdiction', '=', jurisdiction)
        .where('number', '=', event.stream.slice('certificate/'.length))
        .execute();
      return;
    }
    const { data } = said;
    await db
      .insertInto('certificate')
      .values({
        jurisdiction,
        number: event.stream.slice('certificate/'.length),
        seq: event.seq,
        item: data.item,
        case_number: data.case,
        holder_ref: data.holder.ref,
        organ: data.organ,
        status: 'valid',
        issued_on: data.issuedOn,
        valid_from: data.validFrom,
        valid_to: data.validTo,
        void_on: '',
        void_ground: '',
        replaced_by: '',
      })
      .execute();
    await db
      .insertInto('certificate_sequence')
      .values({ jurisdiction, prefix: data.prefix, year: data.year, last: data.n })
      // A rebuild reads in the order of transactions begun, the numbers were given in the order of the lock.
      .onConflict((clash) =>
        clash
          .columns(['jurisdiction', 'prefix', 'year'])
          .doUpdateSet((row) => ({ last: sql<number>`greatest(${row.ref('certificate_sequence.last')}, ${data.n})` })),
      )
      .execute();
  },
};
