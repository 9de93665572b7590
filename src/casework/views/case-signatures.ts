import type { NoTables, StoredEvent, View } from '#ledger';
import type { Transaction } from 'kysely';
import type { CaseEvent } from '../events.ts';
import type { CaseworkTables } from './tables.ts';

/** Which posts have still to sign a record (许可法34(3)): the case lies in their hands. Key: (jurisdiction, number, step, post). */
export const caseSignatures: View = {
  name: 'case-signatures',
  tables: ['case_signature'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    const db = tx.$extendTables<CaseworkTables>();
    const { jurisdiction } = event;
    const number = event.stream.slice('case/'.length);
    const said = { type: event.type, data: event.data } as CaseEvent;
    const waiting = db
      .deleteFrom('case_signature')
      .where('jurisdiction', '=', jurisdiction)
      .where('number', '=', number);
    if (said.type === 'ReviewRecorded') {
      const { step, awaits = [] } = said.data;
      await waiting.where('step', '=', step).execute();
      if (awaits.length === 0) return;
      const rows = awaits.map((post) => ({ jurisdiction, number, step, post }));
      await db.insertInto('case_signature').values(rows).execute();
    } else if (said.type === 'ReviewCoSigned') {
      await waiting.where('step', '=', said.data.step).where('post', '=', said.data.post).execute();
    } else if (said.type === 'CoSignatureDeclined') {
      await waiting.where('step', '=', said.data.step).execute();
    } else if (said.type === 'ApplicationWithdrawn') {
      await waiting.execute();
    }
  },
};
