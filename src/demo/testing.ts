import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typesetPaper, typesetQueue } from '#casework';
import { openFiles } from '#files';
import { defaultCalendar } from '#law';
import type { Instant } from '#law';
import { openTestLedger } from '#ledger';
import type { TestLedger } from '#ledger';
import { openDesks } from '../desks.ts';
import type { Desks } from '../desks.ts';
import { newDemoAccounts } from './accounts.ts';
import type { DemoParts } from './play-demo.ts';

/** An empty database with every desk open on a simulated clock: a stage on which the demo can be played. */
export interface DemoStage extends Desks, DemoParts {
  readonly ledger: Desks['ledger'];
  readonly identity: Desks['identity'];
  readonly casework: Desks['casework'];
  /** A folder of its own for files and tree heads. */
  readonly folder: string;
  readonly test: TestLedger;
  /** Closes the connections, drops the database, removes the folder. */
  close(): Promise<void>;
}

/** Opens a stage. In: the instant of the start; the jurisdiction, 澜汀市 when not given; whether papers are typeset. */
export async function openDemoStage(
  until: Instant,
  { jurisdiction = '990100', papers = true }: { readonly jurisdiction?: string; readonly papers?: boolean } = {},
): Promise<DemoStage> {
  const test = await openTestLedger([], until);
  const { clock } = test;
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-demo-'));
  const files = openFiles(join(folder, 'files'));
  const waiting: (() => Promise<void>)[] = [];
  const desks = openDesks({
    db: test.ledger.db,
    clock,
    files,
    jurisdiction,
    calendar: defaultCalendar,
    secret: 'demo'.repeat(16),
    publicUrl: 'http://127.0.0.1:8080',
    enqueue: async (_, { queue, data }) => {
      if (papers && queue === typesetQueue) waiting.push(() => typesetPaper(desks.caseworkParts, data));
    },
  });
  return {
    ...desks,
    clock,
    calendar: defaultCalendar,
    until,
    accounts: newDemoAccounts(),
    folder,
    test,
    async afterStep() {
      for (const typesetOne of waiting.splice(0)) await typesetOne();
    },
    async close() {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
