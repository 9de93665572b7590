import { maskName } from '#law';
import type { CivilDate } from '#law';
import { itemVersions } from '#catalog';
import type { PostId } from '#identity';
import type { RefusedGround } from './events.ts';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { mayDo } from './case-mandates.ts';
import type { CaseMandates } from './case-mandates.ts';
import { recordsOf } from './case-records.ts';
import { officersOf, postOfActor } from './officers.ts';
import type { Officer } from './officers.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { rowClocks } from './row-clock.ts';
import { nextForApplicant, nextForOfficer, stageName } from './row-words.ts';
import type { Stage } from './state.ts';
import type { WorklistRow } from './shown.ts';
import type { CaseIndexRow, CaseworkTables } from './views/tables.ts';

/** Whose list it is: an officer's with the mandates of the post, or the applicant's own. */
export type ListReader = CaseMandates | 'applicant';

/** Rows as they are shown: items, names and clocks joined in one query each, however many rows there are. */
export async function rowsShown(
  { ledger, jurisdiction, calendar }: CaseworkParts,
  rows: readonly CaseIndexRow[],
  reader: ListReader,
  today: CivilDate,
): Promise<readonly WorklistRow[]> {
  const { db } = ledger;
  const versions = await itemVersions(db, jurisdiction, rows);
  const refs = rows.map((row) => row.applicant_ref);
  const applicants = await recordsOf<RecordOf['applicant']>(db, jurisdiction, refs);
  const own = reader === 'applicant' ? '' : reader.post;
  const posts = rows.flatMap((row) => postOfActor(handedBy(row, own)) ?? []);
  const officers = reader === 'applicant' ? new Map<PostId, Officer>() : await officersOf(db, jurisdiction, posts);
  const toSign = await signaturesOf(db, jurisdiction, rows, own);
  const look = { today, calendar, region: jurisdiction };
  return rows.map((row) => {
    const published = versions.find(({ item, version }) => item.id === row.item && version === row.version);
    if (!published) throw new Error(`a case was received under version ${row.version} of ${row.item}, never published`);
    const { item } = published;
    const may = reader === 'applicant' ? undefined : (act: Parameters<typeof mayDo>[1]) => mayDo(reader, act, row.item);
    const name = applicants.get(row.applicant_ref)?.name ?? '(已删除)';
    const handles = !may || may('accept') || may('review') || may('decide') || may('issue');
    return {
      number: row.number,
      seq: row.seq,
      item: row.item,
      itemName: item.name,
      applicant: handles ? name : maskName(name),
      stage: row.stage as Stage,
      // Only this desk's view writes the column: of a case not accepted, its ground.
      ...(row.stage === 'not-accepted' && row.outcome !== '' && { ground: row.outcome as RefusedGround }),
      ...(may ? nextForOfficer(row, item, may, toSign.has(row.number)) : nextForApplicant(row, item)),
      receivedOn: row.received_on,
      acceptedOn: row.accepted_on || null,
      ...rowClocks(row, published, look),
      stageName: `${stageName(row, today)}${handles ? toldBy(row, applicants.get(row.applicant_ref)) : ''}`,
      since: row.stage_since,
      before: may ? handedWords(handedBy(row, own), officers) : '',
    };
  });
}

/** Cases among the rows in which a record waits for this post's signature. */
async function signaturesOf(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  rows: readonly CaseIndexRow[],
  post: PostId,
): Promise<ReadonlySet<string>> {
  if (post === '' || rows.length === 0) return new Set();
  const numbers = rows.map(({ number }) => number);
  const found = await db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_signature')
    .select('number')
    .where('jurisdiction', '=', jurisdiction)
    .where('number', 'in', numbers)
    .where('post', '=', post)
    .execute();
  return new Set(found.map(({ number }) => number));
}

/** How whoever cannot read the reminder online is told of it: by telephone, or, without one, by letter. */
function toldBy(
  { stage, account, reminded, told }: CaseIndexRow,
  applicant: RecordOf['applicant'] | undefined,
): string {
  if (reminded <= told || account !== '' || (stage !== 'certificate-made' && stage !== 'refused')) return '';
  return (applicant?.mobile ?? '') === '' ? ' · 待写信通知' : ' · 待打电话通知';
}

/** Who had the case before it came to this post: the last to act, or, where that was this post, the one before. */
function handedBy(row: CaseIndexRow, own: PostId): string {
  return postOfActor(row.last_actor) === own ? row.before_actor : row.last_actor;
}

/** Empty where the applicant handed it in. */
function handedWords(actor: string, officers: ReadonlyMap<PostId, Officer>): string {
  const post = postOfActor(actor);
  if (post === undefined) return actor === '' || actor.startsWith('citizen/') ? '' : '系统';
  const officer = officers.get(post);
  return officer ? [officer.title, officer.name].filter((word) => word !== '').join(' ') : '';
}
