import { authoredItems, lanting } from '#catalog';
import type { Casework, CaseworkParts } from '#casework';
import type { Identity } from '#identity';
import { isRefusal } from '#law';
import type { Calendar, Instant, Refusal } from '#law';
import { beginSimulation, endSimulation, simulationOf } from '#ledger';
import type { Ledger, SimulatedClock } from '#ledger';
import type { DemoAccount } from './accounts.ts';
import type { CaseScript } from './cases/script.ts';
import { foundingCommands } from './founding.ts';
import { closeSheets } from './materials/sheet-pdf.ts';
import { planDemo } from './plan.ts';
import type { Doing } from './plan.ts';
import { stepPlayer } from './step-player.ts';

export interface DemoParts {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  readonly caseworkParts: CaseworkParts;
  /** The clock of `ledger`. */
  readonly clock: SimulatedClock;
  readonly calendar: Calendar;
  /** Of `newDemoAccounts`. */
  readonly accounts: readonly DemoAccount[];
  /** The instant up to which the city is played: now, at the first start. */
  readonly until: Instant;
  readonly seed?: number;
  /** Fewer cases, for a test. */
  readonly scripts?: readonly CaseScript[];
  readonly progress?: (done: number, total: number, words: string) => void;
  /** Runs after each step, at its instant: what the jobs would do meanwhile. */
  readonly afterStep?: () => Promise<void>;
}

/** What was played; `false` where the city had been played to its end before. */
export type Played = { readonly steps: number } | false;

/**
 * Plays the demo city 澜汀市 through the desks' own commands, in global time order, from its founding up to `until`. A play that was interrupted
 * is taken up where it stopped, with the seed and the end it began with. Refusals: `demo-real-jurisdiction`, `demo-not-empty`. Throws where
 * a step is refused: then the script and the rules disagree.
 */
export async function playDemo(parts: DemoParts): Promise<Played | Refusal> {
  const { ledger, identity, clock, calendar, accounts, scripts, progress, afterStep } = parts;
  const { jurisdiction } = identity;
  const before = await simulationOf(ledger, jurisdiction);
  if (before?.ended) return false;
  const seed = before?.seed ?? parts.seed ?? 1;
  const until = before?.to ?? parts.until;
  const commands = foundingCommands('2026-01-01', accounts).length;
  const items = authoredItems(lanting).length;
  const request = { until, seed, calendar, region: jurisdiction, commands, items };
  const plan = planDemo({ ...request, ...(scripts && { scripts }) });
  if (!before) {
    clock.set(plan.from);
    const begun = await beginSimulation(ledger, jurisdiction, { seed, from: plan.from, to: until });
    if (isRefusal(begun)) return begun;
  }
  const play = stepPlayer(parts, plan);
  const total = plan.steps.length;
  for (const [index, { at, doing }] of plan.steps.entries()) {
    clock.set(at);
    await play(at, doing);
    await afterStep?.();
    progress?.(index + 1, total, wordsOf(doing));
  }
  closeSheets();
  clock.set(until);
  const ended = await endSimulation(ledger, jurisdiction, total);
  return isRefusal(ended) ? ended : { steps: total };
}

function wordsOf(doing: Doing): string {
  switch (doing.kind) {
    case 'firstStart':
    case 'organise':
      return '机构和人员';
    case 'draftItem':
    case 'auditItem':
    case 'publishItem':
    case 'layInCounty':
      return '事项目录';
    case 'register':
      return '群众注册';
    case 'consult':
      return '咨询';
    case 'remind':
    case 'case':
      return '办件';
  }
}
