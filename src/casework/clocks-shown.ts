import { runClock } from '#law';
import type { Calendar, CivilDate } from '#law';
import type { LegalBasis, Limit, PublishedItem } from '#catalog';
import { startOf } from './case-dates.ts';
import type { ClockShown } from './shown.ts';

/** The days of a case that its clocks hang on. */
export interface ClockFacts {
  readonly receivedOn: CivilDate;
  readonly acceptedOn?: CivilDate;
  /** Day the last requested supplement came in. */
  readonly completeOn?: CivilDate | undefined;
  /** Day of the decision, or of the withdrawal: both clocks stand still from then on. */
  readonly endedOn?: CivilDate;
}

/** When and with which calendar the clocks are looked at. */
export interface ClockLook {
  readonly today: CivilDate;
  readonly calendar: Calendar;
  readonly region: string;
}

/**
 * The statutory and the promised clock with every day of their derivation (许可法42, 82; domain 1.2). Empty before acceptance. While a
 * year's calendar is not published `due` is null and `left` counts what is certain: the days known and those still to be counted.
 */
export function clocksShown(
  { item, version }: Pick<PublishedItem, 'item' | 'version'>,
  facts: ClockFacts,
  look: ClockLook,
): readonly ClockShown[] {
  const promise = `办事指南第 ${version} 版公布的承诺时限`;
  return [
    ...clockShown('statutory', item.statutory, basisWords(item.statutory.basis, '许可法42'), facts, look),
    ...clockShown('promised', item.promised, basisWords(item.promised.basis, promise), facts, look),
  ];
}

function clockShown(
  kind: ClockShown['kind'],
  limit: Limit,
  basis: string,
  { receivedOn, acceptedOn, completeOn, endedOn }: ClockFacts,
  { today, calendar, region }: ClockLook,
): readonly ClockShown[] {
  if (acceptedOn === undefined) return [];
  const start = startOf(limit, { receivedOn, acceptedOn, completeOn });
  if (start === '') return [];
  const asOf = endedOn !== undefined && endedOn < today ? endedOn : today;
  const { n, unit, from } = limit;
  const law = { n, unit, from, stoppedBy45: from === 'accepted' };
  const clock = runClock({ start, limit: law, exclusions: [], calendar, region, today: asOf });
  const { due, provisional, countedTo, remaining = 0, used, steps } = clock;
  const certain = steps.filter((step) => step.counted && step.date > asOf).length + remaining;
  const shown = { kind, n, unit, start, due, provisional, used, left: clock.left ?? certain, basis };
  const days = steps.map(({ date, counted, reason, article }) => ({ date, counted, reason, article }));
  return [{ ...shown, ...(countedTo !== undefined && { countedTo }), steps: days }];
}

function basisWords(basis: LegalBasis | undefined, otherwise: string): string {
  return basis ? `《${basis.law}》${basis.article}` : otherwise;
}
