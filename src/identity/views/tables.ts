import type { CivilDate } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely, Transaction } from 'kysely';
import type { AccountId, Act, PostId, StaffId, UnitId, UnitKind } from '../types.ts';

/** The views of this desk and, of the records floor, the personal records that are joined at read. */
export type IdentityTables = {
  unit: {
    jurisdiction: Jurisdiction;
    id: UnitId;
    kind: UnitKind;
    parent: UnitId | null;
    region: string;
    name: string;
    name_en: string | null;
    credit_code: string | null;
    number_prefix: string | null;
    abolished_on: CivilDate | null;
  };
  staff: { jurisdiction: Jurisdiction; id: StaffId; person_ref: string; registered_on: CivilDate };
  post: {
    jurisdiction: Jurisdiction;
    id: PostId;
    staff: StaffId;
    unit: UnitId;
    title: string;
    auxiliary: boolean;
    held_from: CivilDate;
    held_to: CivilDate | null;
  };
  mandate: {
    jurisdiction: Jurisdiction;
    id: string;
    post: PostId;
    staff: StaffId;
    item: string;
    act: Act;
    valid_from: CivilDate;
    valid_to: CivilDate;
    document: string;
    revoked_on: CivilDate | null;
  };
  citizen: {
    jurisdiction: Jurisdiction;
    account: AccountId;
    person_ref: string;
    opened_on: CivilDate;
    verified_by: string | null;
  };
  personal_record: { jurisdiction: Jurisdiction; ref: string; body: unknown };
};

/** Any connection to read with: the ledger's own, or the transaction of a command. */
export type Reader = Kysely<NoTables> | Transaction<NoTables>;

/** The same connection with this desk's tables known. */
export function tables(db: Reader): Kysely<IdentityTables> {
  return db.$extendTables<IdentityTables>();
}
