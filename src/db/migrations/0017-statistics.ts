import { type Kysely, sql } from 'kysely';

interface Event {
  readonly jurisdiction: string;
  readonly number: string;
  readonly position: string;
  readonly type: string;
}

/** Every move of a case from one stage to the next, and how many cases stand where, folded by a follower. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table case_move (
      jurisdiction text not null,
      position bigint not null,
      number text not null,
      year integer not null,
      item text not null,
      from_stage text not null,
      to_stage text not null,
      primary key (jurisdiction, position)
    )`.execute(db);
  await sql`
    create table case_count (
      jurisdiction text not null,
      year integer not null,
      item text not null,
      stage text not null,
      n bigint not null,
      primary key (jurisdiction, year, item, stage)
    )`.execute(db);
  // A case at a time, from what its events say: a database that is carried forward has as many cases as were ever received.
  const { rows } = await sql<Event>`
    select jurisdiction, substr(stream, 6) as number, position::text as position, type
      from event where stream like 'case/%' order by jurisdiction, stream, seq`.execute(db);
  let [stage, refused, of] = ['', false, ''];
  for (const { jurisdiction, number, position, type } of rows) {
    if (of !== `${jurisdiction}/${number}`) [stage, refused, of] = ['', false, `${jurisdiction}/${number}`];
    if (type === 'LicenceRefused') refused = true;
    const next = stageAfter(type, stage, refused);
    if (next === stage) continue;
    await sql`
      insert into case_move (jurisdiction, position, number, year, item, from_stage, to_stage)
      select jurisdiction, ${position}::bigint, number, left(received_on::text, 4)::integer, item, ${stage}, ${next}
        from case_index where jurisdiction = ${jurisdiction} and number = ${number}`.execute(db);
    stage = next;
  }
}

const stages: Readonly<Record<string, string>> = {
  ApplicationReceived: 'received',
  CorrectionRequested: 'correction-requested',
  CorrectionReceived: 'corrected',
  ApplicationAccepted: 'under-review',
  LicenceGranted: 'granted',
  LicenceRefused: 'refused',
  CertificateMade: 'certificate-made',
  ResultPosted: 'posted',
  CaseClosed: 'closed',
  AcceptanceRefused: 'not-accepted',
  ApplicationConverted: 'converted',
  ApplicationWithdrawn: 'withdrawn',
};

/** The stage as the version of this migration knew it; later versions may know more, and migrate for themselves. */
function stageAfter(type: string, stage: string, refused: boolean): string {
  const ready = refused ? 'refused' : 'certificate-made';
  if (type === 'ResultReturned') return ready;
  if (type === 'PaperCorrected') return stage === 'closed' || stage === 'posted' ? ready : stage;
  return stages[type] ?? stage;
}
