import {
  checkCitizenId,
  checkMobile,
  civilDateOf,
  demoRegionPrefix,
  isRefusal,
  legible,
  plainMobile,
  refuse,
} from '#law';
import type { CivilDate, Refusal } from '#law';
import type { NewEvent } from '#ledger';
import type { AccountEvent } from '../events.ts';
import { newId } from '../streams.ts';
import type { AccountId } from '../types.ts';
import type { Person } from '../views/citizen.ts';
import { accounts } from './accounts.ts';
import { citizenPasswordIsStrong } from './credentials.ts';
import { someone } from './note.ts';
import type { SignInParts } from './parts.ts';

export interface Registration {
  readonly name: string;
  /** 居民身份证号; only its check digit is examined. */
  readonly number: string;
  readonly mobile: string;
  readonly password: string;
}

/** What was typed, in one shape: full-width digits and a small x are what people type. */
export function personIn({ name, number, mobile }: Registration): Person {
  return {
    name: legible(name).trim().replace(/\s+/g, ' '),
    number: legible(number).normalize('NFKC').replace(/\s/g, '').toUpperCase(),
    mobile: plainMobile(mobile),
  };
}

/**
 * Pure. In: what was typed; today, for a birth date must not lie ahead; whether this is the demo city, whose region GB/T 2260 does not
 * allocate. Out: everything that is wrong, so that a form tells it at once: `name-missing`, `id-number-wrong`, `mobile-wrong`, `password-weak`.
 */
export function registrationProblems(
  registration: Registration,
  place: { readonly today: CivilDate; readonly demo: boolean },
): readonly Refusal[] {
  const { name, number, mobile } = personIn(registration);
  const named = name !== '' && name.length <= 50;
  return [
    !checkMobile(mobile).valid && refuse('mobile-wrong', {}, 'mobile'),
    !named && refuse('name-missing', {}, 'name'),
    !checkCitizenId(number, place).valid && refuse('id-number-wrong', {}, 'number'),
    !citizenPasswordIsStrong(registration.password, mobile) && refuse('password-weak', {}, 'password'),
  ].filter((problem) => problem !== false);
}

/**
 * A citizen opens an account: 号码校验通过, never 已实名, for nobody has verified that name and number are theirs. The person lies
 * beside the ledger. Refusals: the first of `registrationProblems`, `mobile-taken`.
 */
export async function registerCitizen(
  parts: SignInParts,
  registration: Registration,
  key: string,
): Promise<{ readonly account: AccountId } | Refusal> {
  const { ledger, jurisdiction } = parts;
  const [barred] = registrationProblems(registration, placeOf(parts));
  if (barred) return barred;
  const person = personIn(registration);
  const passwordHash = await accounts.hash(registration.password);
  const request = { jurisdiction, key, by: someone, name: 'registerCitizen', body: person };
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
    const done = await accounts.openCitizen(tx, { id, mobile: person.mobile, passwordHash });
    return done ? { account: id } : refuse('mobile-taken', {}, 'mobile');
  });
}

/** What `registrationProblems` needs to know of here and now. */
export function placeOf({ ledger, jurisdiction }: Pick<SignInParts, 'ledger' | 'jurisdiction'>): {
  readonly today: CivilDate;
  readonly demo: boolean;
} {
  return { today: civilDateOf(ledger.clock.now()), demo: jurisdiction.startsWith(demoRegionPrefix) };
}
