import { addDays, civilDateOf, daysBetween } from '#law';
import type { Calendar, CivilDate, Instant } from '#law';
import { instantAfter } from '#ledger';
import { demoCases } from './cases/index.ts';
import type { CaseScript, ScriptStep } from './cases/script.ts';
import { demoCitizens } from './citizens.ts';
import { demoConsultations } from './consultations.ts';
import type { DemoConsultation } from './consultations.ts';
import type { DemoCitizenId } from './citizens.ts';
import { randomFrom } from './random.ts';
import { officeDaysBefore } from './working-days.ts';

export type Doing =
  | { readonly kind: 'firstStart' }
  /** The n-th command of the founding. */
  | { readonly kind: 'organise'; readonly n: number }
  /** What becomes of the n-th authored item. */
  | { readonly kind: 'draftItem' | 'auditItem' | 'publishItem'; readonly n: number }
  /** Lays the county's own records into the catalog as drafts. */
  | { readonly kind: 'layInCounty' }
  | { readonly kind: 'register'; readonly citizen: DemoCitizenId }
  /** The sweep that reminds of what was not collected: no person's act. */
  | { readonly kind: 'remind' }
  | { readonly kind: 'consult'; readonly consultation: DemoConsultation }
  | { readonly kind: 'case'; readonly script: CaseScript; readonly step: ScriptStep };

export interface PlannedStep {
  readonly at: Instant;
  readonly doing: Doing;
}

export interface Plan {
  readonly from: Instant;
  /** First day on which the catalog binds. */
  readonly effectiveOn: CivilDate;
  /** In the order of time; no two at one instant. */
  readonly steps: readonly PlannedStep[];
}

export interface PlanRequest {
  readonly until: Instant;
  readonly seed: number;
  readonly calendar: Calendar;
  readonly region: string;
  /** How many commands the founding has, how many items are authored. */
  readonly commands: number;
  readonly items: number;
  /** Fewer cases, for a test: then the county's records stay outside, too. */
  readonly scripts?: readonly CaseScript[];
}

const foundingDay = 45;

/**
 * When everything in the demo city happens. Pure: the same request gives the same plan. Staff act on office days between 9:00 and 17:00;
 * the last day planned is the last office day before the day of `until`.
 */
export function planDemo(request: PlanRequest): Plan {
  const { until, seed, calendar, region, commands, items, scripts = demoCases } = request;
  const days = officeDaysBefore(civilDateOf(until), foundingDay + 1, calendar, region);
  const day = (ago: number): CivilDate => days[ago] ?? outside(ago);
  const random = randomFrom(seed);
  const itemNumbers = Array.from({ length: items }, (_, n) => n);
  const from = instantAt(day(foundingDay), '09:00');
  const founding: PlannedStep[] = [
    { at: instantAfter(from, 60), doing: { kind: 'firstStart' } },
    ...Array.from({ length: commands }, (_, n) => {
      // 25 seconds for a command: the founding takes less than a morning.
      return { at: instantAfter(from, 300 + n * 25), doing: { kind: 'organise', n } } as const;
    }),
    ...itemNumbers.flatMap((n) => [
      { at: instantAt(day(44), '09:30', n * 240), doing: { kind: 'draftItem', n } } as const,
      { at: instantAt(day(43), '10:00', n * 240), doing: { kind: 'auditItem', n } } as const,
      { at: instantAt(day(43), '15:00', n * 240), doing: { kind: 'publishItem', n } } as const,
    ]),
    ...(request.scripts ? [] : [{ at: instantAt(day(42), '09:00'), doing: { kind: 'layInCounty' } } as const]),
  ];
  const cases = scripts.flatMap((script): PlannedStep[] => {
    // One shift for the whole case keeps its steps in their order.
    const shift = Math.floor(random() * 360);
    return script.steps.map((step) => {
      const [ago, time] = step.when;
      return { at: instantAt(day(ago), time, shift), doing: { kind: 'case', script, step } };
    });
  });
  const asked = demoConsultations.map((consultation): PlannedStep => {
    const [ago, time] = consultation.when;
    return { at: instantAt(day(ago), time), doing: { kind: 'consult', consultation } };
  });
  const others = [...reminders(scripts, day(0), day), ...(request.scripts ? [] : asked)];
  const steps = [...founding, ...cases, ...others, ...registrations(cases)].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return { from, effectiveOn: day(42), steps: oneAtATime(steps) };
}

/** The sweep of reminders, once every day from the first result that can lie ready. */
function reminders(
  scripts: readonly CaseScript[],
  last: CivilDate,
  day: (ago: number) => CivilDate,
): readonly PlannedStep[] {
  const made = scripts.flatMap(({ steps }) => steps.filter(({ act }) => act === 'makeCertificate' || act === 'refuse'));
  const first = Math.max(-1, ...made.map(({ when: [ago] }) => ago));
  if (first < 0) return [];
  const from = day(first);
  return Array.from({ length: daysBetween(from, last) + 1 }, (_, n) => {
    return { at: instantAt(addDays(from, n), '06:00'), doing: { kind: 'remind' } };
  });
}

/** Each citizen opens an account four minutes before the first thing they do. */
function registrations(cases: readonly PlannedStep[]): readonly PlannedStep[] {
  return (Object.keys(demoCitizens) as DemoCitizenId[]).flatMap((citizen) => {
    const own = cases.filter(({ doing }) => doing.kind === 'case' && doing.script.citizen === citizen);
    const first = own.map(({ at }) => at).toSorted()[0];
    return first === undefined
      ? []
      : [{ at: instantAfter(first, -240), doing: { kind: 'register', citizen } as const }];
  });
}

/** Moves a step that would fall on or before the one ahead of it to the second after: what happened at an instant names one step. */
function oneAtATime(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  let before = '';
  return steps.map((step) => {
    const at = step.at > before ? step.at : instantAfter(before, 1);
    before = at;
    return { ...step, at };
  });
}

/** The instant of a civil date and time of day in Asia/Shanghai, which has kept +08:00 since 1991. */
export function instantAt(date: CivilDate, time: string, seconds = 0): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAfter(`${date}T00:00:00.000Z`, (hours - 8) * 3600 + minutes * 60 + seconds);
}

function outside(ago: number): never {
  throw new Error(`the demo's days go back to ${foundingDay} office days, not to ${ago}`);
}
