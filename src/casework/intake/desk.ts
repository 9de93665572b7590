import { civilDateOf, isRefusal, maskName, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { itemVersion, publishedItem, receivableItem } from '#catalog';
import type { Who } from '#identity';
import { refuseBadText } from '#ledger';
import type { Tx } from '#ledger';
import { newId } from '../code.ts';
import { askerOf, loadCase, personalOf } from '../context.ts';
import { mayAct } from '../guards.ts';
import { draftLimits } from '../drafts.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Applicant } from '../types.ts';
import { atCounter } from './at-counter.ts';
import type { AtCounter } from './at-counter.ts';
import { caseByCode } from './case-by-code.ts';
import { finishIntake } from './finish.ts';
import { intakeFiles } from './intake-files.ts';
import { intakeItems } from './items.ts';
import { personKnown } from './known.ts';
import { intakeShown, nameOfPost } from './show-intake.ts';
import { changeIntake, deleteIntake, insertIntake, intakesOfUnit, lockIntake, readIntake } from './store.ts';
import { fromConsultation } from './from-consultation.ts';
import type { IntakeKept } from './store.ts';
import type { Counter, Intake, IntakeBegun, IntakeRow, IntakeSaved } from './types.ts';

/** So many intakes lie open and parked at one counter; more is a heap that nobody looks through. */
export const mostIntakes = 200;

/**
 * The counter (窗口收件). Refusals of all: those of `atCounter`; `not-found` for an intake of another unit. `beginIntake`: `too-many-intakes`,
 * those of `receivableItem`, for a supplement those of the rights check, `not-found` for a consultation of another window. `saveIntake`: `intake-changed` naming who was faster,
 * `draft-too-long`.
 */
export function counter(parts: CaseworkParts): Counter {
  const { ledger, jurisdiction } = parts;
  const today = (): CivilDate => civilDateOf(ledger.clock.now());
  const shown = async (at: AtCounter, kept: IntakeKept | Refusal): Promise<Intake | Refusal> =>
    isRefusal(kept) ? kept : intakeShown(parts, at, kept);

  return {
    intakes: (who) => at(who, (here) => rowsOf(parts, here)),
    beginIntake: (who, begun) =>
      at(who, async (here) =>
        shown(
          here,
          refuseBadText(begun) ?? (await ledger.transact(jurisdiction, (tx) => begin(parts, tx, here, begun))),
        ),
      ),
    intake: (who, id) => at(who, async (here) => shown(here, await readIntake(ledger.db, here, id))),
    saveIntake: (who, id, saved) =>
      at(who, async (here) =>
        shown(
          here,
          refuseBadText(saved) ?? (await ledger.transact(jurisdiction, (tx) => save(parts, tx, here, id, saved))),
        ),
      ),
    discardIntake: (who, id) =>
      at(who, (here) =>
        ledger.transact<true>(jurisdiction, async (tx) => {
          const kept = await lockIntake(tx, here, id);
          if (isRefusal(kept)) return kept;
          await deleteIntake(tx, id);
          return true;
        }),
      ),
    ...intakeFiles(parts, { at, shown }),
    finishIntake: (who, id, finish, key) => finishIntake(parts, who, id, finish, key),
    intakeItems: (who, asked) => at(who, (here) => intakeItems(parts, here, asked, today())),
    personKnown: (who, number) => personKnown(parts, who, number),
    caseByCode: (number, code) => caseByCode(parts, number, code),
  };

  async function at<T>(who: Who, then: (here: AtCounter) => Promise<T | Refusal>): Promise<T | Refusal> {
    const here = await atCounter(ledger.db, who, today());
    return isRefusal(here) ? here : then(here);
  }
}

async function rowsOf(parts: CaseworkParts, at: AtCounter): Promise<readonly IntakeRow[]> {
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const kept = await intakesOfUnit(ledger.db, at, mostIntakes);
  return Promise.all(
    kept.map(async ({ id, sitting, item, caseNumber, person, post, begunAt, savedAt, parked }) => ({
      id,
      sitting,
      item,
      itemName:
        (item === '' ? undefined : await publishedItem(ledger.db, jurisdiction, item, today))?.item.name ?? item,
      ...(caseNumber !== '' && { caseNumber }),
      name: maskName((person ?? (await applicantOf(parts, caseNumber)))?.name ?? ''),
      by: await nameOfPost(parts, post),
      since: begunAt,
      savedAt,
      parked,
    })),
  );
}

async function applicantOf(parts: CaseworkParts, number: string): Promise<Applicant | undefined> {
  if (number === '') return undefined;
  const { state } = await loadCase(parts, number);
  return state.stage === 'none' ? undefined : personalOf<Applicant>(parts, state.applicant);
}

async function begin(
  parts: CaseworkParts,
  tx: Tx,
  at: AtCounter,
  { consultation, ...begun }: IntakeBegun,
): Promise<IntakeKept | Refusal> {
  const from = consultation === undefined ? {} : await fromConsultation(tx, at, consultation);
  if (isRefusal(from)) return from;
  const { item = '', person, sitting, case: number } = { ...from, ...begun };
  const held = await intakesOfUnit(tx.db, at, mostIntakes);
  if (held.length >= mostIntakes) return refuse('too-many-intakes', { most: mostIntakes });
  const about = number === undefined ? await aboutItem(tx, item) : await aboutCase(parts, tx, at, number);
  if (isRefusal(about)) return about;
  // Whoever asks twice for the answer to one notice goes on with the first.
  const open = number === undefined ? undefined : held.find(({ caseNumber }) => caseNumber === number);
  if (open) return open;
  return insertIntake(tx, {
    id: newId(),
    unit: at.unit,
    sitting: sitting ?? newId(),
    seq: 1,
    ...about,
    ...(number === undefined && person && { person }),
    answers: {},
    ticks: [],
    files: [],
    parked: false,
    post: at.post,
    begunAt: tx.at,
    savedAt: tx.at,
  });
}

type About = Pick<IntakeKept, 'item' | 'version' | 'caseNumber' | 'delivery'>;

async function aboutItem(tx: Tx, item: string): Promise<About | Refusal> {
  const none = { item, version: 0, caseNumber: '', delivery: 'counter' } as const;
  if (item === '') return none;
  const published = await receivableItem(tx.db, tx.jurisdiction, item, civilDateOf(tx.at));
  if (isRefusal(published)) return published;
  return published.item.channels.includes('window')
    ? { ...none, version: published.version }
    : refuse('item-not-at-window', {}, 'item');
}

async function aboutCase(parts: CaseworkParts, tx: Tx, at: AtCounter, number: string): Promise<About | Refusal> {
  const { state } = await loadCase(parts, number);
  const item = state.stage === 'none' ? '' : state.item;
  const asker = await askerOf(tx.db, at.who, item, civilDateOf(tx.at));
  const barred = mayAct(state, 'takeInSupplement', asker);
  if (barred) return barred;
  if (state.stage === 'none') return refuse('not-found');
  const published = await itemVersion(tx.db, tx.jurisdiction, item, state.version);
  if (!published) throw new Error(`version ${state.version} of ${item} is gone`);
  return { item, version: state.version, caseNumber: number, delivery: state.delivery };
}

async function save(
  parts: CaseworkParts,
  tx: Tx,
  at: AtCounter,
  id: string,
  { seq, item, person, answers, ticks, delivery, parked }: IntakeSaved,
): Promise<IntakeKept | Refusal> {
  const kept = await lockIntake(tx, at, id);
  if (isRefusal(kept)) return kept;
  if (kept.seq !== seq) return refuse('intake-changed', { who: await nameOfPost(parts, kept.post), seq: kept.seq });
  const supplement = kept.caseNumber !== '';
  // A supplement stays with the item and the applicant of its case.
  const about = item === undefined || supplement ? {} : await aboutItem(tx, item);
  if (isRefusal(about)) return about;
  const { item: chosen, version } = { item: kept.item, version: kept.version, ...about };
  const all = { ...kept.answers, ...answers };
  if (JSON.stringify([all, ticks, person]).length > draftLimits.characters) return refuse('draft-too-long');
  return changeIntake(tx, at, kept, {
    item: chosen,
    version,
    answers: all,
    ...(person && !supplement && { person }),
    ...(ticks && { ticks }),
    ...(delivery && { delivery }),
    ...(parked !== undefined && { parked }),
  });
}
