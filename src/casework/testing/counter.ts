import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Who } from '#identity';
import type { Intake, IntakeFinish, IntakeFinished, IntakeSaved, Tick } from '../intake/types.ts';
import type { Answers, Applicant, Casework } from '../types.ts';
import { idNumber } from './answers.ts';

/** What a test changes of a complete intake, and how it ends. */
export interface AtCounterTest extends Partial<Omit<IntakeSaved, 'seq'>> {
  readonly end?: IntakeFinish['end'];
  readonly body?: IntakeFinish['body'];
}

/** Somebody without an account who comes to the counter. */
export const walkIn: Applicant = { kind: 'person', name: '马春花', number: idNumber(91), mobile: '' };

/** Every material that these answers ask for, ticked; the first original stays with the organ. */
export function allTicked(item: ServiceItem, answers: Answers): readonly Tick[] {
  return materialsAsked(item, answers).map(({ id }, at) => ({
    material: id,
    state: 'received',
    ...(at === 0
      ? ({ form: 'original-kept', keptUntil: '2026-12-31', shelf: 'B07柜2格' } as const)
      : ({ form: 'copy' } as const)),
  }));
}

/** Takes a complete application in at the counter, as a clerk does it: begun, saved, finished. A refusal leaves no intake behind. */
export async function takeInAtCounter(
  casework: Casework,
  who: Who,
  item: ServiceItem,
  answers: Answers,
  { end = 'none', body = {}, ...change }: AtCounterTest,
  key: string,
): Promise<IntakeFinished | Refusal> {
  const begun = await casework.beginIntake(who, { item: item.id, person: walkIn });
  if (isRefusal(begun)) return begun;
  const saved = { answers, ticks: allTicked(item, answers), ...change };
  return finished(casework, who, begun, saved, { end, body }, key);
}

/** Takes in the answer to an open notice: these answers, and every material it named as a copy. */
export async function supplementAtCounter(
  casework: Casework,
  who: Who,
  number: string,
  answers: Answers,
  { end = 'none', body = {}, ...change }: AtCounterTest,
  key: string,
): Promise<IntakeFinished | Refusal> {
  const begun = await casework.beginIntake(who, { case: number });
  if (isRefusal(begun)) return begun;
  const ticks = begun.missing.map((material): Tick => ({ material, state: 'received', form: 'copy' }));
  return finished(casework, who, begun, { answers, ticks, ...change }, { end, body }, key);
}

async function finished(
  casework: Casework,
  who: Who,
  { id, seq }: Intake,
  saved: Omit<IntakeSaved, 'seq'>,
  end: Omit<IntakeFinish, 'seq'>,
  key: string,
): Promise<IntakeFinished | Refusal> {
  const kept = await casework.saveIntake(who, id, { seq, ...saved });
  const done = isRefusal(kept) ? kept : await casework.finishIntake(who, id, { seq: kept.seq, ...end }, key);
  if (isRefusal(done)) await casework.discardIntake(who, id);
  return done;
}
