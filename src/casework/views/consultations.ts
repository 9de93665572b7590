import type { NoTables, StoredEvent, View } from '#ledger';
import type { Transaction } from 'kysely';
import type { ConsultationRecorded } from '../consultation-events.ts';
import type { CaseworkTables } from './tables.ts';

/** Questions answered at the windows: a unit's own list, and what an organ is asked most. Key: (jurisdiction, number). */
export const consultations: View = {
  name: 'consultations',
  tables: ['consultation'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('consultation/')) return;
    const { jurisdiction, at } = event;
    // Only this desk appends to `consultation/` streams, and only this event.
    const {
      item,
      organ,
      unit,
      post,
      asked,
      answered,
      on,
      referredTo = '',
      words,
    } = (event as unknown as ConsultationRecorded).data;
    await tx
      .$extendTables<CaseworkTables>()
      .insertInto('consultation')
      .values({
        jurisdiction,
        number: event.stream.slice('consultation/'.length),
        item,
        organ,
        unit,
        post,
        asked,
        answered,
        referred_to: referredTo,
        words_ref: words?.ref ?? '',
        on_day: on,
        at,
      })
      .execute();
  },
};
