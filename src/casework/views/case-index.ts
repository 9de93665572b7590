import { civilDateOf } from '#law';
import type { CivilDate } from '#law';
import type { NoTables, StoredEvent, View } from '#ledger';
import type { Transaction } from 'kysely';
import type { CaseEvent } from '../events.ts';
import { noDate, unknownDate } from './tables.ts';
import type { CaseIndexRow, CaseworkTables } from './tables.ts';

type Change = Partial<Omit<CaseIndexRow, 'jurisdiction' | 'number'>>;
type Received = Extract<CaseEvent, { type: 'ApplicationReceived' }>;

/** Head of every case, and each of its moves from stage to stage, of which the statistics are counted. */
export const caseIndex: View = {
  name: 'case-index',
  tables: ['case_index', 'case_move'],
  kind: 'inline',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    const db = tx.$extendTables<CaseworkTables>();
    const said = { type: event.type, data: event.data } as CaseEvent;
    const number = event.stream.slice('case/'.length);
    const on = civilDateOf(event.at);
    if (said.type === 'ApplicationReceived') {
      const first = firstRow(event, said, number, on);
      await db.insertInto('case_index').values(first).execute();
      await recordMove(db, event, first, '', first.stage);
      return;
    }
    const row = await db
      .selectFrom('case_index')
      .selectAll()
      .where('jurisdiction', '=', event.jurisdiction)
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const moved: Change =
      said.type === 'PaperTypeset' ? {} : { ...handedOn(row, event.actor), ...change(said, on, row) };
    await db
      .updateTable('case_index')
      .set({ ...moved, seq: event.seq })
      .where('jurisdiction', '=', event.jurisdiction)
      .where('number', '=', number)
      .execute();
    await recordMove(db, event, row, row.stage, moved.stage ?? row.stage);
  },
};

/** Insert-only: a count that every command had to change would be the row where all of them wait for one another. */
async function recordMove(
  db: Transaction<CaseworkTables>,
  { jurisdiction, position }: StoredEvent,
  { number, item, received_on }: CaseIndexRow,
  from: string,
  to: string,
): Promise<void> {
  if (from === to) return;
  const year = Number(received_on.slice(0, 4));
  await db
    .insertInto('case_move')
    .values({ jurisdiction, position, number, year, item, from_stage: from, to_stage: to })
    .execute();
}

function firstRow(event: StoredEvent, { data }: Received, number: string, on: CivilDate): CaseIndexRow {
  return {
    jurisdiction: event.jurisdiction,
    number,
    seq: event.seq,
    item: data.item,
    version: data.version,
    stage: 'received',
    outcome: '',
    channel: data.channel,
    account: data.account,
    applicant_ref: data.applicant.ref,
    waiting: 'accept',
    received_on: data.receivedOn,
    answer_due: data.answerDue,
    complete_on: '',
    accepted_on: '',
    statutory_n: 0,
    statutory_unit: '',
    statutory_due: '',
    promised_n: 0,
    promised_unit: '',
    promised_due: '',
    decided_on: '',
    delivery_due: '',
    closed_on: '',
    counting: 'acceptance',
    legal_due: data.answerDue || unknownDate,
    stage_since: on,
    delivery: data.delivery,
    ready_on: '',
    posted_on: '',
    returned: '',
    reminded: 0,
    told: 0,
    posting_ref: '',
    last_actor: event.actor,
    before_actor: '',
  };
}

/** Keeps who had the case before the one who acted last. */
function handedOn(row: CaseIndexRow, actor: string): Change {
  return row.last_actor === actor ? {} : { last_actor: actor, before_actor: row.last_actor };
}

/** The stage in which a result lies ready. */
function waitingAs({ outcome }: CaseIndexRow): string {
  return outcome === 'refused' ? 'refused' : 'certificate-made';
}

function again(row: CaseIndexRow): Change {
  const served = row.stage === 'closed' ? still : {};
  return { stage: waitingAs(row), waiting: 'issue', ...served };
}

const still: Change = { counting: 'none', legal_due: noDate };

function change(event: Exclude<CaseEvent, Received>, on: CivilDate, row: CaseIndexRow): Change {
  switch (event.type) {
    case 'CorrectedOnTheSpot':
    case 'OriginalsKept':
    case 'OriginalReturned':
    case 'ResultHandedOut':
    case 'PaperTypeset':
      return {};
    case 'CorrectionRequested':
      return { stage: 'correction-requested', waiting: 'applicant', stage_since: on, ...still };
    case 'CorrectionReceived':
      return {
        stage: 'corrected',
        waiting: 'accept',
        answer_due: event.data.answerDue,
        complete_on: event.data.completeOn,
        counting: 'acceptance',
        legal_due: event.data.answerDue || unknownDate,
        stage_since: on,
      };
    case 'ApplicationAccepted': {
      const { acceptedOn, statutory, promised, open } = event.data;
      return {
        stage: 'under-review',
        waiting: open > 0 ? 'review' : 'decide',
        accepted_on: acceptedOn,
        statutory_n: statutory.n,
        statutory_unit: statutory.unit,
        statutory_due: statutory.due,
        promised_n: promised.n,
        promised_unit: promised.unit,
        promised_due: promised.due,
        counting: 'decision',
        legal_due: statutory.due || unknownDate,
        stage_since: on,
      };
    }
    case 'ReviewRecorded':
      return reviewing(event.data.open, event.data.ready, on);
    case 'ReviewCoSigned':
      return reviewing(event.data.open, event.data.ready, on);
    case 'CoSignatureDeclined':
      return { waiting: event.data.ready === 0 ? 'co-sign' : 'review', stage_since: on };
    case 'LicenceGranted': {
      const due = event.data.deliveryDue;
      return {
        stage: 'granted',
        outcome: 'granted',
        waiting: 'issue',
        decided_on: event.data.on,
        delivery_due: due,
        counting: 'delivery',
        legal_due: due || unknownDate,
        stage_since: on,
      };
    }
    case 'LicenceRefused':
      return {
        stage: 'refused',
        outcome: 'refused',
        waiting: 'issue',
        decided_on: event.data.on,
        stage_since: on,
        ready_on: event.data.on,
        ...still,
      };
    case 'CertificateMade':
      return { stage: 'certificate-made', stage_since: on, ready_on: event.data.on };
    case 'ResultPosted':
      // Sent is not served: the day of delivery is counted to until somebody signs (许可法44; docs/decisions 0009).
      return {
        stage: 'posted',
        stage_since: on,
        posted_on: event.data.on,
        returned: '',
        posting_ref: event.data.posting.ref,
      };
    case 'ResultReturned':
      return { stage: waitingAs(row), stage_since: on, returned: event.data.reason };
    case 'CertificateReissued':
      return { stage_since: on, returned: '' };
    case 'CollectionReminded':
      return { reminded: event.data.days };
    case 'CollectionTold':
      return { told: event.data.days };
    case 'PaperCorrected': {
      const named: Change = event.data.applicant ? { applicant_ref: event.data.applicant.ref } : {};
      if (row.stage === 'closed' || row.stage === 'posted')
        // What was served is void; its successor lies ready. The ten days were for the first.
        return {
          ...named,
          ...again(row),
          stage_since: on,
          ready_on: event.data.on,
          closed_on: '',
          returned: '',
          reminded: 0,
          told: 0,
        };
      return event.data.certificate === undefined || row.returned !== 'lost' ? named : { ...named, returned: '' };
    }
    case 'CaseClosed':
      return { stage: 'closed', waiting: 'none', closed_on: event.data.on, stage_since: on, ...still };
    case 'AcceptanceRefused':
      return {
        stage: 'not-accepted',
        outcome: event.data.ground,
        waiting: 'none',
        closed_on: event.data.on,
        stage_since: on,
        ...still,
      };
    case 'ApplicationConverted':
      return { stage: 'converted', waiting: 'none', closed_on: event.data.on, stage_since: on, ...still };
    case 'ApplicationWithdrawn':
      return { stage: 'withdrawn', waiting: 'none', closed_on: event.data.on, stage_since: on, ...still };
  }
}

/** Whose turn it is after a review was recorded or signed; a record that waits for a signature lies with whoever has to give it. */
function reviewing(open: number, ready: number | undefined, on: CivilDate): Change {
  if (open === 0) return { waiting: 'decide', stage_since: on };
  return ready === 0 ? { waiting: 'co-sign', stage_since: on } : { waiting: 'review' };
}
