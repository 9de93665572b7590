import { addDays, civilDateOf, isCivilDate, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { actorOf as actorOfWho, actsOf, post } from '#identity';
import type { Who } from '#identity';
import type { Jurisdiction, Ledger } from '#ledger';
import { auditKindNames, kindOf } from './audit-events.ts';
import type { AuditKind, PersonAudited } from './audit-events.ts';
import { actorOf, namesOf } from './audit-names.ts';
import { auditPageSize, auditRows } from './audit-query.ts';
import { auditSentence } from './audit-words.ts';

/** One line: what happened, who did it in which post, and where it stands in the ledger. */
export interface AuditLine {
  readonly position: number;
  readonly kind: AuditKind;
  readonly at: string;
  readonly sentence: string;
  /** Name of who did it; 系统 for the program. */
  readonly by: string;
  /** The staff that did it; absent for the program and for whoever has not signed in. */
  readonly staff?: string;
  readonly post: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** Key of the next page; absent at the end. */
  readonly after?: number;
  readonly today: string;
}

export interface AuditFilter {
  readonly kind?: AuditKind;
  readonly person?: string;
  readonly day?: string;
  readonly after?: number;
}

export interface AuditParts {
  readonly ledger: Ledger;
  readonly jurisdiction: Jurisdiction;
  /** What the catalog calls items, drafts among them; one it does not know is named by its id. */
  readonly itemsNamed: (
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly name: string; readonly organ: string }>>;
}

/**
 * A page of the audit view (审计), the latest first: what happened to the organisation, the accounts, the catalog, and who looked at whose
 * numbers or files. For posts that supervise everything. Asked about one member of the staff, it is itself told in the ledger first, as
 * opening a file is (个人信息保护法51). Refusals: `not-signed-in`, `wrong-capacity` for a citizen, `no-mandate`, `unreadable`.
 */
export async function auditPage(parts: AuditParts, who: Who, asked: AuditFilter): Promise<AuditPage | Refusal> {
  const { ledger, jurisdiction, itemsNamed } = parts;
  const { db } = ledger;
  const today = civilDateOf(ledger.clock.now());
  const barred = await mayAudit(parts, who, today);
  if (barred) return barred;
  const { kind, person, day, after } = asked;
  if (day !== undefined && !isCivilDate(day)) return refuse('unreadable');
  if (person !== undefined) {
    const traced = await leaveTrace(parts, who, person, today);
    if (isRefusal(traced)) return traced;
  }
  const found = await auditRows(db, jurisdiction, {
    kinds: kind === undefined ? auditKindNames : [kind],
    ...(person !== undefined && { person }),
    // A day begins in Shanghai, eight hours before it does in UTC.
    ...(day !== undefined && { between: [`${day}T00:00:00+08:00`, `${addDays(day, 1)}T00:00:00+08:00`] as const }),
    ...(after !== undefined && { after }),
  });
  const page = found.slice(0, auditPageSize);
  const names = await namesOf(db, jurisdiction, page, itemsNamed);
  const lines = page.map((row): AuditLine => {
    const by = actorOf(row.actor);
    return {
      position: row.position,
      kind: kindOf(row.stream),
      at: row.at,
      sentence: auditSentence(row, names),
      by: by.staff !== '' ? names.staff(by.staff) : row.actor === 'system' ? '系统' : '未登录者',
      ...(by.staff !== '' && { staff: by.staff }),
      post: by.post === '' ? '' : names.post(by.post),
      stream: row.stream,
      seq: row.seq,
      hash: row.hash,
    };
  });
  const last = lines.at(-1);
  return { lines, ...(found.length > auditPageSize && last && { after: last.position }), today };
}

/** Out: nothing for a post that supervises everything; else `not-signed-in`, `wrong-capacity`, `no-mandate`. */
export async function mayAudit(
  { ledger, jurisdiction }: AuditParts,
  who: Who,
  today: string,
): Promise<Refusal | undefined> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const held = who.post && (await post(ledger.db, jurisdiction, who.post.id));
  const own = held && held.staff === who.staff && !held.auxiliary;
  const acts = own ? await actsOf(ledger.db, jurisdiction, held.id, '*', today) : new Set();
  return acts.has('supervise') ? undefined : refuse('no-mandate', { act: 'supervise' });
}

/** Once a post and day: leafing to and fro in the same lines says nothing new. */
async function leaveTrace({ ledger, jurisdiction }: AuditParts, who: Who, person: string, today: string) {
  const by = actorOfWho(who, 'supervisor');
  return ledger.transact<true>(jurisdiction, async (tx) => {
    const { seq, events } = await tx.load(`audit/${person}`);
    if (events.some(({ actor, data }) => actor === by.actor && data['on'] === today)) return true;
    const event: PersonAudited = { type: 'PersonAudited', data: { staff: person, on: today } };
    const stored = await tx.append(`audit/${person}`, seq, [event], by);
    return isRefusal(stored) ? stored : true;
  });
}
