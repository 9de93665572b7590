import type { IdentityDocumentKind } from '#law';
import type { Jurisdiction, View } from '#ledger';
import type { AccountEvent } from '../events.ts';
import type { AccountId } from '../types.ts';
import { tables } from './tables.ts';
import type { Reader } from './tables.ts';

/** Citizens' accounts; name, ID number and mobile number lie beside and are joined at read. */
export const citizenView: View = {
  name: 'citizen',
  tables: ['citizen'],
  kind: 'inline',
  async on(stored, db) {
    if (!stored.stream.startsWith('account/')) return;
    const event = stored as unknown as AccountEvent;
    if (event.type !== 'CitizenAccountOpened') return;
    const row = {
      jurisdiction: stored.jurisdiction,
      account: stored.stream.slice('account/'.length),
      person_ref: event.data.person.ref,
      opened_on: event.data.on,
      verified_by: event.data.check === 'provider-verified' ? event.data.provider : null,
    };
    await tables(db).insertInto('citizen').values(row).execute();
  },
};

/** What a citizen stated when registering. The number passed its check; nobody has verified that it is theirs. */
export interface Person {
  readonly name: string;
  /** The document the number stands on; absent: the resident ID card. */
  readonly idKind?: IdentityDocumentKind;
  readonly number: string;
  /** Empty for somebody without a phone. */
  readonly mobile: string;
  /** Where letters reach whoever gave an address. */
  readonly address?: string;
}

export async function personOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<Person | undefined> {
  const row = await tables(db)
    .selectFrom('citizen')
    .innerJoin('personal_record', (join) =>
      join
        .onRef('personal_record.jurisdiction', '=', 'citizen.jurisdiction')
        .onRef('personal_record.ref', '=', 'citizen.person_ref'),
    )
    .select('personal_record.body')
    .where('citizen.jurisdiction', '=', jurisdiction)
    .where('citizen.account', '=', account)
    .executeTakeFirst();
  // This desk alone deposits what a citizen's row refers to, in this shape.
  return row?.body as Person | undefined;
}

/** The provider by which the person was verified; undefined where only the number was checked (号码校验通过). */
export async function verifierOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  account: AccountId,
): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('citizen')
    .select('verified_by')
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', account)
    .executeTakeFirst();
  return row?.verified_by ?? undefined;
}
