import { addDays, civilDateOf, isRefusal } from '#law';
import type { CivilDate } from '#law';
import { itemVersion } from '#catalog';
import type { NewEvent } from '#ledger';
import { caseStream, lockCase } from './context.ts';
import type { CaseEvent } from './events.ts';
import { issuePapers, paperToCome } from './issue-papers.ts';
import type { CaseworkParts } from './parts.ts';
import type { Case } from './state.ts';
import type { CaseworkTables } from './views/tables.ts';
import { writtenAt } from './written-at.ts';

/** Calendar days after which whoever has not come for a result is reminded of it. */
export const reminderDays = [15, 30, 60] as const;

/** Cases that one run looks at; the next run goes on with the rest. */
const atOnce = 500;

/**
 * Reminds of every result that has lain uncollected since the last reminder was due. In: the desk's parts, whose clock says what day it is.
 * Out: how many were reminded. Each step once, however many processes run it: the case is locked and asked again. After a standstill only the
 * last step passed is told. Nothing lapses. A case that cannot be reminded stops no other; it throws at the end with the code of the refusal.
 */
export async function remindUncollected(parts: CaseworkParts): Promise<number> {
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const [first] = reminderDays;
  const rows = await ledger.db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .select(['number', 'reminded', 'ready_on'])
    .where('jurisdiction', '=', jurisdiction)
    .where('stage', 'in', ['certificate-made', 'refused'])
    .where('ready_on', '<>', '')
    .where('ready_on', '<=', addDays(today, -first))
    .where((where) =>
      where.or([where('delivery', '=', 'counter'), where('returned', 'in', ['refused', 'wrong-address', 'unclaimed'])]),
    )
    .where((where) =>
      where.or(
        reminderDays.map((days) =>
          where.and([where('reminded', '<', days), where('ready_on', '<=', addDays(today, -days))]),
        ),
      ),
    )
    .orderBy('ready_on')
    .limit(atOnce)
    .execute();
  let reminded = 0;
  let failed = '';
  for (const { number } of rows) {
    const done = await remind(parts, number, today);
    if (done === true) reminded += 1;
    else if (done !== false) failed = done;
  }
  if (failed !== '') throw Object.assign(new Error('a reminder could not be issued'), { code: failed });
  return reminded;
}

/** The last step that a result has passed without being collected and without having been told; 0 where nothing is due. */
export function reminderDue(state: Case, today: CivilDate): number {
  if (state.stage !== 'certificate-made' && state.stage !== 'refused') return 0;
  const { readyOn, reminded = 0, returned, delivery } = state;
  // A result that is to be served online or by post waits for the organ, unless it came back from the addressee.
  const waits = delivery === 'counter' || (returned !== undefined && returned.reason !== 'lost');
  if (!waits || readyOn === undefined || returned?.reason === 'lost') return 0;
  const passed = reminderPassed(readyOn, today);
  return passed > reminded ? passed : 0;
}

/** The last of the reminder's days that has come for what lies ready since `readyOn`; 0 before the first. */
export function reminderPassed(readyOn: CivilDate, today: CivilDate): number {
  return reminderDays.findLast((days) => addDays(readyOn, days) <= today) ?? 0;
}

async function remind(parts: CaseworkParts, number: string, today: CivilDate): Promise<boolean | string> {
  const done = await parts.ledger.transact<boolean>(parts.jurisdiction, async (tx) => {
    const loaded = await lockCase(tx, number);
    const { state, seq } = loaded;
    const days = reminderDue(state, today);
    if (days === 0 || state.stage === 'none') return false;
    const published = await itemVersion(tx.db, tx.jurisdiction, state.item, state.version);
    const written = await writtenAt(tx, loaded);
    // Whose record has been erased can be reminded of nothing.
    if (!published || !written) return false;
    const { item } = published;
    const said: CaseEvent = {
      type: 'CollectionReminded',
      data: { days, on: today, paper: paperToCome(item)('collection-reminder') },
    };
    const events = await issuePapers(tx, parts, {
      item,
      caseNumber: number,
      before: state,
      events: [said],
      applicant: written.applicant,
      answers: written.answers,
      opinions: [],
      // A font that lacks a character keeps the letter waiting, not the case.
      byApplicant: true,
    });
    if (isRefusal(events)) return events;
    const by = { actor: 'system', capacity: 'system' };
    const stored = await tx.append(caseStream(number), seq, events as readonly NewEvent[], by);
    return isRefusal(stored) ? stored : true;
  });
  return isRefusal(done) ? done.refused : done;
}
