import { civilDateOf, isRefusal, plainIdentityDocument } from '#law';
import type { CivilDate, Refusal } from '#law';
import { itemVersions } from '#catalog';
import type { Who } from '#identity';
import { sql } from 'kysely';
import { caseMandates } from '../case-mandates.ts';
import type { CaseworkParts } from '../parts.ts';
import { applicantSeen } from '../seen.ts';
import type { Stage } from '../state.ts';
import type { Applicant } from '../types.ts';
import { atCounter } from './at-counter.ts';
import type { AtCounter } from './at-counter.ts';
import type { PersonKnown } from './types.ts';

const mostShown = 20;

interface Found {
  readonly number: string;
  readonly item: string;
  readonly version: number;
  readonly stage: Stage;
  readonly applicant: Applicant;
}

/**
 * What cases that this post may see by its mandates say of a number: who bears it, masked, and what is open. It tells nothing of anybody
 * else's cases, not even that there are any (个人信息保护法6). Refusals: those of `atCounter`.
 */
export async function personKnown(parts: CaseworkParts, who: Who, number: string): Promise<PersonKnown | Refusal> {
  const today = civilDateOf(parts.ledger.clock.now());
  const at = await atCounter(parts.ledger.db, who, today);
  return isRefusal(at) ? at : casesAtHand(parts, at, number, today);
}

/** The same for a post already known to sit at a counter. */
export async function casesAtHand(
  { ledger, jurisdiction }: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  at: AtCounter,
  given: string,
  today: CivilDate,
): Promise<PersonKnown> {
  const number = plainIdentityDocument(given);
  if (number.length < 6) return { cases: [] };
  const { db } = ledger;
  const mandates = await caseMandates(db, at.who, today);
  const items = [...new Set([...at.items, ...[...mandates.items.values()].flat()])];
  const { rows } = await sql<Found>`
    select c.number, c.item, c.version, c.stage, p.body as applicant
      from personal_record p
      join case_index c on c.jurisdiction = p.jurisdiction and c.applicant_ref = p.ref
     where p.jurisdiction = ${jurisdiction} and p.kind = 'applicant' and p.body ->> 'number' = ${number}
       and (${items.includes('*')} or c.item = any(${items}::text[]))
     order by c.number desc limit ${mostShown}`.execute(db);
  const open = rows.filter(({ stage }) => !ended.includes(stage));
  const published = await itemVersions(db, jurisdiction, open);
  const nameOf = ({ item, version }: Found): string =>
    published.find((one) => one.item.id === item && one.version === version)?.item.name ?? item;
  const { applicant: person } = applicantSeen(rows[0]?.applicant, 'supervising');
  return {
    ...(person && { person }),
    cases: open.map((row) => ({ number: row.number, item: row.item, itemName: nameOf(row), stage: row.stage })),
  };
}

const ended: readonly Stage[] = ['not-accepted', 'withdrawn', 'closed'];
