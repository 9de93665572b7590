import type { NoTables, StoredEvent, View } from '#ledger';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { CaseEvent, PaperIssued } from '../events.ts';
import { papersOf } from '../papers-of.ts';
import type { CaseworkTables } from './tables.ts';

/** Papers by verification code and the running numbers. Keys: (jurisdiction, paper), (jurisdiction, organ, kind, year). */
export const casePapers: View = {
  name: 'case-papers',
  tables: ['case_paper', 'paper_sequence'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    const db = tx.$extendTables<CaseworkTables>();
    const said = { type: event.type, data: event.data } as CaseEvent;
    if (said.type === 'PaperTypeset') {
      await db
        .updateTable('case_paper')
        .set({ file: said.data.file, pages: said.data.pages })
        .where('jurisdiction', '=', event.jurisdiction)
        .where('paper', '=', said.data.paper)
        .execute();
      return;
    }
    const papers = papersOf(said);
    const [first] = papers;
    for (const paper of papers) await issue(event, paper, db);
    if (first && (said.type === 'PaperCorrected' || said.type === 'CertificateReissued')) {
      const ground = said.type === 'PaperCorrected' ? 'corrected' : said.data.ground;
      await db
        .updateTable('case_paper')
        .set({ void_on: said.data.on, void_ground: ground, replaced_by: first.number })
        .where('jurisdiction', '=', event.jurisdiction)
        .where('paper', '=', said.data.voided)
        .execute();
    }
  },
};

async function issue(event: StoredEvent, paper: PaperIssued, db: Transaction<CaseworkTables>): Promise<void> {
  const { jurisdiction } = event;
  await db
    .insertInto('case_paper')
    .values({
      jurisdiction,
      paper: paper.paper,
      number: paper.number,
      case_number: event.stream.slice('case/'.length),
      kind: paper.kind,
      organ: paper.organ,
      issued_at: event.at,
      code: paper.code,
      facts_ref: paper.facts.ref,
      event_seq: event.seq,
      event_hash: event.hash,
      file: '',
      pages: 0,
      void_on: '',
      void_ground: '',
      replaced_by: '',
    })
    .execute();
  if (paper.n === 0) return;
  await db
    .insertInto('paper_sequence')
    .values({ jurisdiction, organ: paper.organ, kind: paper.kind, year: paper.year, last: paper.n })
    // A rebuild reads in the order of transactions begun, the numbers were given in the order of the lock.
    .onConflict((clash) =>
      clash
        .columns(['jurisdiction', 'organ', 'kind', 'year'])
        .doUpdateSet((row) => ({ last: sql<number>`greatest(${row.ref('paper_sequence.last')}, ${paper.n})` })),
    )
    .execute();
}
