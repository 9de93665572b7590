export { adoptServer } from './adopt-server.ts';
export type { ServerChange } from './adopt-server.ts';
export { instantAfter, machineSeconds, simulatedClock, systemClock } from './clock.ts';
export type { SimulatedClock } from './clock.ts';
export { forgetCommandKeys } from './command-key.ts';
export { findStrayTables, recordsTables } from './declared-tables.ts';
export type { DeclaredTables } from './declared-tables.ts';
export { insistOnEventData, refuseBadText } from './door.ts';
export type { Fault, FaultKind } from './faults.ts';
export { runFollowers } from './followers.ts';
export { canonicalText, commitmentOf, eventHash, hmacSm3, sm3 } from './hash.ts';
export { lostHeads } from './lost-heads.ts';
export { leafHash, nodeHash } from './merkle.ts';
export { openLedger } from './open.ts';
export type { LedgerParts } from './open.ts';
export { readJurisdictions } from './read.ts';
export type { RowDifference } from './rebuild-compare.ts';
export { rebuildViews } from './rebuild.ts';
export type { RebuildReport } from './rebuild.ts';
export { sealEvents } from './sealer.ts';
export type { SealerParts } from './sealer.ts';
export { beginSimulation, endSimulation, simulationOf } from './simulation.ts';
export type { Simulation } from './simulation.ts';
export { openTestLedger } from './testing.ts';
export type { TestLedger } from './testing.ts';
export { verifyLedger } from './verify.ts';
export type { VerifyReport } from './verify.ts';
export type {
  Actor,
  Clock,
  CommandRequest,
  Commitment,
  EventData,
  Jurisdiction,
  Ledger,
  Message,
  NewEvent,
  NoTables,
  StoredEvent,
  StreamName,
  Tx,
  View,
} from './types.ts';
