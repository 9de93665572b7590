import type { IdentityDocumentKind } from '#law';
import type { Jurisdiction } from '#ledger';
import { sql } from 'kysely';
import type { AccountId } from '../types.ts';
import type { Reader } from './tables.ts';

/**
 * Accounts whose holder stated this very document, name and telephone. In: the number in the one shape that registers use. Out: at most two,
 * for more than one says that it cannot be told whose number it is; none where name or telephone are others: anybody can register with somebody
 * else's number, nobody answers their telephone. Whoever asks learns of nothing else that an account holds.
 */
export async function accountsStating(
  db: Reader,
  jurisdiction: Jurisdiction,
  stated: {
    readonly idKind?: IdentityDocumentKind | undefined;
    readonly number: string;
    readonly name: string;
    readonly mobile: string;
  },
): Promise<readonly AccountId[]> {
  const { idKind = 'resident-id', number, name, mobile } = stated;
  const { rows } = await sql<{ readonly account: AccountId; readonly name: string; readonly mobile: string }>`
    select c.account, p.body ->> 'name' as name, p.body ->> 'mobile' as mobile
      from personal_record p
      join citizen c on c.jurisdiction = p.jurisdiction and c.person_ref = p.ref
     where p.jurisdiction = ${jurisdiction} and p.kind = 'person' and p.body ->> 'number' = ${number}
       and coalesce(p.body ->> 'idKind', 'resident-id') = ${idKind}
     limit 2`.execute(db);
  const [only] = rows;
  const theirs = only?.name === name && only.mobile === mobile;
  return rows.length === 1 && !theirs ? [] : rows.map(({ account }) => account);
}
