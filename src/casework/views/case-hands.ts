import type { NoTables, StoredEvent, View } from '#ledger';
import type { Transaction } from 'kysely';
import type { CaseEvent } from '../events.ts';
import { postOfActor } from '../officers.ts';
import type { CaseworkTables } from './tables.ts';

const endings: readonly CaseEvent['type'][] = [
  'CaseClosed',
  'ApplicationWithdrawn',
  'AcceptanceRefused',
  'ApplicationConverted',
];

/** Through whose hands a case has gone (我经手的): one row a case and post, those who co-signed included. Key: (jurisdiction, number, post). */
export const caseHands: View = {
  name: 'case-hands',
  tables: ['case_hand'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    const db = tx.$extendTables<CaseworkTables>();
    const { jurisdiction } = event;
    const number = event.stream.slice('case/'.length);
    const said = { type: event.type, data: event.data } as CaseEvent;
    const post = postOfActor(event.actor);
    const { officers = [], awaits = [] } = said.type === 'ReviewRecorded' ? said.data : {};
    const signed = officers.filter((officer) => !awaits.includes(officer));
    for (const hand of new Set([...(post === undefined ? [] : [post]), ...signed]))
      await db
        .insertInto('case_hand')
        .values({ jurisdiction, number, post: hand, open: true })
        .onConflict((clash) => clash.doNothing())
        .execute();
    // A corrected paper goes out again: the case is everybody's once more.
    const open = said.type === 'PaperCorrected';
    if (!open && !endings.includes(said.type)) return;
    await db
      .updateTable('case_hand')
      .set({ open })
      .where('jurisdiction', '=', jurisdiction)
      .where('number', '=', number)
      .execute();
  },
};
