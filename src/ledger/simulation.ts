import { demoRegionPrefix, refuse } from '#law';
import type { Instant, Refusal } from '#law';
import { type Kysely, sql } from 'kysely';
import { readJurisdictions } from './read.ts';
import type { Actor, Jurisdiction, Ledger, NewEvent, NoTables, StreamName } from './types.ts';

/** What is played: the seed, the instant at which it opens and the one up to which it goes. */
export interface Simulation {
  readonly seed: number;
  readonly from: Instant;
  readonly to: Instant;
}

type SimulationEvent =
  | { readonly type: 'SimulationBegun'; readonly data: { readonly seed: number; from: Instant; to: Instant } }
  | { readonly type: 'SimulationEnded'; readonly data: { readonly steps: number } };

const system: Actor = { actor: 'system', capacity: 'system' };

function simulationStream(jurisdiction: Jurisdiction): StreamName {
  return `simulation/${jurisdiction}`;
}

/** The simulation of a jurisdiction as its ledger has it; undefined where none was ever begun. */
export async function simulationOf(
  ledger: Ledger,
  jurisdiction: Jurisdiction,
): Promise<(Simulation & { readonly ended: boolean }) | undefined> {
  const events = await ledger.read(jurisdiction, simulationStream(jurisdiction));
  const [begun, ended] = events as unknown as readonly SimulationEvent[];
  return begun?.type === 'SimulationBegun' ? { ...begun.data, ended: ended !== undefined } : undefined;
}

/**
 * Opens a simulated ledger: its first event says that what follows is invented. Refusals: `demo-real-jurisdiction` (only an unallocated
 * region code can be simulated, and beside no real one), `demo-not-empty` (the jurisdiction has a history already).
 */
export async function beginSimulation(
  ledger: Ledger,
  jurisdiction: Jurisdiction,
  simulation: Simulation,
): Promise<true | Refusal> {
  const known = await readJurisdictions(ledger.db);
  const real = [jurisdiction, ...known].find((code) => !isInvented(code));
  if (real !== undefined) return refuse('demo-real-jurisdiction', { jurisdiction: real });
  if (known.includes(jurisdiction)) return refuse('demo-not-empty', { jurisdiction });
  return note(ledger, jurisdiction, 0, { type: 'SimulationBegun', data: { ...simulation } });
}

/** Closes the simulation: from here on the city lives by the machine's clock. Refusal: `stale` where it is closed already. */
export async function endSimulation(
  ledger: Ledger,
  jurisdiction: Jurisdiction,
  steps: number,
): Promise<true | Refusal> {
  return note(ledger, jurisdiction, 1, { type: 'SimulationEnded', data: { steps } });
}

async function note(
  ledger: Ledger,
  jurisdiction: Jurisdiction,
  after: number,
  event: SimulationEvent,
): Promise<true | Refusal> {
  return ledger.transact<true>(jurisdiction, async (tx) => {
    const appended = await tx.append(simulationStream(jurisdiction), after, [event as NewEvent], system);
    return Array.isArray(appended) ? true : (appended as Refusal);
  });
}

/**
 * Throws where the database holds a simulation: nothing of a real jurisdiction may ever lie beside invented cases, or an invented paper would
 * stand in a real register. Asked once a process, before the first transaction of a real jurisdiction.
 */
export async function insistOnNoSimulation(db: Kysely<NoTables>): Promise<void> {
  const { rows } = await sql<{ jurisdiction: string }>`
    select jurisdiction from stream where starts_with(stream, 'simulation/') and seq > 0 limit 1`.execute(db);
  const [simulated] = rows;
  if (simulated)
    throw new Error(
      `this database holds the simulated city ${simulated.jurisdiction}: a real jurisdiction needs one of its own`,
    );
}

/** Whether a jurisdiction is invented: its region code is allocated to nobody. */
export function isInvented(jurisdiction: Jurisdiction): boolean {
  return jurisdiction.startsWith(demoRegionPrefix);
}
