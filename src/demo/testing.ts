import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogView } from '#catalog';
import { caseworkViews, openCasework, typesetPaper, typesetQueue } from '#casework';
import type { CaseworkParts } from '#casework';
import { certificateRegister } from '#certificates';
import { openFiles } from '#files';
import { identityViews, openIdentity } from '#identity';
import { defaultCalendar } from '#law';
import { openTestLedger } from '#ledger';
import type { TestLedger, View } from '#ledger';
import { newDemoAccounts } from './accounts.ts';
import type { DemoParts } from './play-demo.ts';

export const demoViews: readonly View[] = [...identityViews, catalogView, certificateRegister, ...caseworkViews];

export interface DemoStage extends DemoParts {
  readonly caseworkParts: CaseworkParts;
  readonly folder: string;
  readonly test: TestLedger;
  close(): Promise<void>;
}

/** An empty database with every desk open on a simulated clock: a stage on which the demo can be played. */
export async function openDemoStage(until: string, jurisdiction = '990100'): Promise<DemoStage> {
  const test = await openTestLedger(demoViews, until);
  const { ledger, clock, messages } = test;
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-demo-'));
  const publicUrl = 'http://127.0.0.1:8080';
  const files = openFiles(join(folder, 'files'));
  const caseworkParts = { ledger, files, jurisdiction, calendar: defaultCalendar, publicUrl };
  let done = 0;
  return {
    ...{ ledger, clock, calendar: defaultCalendar, until, accounts: newDemoAccounts(), caseworkParts, folder, test },
    identity: openIdentity({ ledger, jurisdiction, publicUrl, secret: 'demo'.repeat(16) }),
    casework: openCasework(caseworkParts),
    async afterStep() {
      for (; done < messages.length; done += 1) {
        const message = messages[done];
        if (message?.queue === typesetQueue) await typesetPaper(caseworkParts, message.data);
      }
    },
    async close() {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
