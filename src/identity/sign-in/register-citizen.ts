import {
  checkIdentityDocument,
  checkMobile,
  civilDateOf,
  currentIdentityDocuments,
  demoRegionPrefix,
  isRefusal,
  legible,
  plainCitizenId,
  plainIdentityDocument,
  plainMobile,
  refuse,
} from '#law';
import type { CivilDate, IdentityDocumentKind, Refusal } from '#law';
import type { NewEvent } from '#ledger';
import type { AccountEvent } from '../events.ts';
import { newId } from '../streams.ts';
import type { AccountId } from '../types.ts';
import type { Person } from '../views/citizen.ts';
import { accounts } from './accounts.ts';
import { citizenLogin, citizenPasswordIsStrong, isCitizenUsername } from './credentials.ts';
import { someone } from './note.ts';
import type { SignInParts } from './parts.ts';

export interface Registration {
  readonly name: string;
  /** The document the number stands on; absent: the resident ID card. */
  readonly idKind?: IdentityDocumentKind;
  /** Only its form and, where its rule is public, its check digit are examined. */
  readonly number: string;
  /** Empty for somebody without a phone: they choose a `username`. */
  readonly mobile: string;
  readonly username?: string;
  /** Where letters reach them; asked of nobody. */
  readonly address?: string;
  readonly password: string;
}

/** What was typed, in one shape: full-width digits and a small x are what people type. */
export function personIn({ name, idKind = 'resident-id', number, mobile, address = '' }: Registration): Person {
  const place = legible(address).trim().replace(/\s+/g, ' ');
  return {
    name: legible(name).trim().replace(/\s+/g, ' '),
    ...(idKind !== 'resident-id' && { idKind }),
    number: idKind === 'resident-id' ? plainCitizenId(legible(number)) : plainIdentityDocument(legible(number)),
    mobile: plainMobile(mobile),
    ...(place !== '' && { address: place }),
  };
}

/**
 * Pure. In: what was typed; today, for a birth date must not lie ahead; whether this is the demo city, whose region GB/T 2260 does not
 * allocate. Out: everything that is wrong, so that a form tells it at once: `mobile-wrong` or, of somebody without a phone,
 * `citizen-username-wrong`; `name-missing`, `id-number-wrong` or, of another document, `id-document-wrong`; `address-long`,
 * `password-weak`.
 */
export function registrationProblems(
  registration: Registration,
  place: { readonly today: CivilDate; readonly demo: boolean },
): readonly Refusal[] {
  const { name, idKind = 'resident-id', number, mobile, address = '' } = personIn(registration);
  const login = loginOf(registration);
  const named = name !== '' && name.length <= 50;
  const numbered = currentIdentityDocuments.includes(idKind) && checkIdentityDocument(idKind, number, place).valid;
  const wrongNumber = idKind === 'resident-id' ? 'id-number-wrong' : 'id-document-wrong';
  return [
    (registration.username === undefined || mobile !== '') &&
      !checkMobile(mobile).valid &&
      refuse('mobile-wrong', {}, 'mobile'),
    registration.username !== undefined &&
      (!isCitizenUsername(login) || login === number.toLowerCase()) &&
      refuse('citizen-username-wrong', {}, 'username'),
    !named && refuse('name-missing', {}, 'name'),
    !numbered && refuse(wrongNumber, {}, 'number'),
    address.length > 120 && refuse('address-long', {}, 'address'),
    !citizenPasswordIsStrong(registration.password, login) && refuse('password-weak', {}, 'password'),
  ].filter((problem) => problem !== false);
}

/** What they will sign in with. */
function loginOf({ mobile, username }: Registration): string {
  return username === undefined ? plainMobile(mobile) : citizenLogin(legible(username));
}

/**
 * A citizen opens an account: 号码校验通过, never 已实名, for nobody has verified that name and number are theirs. The person lies
 * beside the ledger. Refusals: the first of `registrationProblems`, `mobile-taken`, `username-taken`.
 */
export async function registerCitizen(
  parts: SignInParts,
  registration: Registration,
  key: string,
): Promise<{ readonly account: AccountId } | Refusal> {
  const { ledger, jurisdiction } = parts;
  const [barred] = registrationProblems(registration, placeOf(parts));
  if (barred) return barred;
  const login = loginOf(registration);
  const person = personIn(registration);
  const passwordHash = await accounts.hash(registration.password);
  const request = { jurisdiction, key, by: someone, name: 'registerCitizen', body: { ...person, login } };
  return ledger.command(request, async (tx) => {
    const id = newId();
    const { seq } = await tx.load(`account/${id}`);
    const commitment = await tx.deposit('person', person);
    const opened: AccountEvent = {
      type: 'CitizenAccountOpened',
      data: { person: commitment, check: 'number-valid', on: civilDateOf(tx.at) },
    };
    const by = { actor: `citizen/${id}`, capacity: 'account-holder' };
    const appended = await tx.append(`account/${id}`, seq, [opened as NewEvent], by);
    if (isRefusal(appended)) return appended;
    if (await accounts.openCitizen(tx, { id, login, passwordHash })) return { account: id };
    return registration.username === undefined
      ? refuse('mobile-taken', {}, 'mobile')
      : refuse('username-taken', {}, 'username');
  });
}

/** What `registrationProblems` needs to know of here and now. */
export function placeOf({ ledger, jurisdiction }: Pick<SignInParts, 'ledger' | 'jurisdiction'>): {
  readonly today: CivilDate;
  readonly demo: boolean;
} {
  return { today: civilDateOf(ledger.clock.now()), demo: jurisdiction.startsWith(demoRegionPrefix) };
}
