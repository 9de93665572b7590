import type { CivilDate } from './civil-date.ts';
import { partsOf, weekdayOf } from './civil-date.ts';
import { regionPrefix } from './region.ts';
import published from './calendar-2015-2026.json' with { type: 'json' };
import local from './local-decisions.json' with { type: 'json' };

/** One year's notice of the State Council's General Office on holidays (放假安排通知). Keys of `off` and `work` are `MM-DD`. */
export interface CalendarEdition {
  readonly year: number;
  readonly documents: readonly { readonly number: string; readonly source: string }[];
  readonly off: { readonly [monthDay: string]: string };
  /** Make-up workdays (调休上班). */
  readonly work: { readonly [monthDay: string]: string };
}

/**
 * A local decision: a day off of an autonomous area (放假办法 4), a closure. It holds in `region` and every region under it; `450000`,
 * `4500` and `45` name the same province.
 */
export interface RegionalOverride {
  readonly region: string;
  readonly date: CivilDate;
  readonly workday: boolean;
  readonly name: string;
  readonly document: string;
}

export type DayReason =
  'workday' | 'make-up-workday' | 'weekend' | 'holiday' | 'local-workday' | 'local-rest-day' | 'unpublished';

/** What a day is. `workday` is null in a year whose notice is not published: weekends alone are never a calendar. */
export interface Day {
  readonly date: CivilDate;
  readonly workday: boolean | null;
  readonly reason: DayReason;
  /** Name of the holiday or of the local decision. */
  readonly name?: string;
}

export interface Calendar {
  day(date: CivilDate, region?: string): Day;
  /**
   * Document numbers of the editions for the years `from`–`to` and of the local decisions of the region between these days: the label
   * printed beside a computed date.
   */
  edition(from: CivilDate, to: CivilDate, region?: string): string;
  readonly years: readonly number[];
}

/** Editions shipped with the program: 2015–2026, from the State Council's notices. */
export const publishedEditions: readonly CalendarEdition[] = published as unknown as readonly CalendarEdition[];

/**
 * Local decisions shipped with the program: those whose notice, or two independent reports of it, could be read (docs/law.md). An area
 * that decides more hands its own to `makeCalendar`.
 */
export const publishedLocalDecisions: readonly RegionalOverride[] = local;

/**
 * A calendar from editions and local decisions (domain K7–K9). Where two editions name one year, the later in the list holds; of two
 * decisions on one day that of the smaller region, then the later in the list. A decision alone never makes a year published.
 */
export function makeCalendar(
  editions: readonly CalendarEdition[] = publishedEditions,
  overrides: readonly RegionalOverride[] = [],
): Calendar {
  const byYear = new Map(editions.map((edition) => [edition.year, edition]));
  const decisions = overrides
    .map((decision) => ({ ...decision, region: regionPrefix(decision.region) }))
    .sort((a, b) => a.region.length - b.region.length);
  const local = (region: string): typeof decisions => {
    const asked = regionPrefix(region);
    return decisions.filter((decision) => asked.startsWith(decision.region));
  };
  return {
    years: [...byYear.keys()].sort((a, b) => a - b),
    day(date, region = '') {
      const edition = byYear.get(partsOf(date)[0]);
      if (!edition) return { date, workday: null, reason: 'unpublished' };
      const decision = local(region).findLast((candidate) => candidate.date === date);
      if (decision) {
        const reason = decision.workday ? 'local-workday' : 'local-rest-day';
        return { date, workday: decision.workday, reason, name: decision.name };
      }
      const monthDay = date.slice(5);
      const work = edition.work[monthDay];
      if (work !== undefined) return { date, workday: true, reason: 'make-up-workday', name: work };
      const off = edition.off[monthDay];
      if (off !== undefined) return { date, workday: false, reason: 'holiday', name: off };
      const weekday = weekdayOf(date);
      const weekend = weekday === 0 || weekday === 6;
      return { date, workday: !weekend, reason: weekend ? 'weekend' : 'workday' };
    },
    edition(from, to, region = '') {
      const [first, last] = [partsOf(from)[0], partsOf(to)[0]];
      const years = [...byYear.values()].filter((edition) => edition.year >= first && edition.year <= last);
      const national = years.flatMap((edition) => edition.documents.map((document) => document.number));
      const decided = local(region).filter((decision) => from <= decision.date && decision.date <= to);
      return [...new Set([...national, ...decided.map((decision) => decision.document)])].join('、');
    },
  };
}

/** The calendar shipped with the program. */
export const defaultCalendar: Calendar = makeCalendar(publishedEditions, publishedLocalDecisions);
