import { refuse } from '#law';
import type { Refusal } from '#law';
import { accountsStating } from '#identity';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { Applicant } from '../types.ts';

/** Where an electronic paper would reach the person at the counter, or why nowhere. */
export interface ElectronicPlace {
  /** Empty where there is none. */
  readonly account: string;
  readonly barred?: Refusal;
}

/**
 * The one account that states this person's document, name and telephone (民事诉讼法90). That a number passes its check does not say whose it is: where
 * two accounts state it, or the one bears another telephone than the person gives at the counter, none is the place. Refusals (in `barred`): `electronic-consent-own` for a company and through an agent, `no-electronic-place`.
 */
export async function electronicPlace(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  person: Applicant | undefined,
): Promise<ElectronicPlace> {
  if (person && (person.kind === 'company' || person.agent))
    return { account: '', barred: refuse('electronic-consent-own', {}, 'delivery') };
  const named = person !== undefined && person.number !== '' && person.name !== '' && person.mobile !== '';
  const [account, another] = named ? await accountsStating(db, jurisdiction, person) : [];
  return account === undefined || another !== undefined
    ? { account: '', barred: refuse('no-electronic-place', {}, 'delivery') }
    : { account };
}
