import type { NoTables, StoredEvent, View } from '#ledger';
import type { Transaction } from 'kysely';
import type { CaseEvent } from '../events.ts';
import type { CaseworkTables } from './tables.ts';

/** Which files of the store the cases name, superseded materials included: what is in here is never swept. Key: (jurisdiction, hash, number). */
export const caseFiles: View = {
  name: 'case-files',
  tables: ['case_file'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    const { jurisdiction } = event;
    const number = event.stream.slice('case/'.length);
    const hashes = filesOf({ type: event.type, data: event.data } as CaseEvent);
    if (hashes.length === 0) return;
    await tx
      .$extendTables<CaseworkTables>()
      .insertInto('case_file')
      .values(hashes.map((hash) => ({ jurisdiction, hash, number })))
      .onConflict((clash) => clash.doNothing())
      .execute();
  },
};

function filesOf(said: CaseEvent): readonly string[] {
  if (said.type === 'PaperTypeset') return [said.data.file];
  return 'materials' in said.data ? said.data.materials.map(({ file }) => file) : [];
}
