import { addDays, civilDateOf, refuse } from '#law';
import type { Instant, Refusal } from '#law';
import { unit } from '#identity';
import type { Who } from '#identity';
import { sql } from 'kysely';
import { recordsOf } from './case-records.ts';
import type { ConsultationAnswer, ConsultationKind } from './consultation-events.ts';
import type { CaseworkParts } from './parts.ts';
import { textSeen } from './seen.ts';
import type { RecordOf } from './records.ts';
import type { CaseworkTables } from './views/tables.ts';

/** Questions answered at this window, the latest first, and what the own organ was asked in the last thirty days. */
export interface Consultations {
  readonly rows: readonly {
    readonly number: string;
    readonly item: string;
    readonly asked: ConsultationKind;
    readonly answered: ConsultationAnswer;
    readonly referredTo: string;
    readonly words: string;
    readonly at: Instant;
  }[];
  readonly counts: readonly { readonly item: string; readonly asked: ConsultationKind; readonly n: number }[];
}

const shown = 50;

/** In: who asks. Out: for staff holding a post today. Refusals: `not-signed-in`, `wrong-capacity`, `post-not-held`. */
export async function consultations(
  { ledger, jurisdiction }: CaseworkParts,
  who: Who,
): Promise<Consultations | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'clerk' });
  if (!who.unit) return refuse('post-not-held');
  const db = ledger.db.$extendTables<CaseworkTables>();
  const since = addDays(civilDateOf(ledger.clock.now()), -30);
  const own = await unit(ledger.db, jurisdiction, who.unit.id);
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('unit', '=', who.unit.id)
    .orderBy('number', 'desc')
    .limit(shown)
    .execute();
  // A section is asked about the items of the organ above it.
  const organs = [who.unit.id, ...(own?.parent === undefined ? [] : [own.parent])];
  const counts = await db
    .selectFrom('consultation')
    .select(['item', 'asked', sql<number>`count(*)::int`.as('n')])
    .where('jurisdiction', '=', jurisdiction)
    .where('organ', 'in', organs)
    .where('on_day', '>=', since)
    .groupBy(['item', 'asked'])
    .orderBy('item')
    .orderBy('asked')
    .execute();
  const refs = rows.flatMap(({ words_ref }) => (words_ref === '' ? [] : [words_ref]));
  const words = await recordsOf<RecordOf['consultation']>(ledger.db, jurisdiction, refs);
  return {
    rows: rows.map(({ number, item, asked, answered, referred_to, words_ref, at }) => ({
      number,
      item,
      // Only this desk's view writes the row, from an event of these words.
      asked: asked as ConsultationKind,
      answered: answered as ConsultationAnswer,
      referredTo: referred_to,
      words: textSeen(words.get(words_ref)?.words ?? '', 'handling'),
      at,
    })),
    counts: counts.map(({ item, asked, n }) => ({ item, asked: asked as ConsultationKind, n })),
  };
}
