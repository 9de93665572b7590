import type { Applicant, Intake } from './intake-api.ts';
import type { NumberKind, PersonTyped, Typed } from './intake-shown.ts';
import { plainNumber, personKinds } from './number-read.ts';

/** What the screen types into, as the server has it. */
export function typedOf({ person, answers, ticks, delivery }: Intake): Typed {
  return { person: personOf(person), answers, ticks, delivery };
}

function personOf(person: Applicant | undefined): PersonTyped {
  const { number = '', name = '', mobile = '', address = '', agent } = person ?? {};
  return { kind: kindOf(person), number, name, mobile, address, ...(agent && { agent }) };
}

function kindOf(person: Applicant | undefined): NumberKind {
  if (person?.kind === 'company') return 'credit-code';
  return personKinds.find((kind) => kind === person?.idKind) ?? 'resident-id';
}

/** The person as the server keeps them. */
export function applicantOf({ kind, number, name, mobile, address, agent }: PersonTyped): Applicant {
  const plain = { name: name.trim(), number: plainNumber(kind, number), mobile: mobile.trim() };
  const where = address.trim() === '' ? {} : { address: address.trim() };
  const by = agent ? { agent } : {};
  return kind === 'credit-code'
    ? { kind: 'company', ...plain, ...where, ...by }
    : { kind: 'person', idKind: kind, ...plain, ...where, ...by };
}
