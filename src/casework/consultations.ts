import { addDays, civilDateOf, maskMobile, maskName, refuse } from '#law';
import type { CivilDate, Instant, Refusal } from '#law';
import { publishedItem } from '#catalog';
import { unit } from '#identity';
import type { UnitId, Who } from '#identity';
import type { NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { recordsOf } from './case-records.ts';
import type { ConsultationAnswer, ConsultationKind } from './consultation-events.ts';
import { officersOf, unitNames } from './officers.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { textSeen } from './seen.ts';
import type { CaseworkTables } from './views/tables.ts';

/** A question answered at this window; whoever asked is masked, and so are numbers inside the words. */
export interface ConsultationRow {
  readonly number: string;
  /** Empty where it was about no item of this window. */
  readonly item: string;
  readonly itemName: string;
  readonly asked: ConsultationKind;
  readonly answered: ConsultationAnswer;
  readonly referredTo: string;
  readonly referredName: string;
  readonly words: string;
  readonly answer: string;
  readonly name: string;
  readonly mobile: string;
  readonly by: string;
  readonly at: Instant;
}

/** Questions answered at this window, the latest first, and what the own organ was asked in the last thirty days. */
export interface Consultations {
  readonly rows: readonly ConsultationRow[];
  /** Hand it back as `after` for older ones; absent where there are none. */
  readonly after?: string;
  readonly counts: readonly { readonly item: string; readonly asked: ConsultationKind; readonly n: number }[];
}

/** Which of the window's questions are wanted. */
export interface ConsultationFilter {
  /** An item; empty for questions about none. */
  readonly item?: string;
  readonly on?: CivilDate;
  readonly after?: string;
}

const shown = 50;

/** In: who asks. Out: for staff holding a post today. Refusals: `not-signed-in`, `wrong-capacity`, `post-not-held`. */
export async function consultations(
  parts: CaseworkParts,
  who: Who,
  filter: ConsultationFilter = {},
): Promise<Consultations | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'clerk' });
  if (!who.unit) return refuse('post-not-held');
  const { ledger, jurisdiction } = parts;
  const db = ledger.db.$extendTables<CaseworkTables>();
  const { item, on, after } = filter;
  let asked = db
    .selectFrom('consultation')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('unit', '=', who.unit.id);
  if (item !== undefined) asked = asked.where('item', '=', item);
  if (on !== undefined) asked = asked.where('on_day', '=', on);
  if (after !== undefined) asked = asked.where('number', '<', after);
  const found = await asked
    .orderBy('number', 'desc')
    .limit(shown + 1)
    .execute();
  const rows = found.slice(0, shown);
  const last = found.length > shown ? rows.at(-1) : undefined;
  return {
    rows: await rowsShown(parts, rows),
    ...(last && { after: last.number }),
    counts: await countsOf(parts, who.unit.id),
  };
}

async function rowsShown(
  { ledger, jurisdiction }: CaseworkParts,
  rows: readonly CaseworkTables['consultation'][],
): Promise<readonly ConsultationRow[]> {
  const { db } = ledger;
  const refs = rows.flatMap(({ words_ref }) => (words_ref === '' ? [] : [words_ref]));
  const records = await recordsOf<RecordOf['consultation']>(db, jurisdiction, refs);
  const officers = await officersOf(db, jurisdiction, [...new Set(rows.map(({ post }) => post))]);
  const sentTo = rows.flatMap(({ referred_to }) => (referred_to === '' ? [] : [referred_to]));
  const organs = await unitNames(db, jurisdiction, [...new Set(sentTo)]);
  const names = await itemNames(
    db,
    jurisdiction,
    rows.map(({ item }) => item),
    civilDateOf(ledger.clock.now()),
  );
  return rows.map(({ number, item, asked, answered, referred_to, words_ref, post, at }) => {
    const { words = '', answer = '', person } = records.get(words_ref) ?? {};
    const officer = officers.get(post);
    return {
      number,
      item,
      itemName: names.get(item) ?? '',
      // Only this desk's view writes the row, from an event of these words.
      asked: asked as ConsultationKind,
      answered: answered as ConsultationAnswer,
      referredTo: referred_to,
      referredName: organs.get(referred_to) ?? '',
      words: textSeen(words, 'handling'),
      answer: textSeen(answer, 'handling'),
      name: person && person.name !== '' ? maskName(person.name) : '',
      mobile: person ? maskMobile(person.mobile) : '',
      by: officer ? [officer.title, officer.name].filter((word) => word !== '').join(' ') : '',
      at,
    };
  });
}

async function itemNames(
  db: Kysely<NoTables>,
  jurisdiction: CaseworkParts['jurisdiction'],
  items: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(items)].filter((id) => id !== '');
  const found = await Promise.all(known.map(async (id) => publishedItem(db, jurisdiction, id, today)));
  return new Map(known.map((id, at) => [id, found[at]?.item.name ?? id]));
}

async function countsOf({ ledger, jurisdiction }: CaseworkParts, own: UnitId): Promise<Consultations['counts']> {
  const parent = (await unit(ledger.db, jurisdiction, own))?.parent;
  // A section is asked about the items of the organ above it.
  const organs = [own, ...(parent === undefined ? [] : [parent])];
  const counts = await ledger.db
    .$extendTables<CaseworkTables>()
    .selectFrom('consultation')
    .select(['item', 'asked', sql<number>`count(*)::int`.as('n')])
    .where('jurisdiction', '=', jurisdiction)
    .where('organ', 'in', organs)
    .where('on_day', '>=', addDays(civilDateOf(ledger.clock.now()), -30))
    .groupBy(['item', 'asked'])
    .orderBy('item')
    .orderBy('asked')
    .execute();
  return counts.map(({ item, asked, n }) => ({ item, asked: asked as ConsultationKind, n }));
}
