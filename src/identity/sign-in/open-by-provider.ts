import {
  checkCitizenId,
  checkMobile,
  civilDateOf,
  isRefusal,
  legible,
  plainCitizenId,
  plainMobile,
  refuse,
} from '#law';
import type { Refusal } from '#law';
import type { NewEvent } from '#ledger';
import type { AccountEvent } from '../events.ts';
import { newId } from '../streams.ts';
import type { AccountId } from '../types.ts';
import type { Person } from '../views/citizen.ts';
import { accounts } from './accounts.ts';
import type { SignInParts } from './parts.ts';
import { accountKey, stringIn } from './provider.ts';
import type { OidcProvider, ProviderSaid } from './provider.ts';
import { placeOf } from './register-citizen.ts';

/**
 * The account of whoever the provider vouches for, opened at the first sign-in: 经…核实, with the name and number the provider states. An
 * account that somebody registered here under the same number stays apart: nobody has verified that one. Refusal: `provider-incomplete`
 * where the provider names no name or no valid number.
 */
export async function openByProvider(
  parts: SignInParts,
  provider: OidcProvider,
  said: ProviderSaid,
): Promise<AccountId | Refusal> {
  const { ledger, jurisdiction } = parts;
  const key = accountKey(parts, provider.issuer, said.subject);
  const known = await accounts.ofSubject(ledger.db, 'citizen', key);
  if (known !== undefined) return known;
  const person = personSaid(provider, said);
  if (person.name === '' || person.name.length > 50 || !checkCitizenId(person.number, placeOf(parts)).valid)
    return refuse('provider-incomplete');
  const opened = await ledger.transact<AccountId>(jurisdiction, async (tx) => {
    const id = newId();
    const { seq } = await tx.load(`account/${id}`);
    const event: AccountEvent = {
      type: 'CitizenAccountOpened',
      data: {
        person: await tx.deposit('person', person),
        subject: await tx.deposit('subject', { issuer: provider.issuer, subject: said.subject }),
        check: 'provider-verified',
        provider: provider.name,
        on: civilDateOf(tx.at),
      },
    };
    const by = { actor: `citizen/${id}`, capacity: 'account-holder' };
    const appended = await tx.append(`account/${id}`, seq, [event as NewEvent], by);
    if (isRefusal(appended)) return appended;
    return (await accounts.openCitizenBySubject(tx, id, key)) ? id : refuse('provider-failed');
  });
  // Two first sign-ins at the same time: the later finds the account of the earlier.
  return isRefusal(opened) ? ((await accounts.ofSubject(ledger.db, 'citizen', key)) ?? opened) : opened;
}

function personSaid({ numberClaim }: OidcProvider, { claims }: ProviderSaid): Person {
  const mobile = plainMobile(stringIn(claims, 'phone_number'));
  return {
    name: legible(stringIn(claims, 'name')).trim().replace(/\s+/g, ' '),
    number: plainCitizenId(stringIn(claims, numberClaim)),
    mobile: checkMobile(mobile).valid ? mobile : '',
  };
}
