import { typesetPaper, typesetQueue } from '#casework';
import { isRefusal, wordsOf } from '#law';
import { simulatedClock, simulationOf } from '#ledger';
import type { Message } from '#ledger';
import type { App } from './app.ts';
import { newDemoAccounts, playDemo, readDemoAccounts, writeDemoAccounts } from './demo/index.ts';
import type { DemoAccount } from './demo/index.ts';
import { openDesks } from './desks.ts';

/**
 * The first start of an empty database: plays the demo city up to now. Later starts do nothing. In: the open application, the data
 * folder, who is told of the progress. Out: the demo's accounts, to be printed; empty where their file was removed.
 */
export async function playDemoOnce(
  app: Pick<App, 'ledger' | 'deskParts'>,
  folder: string,
  progress: (done: number, total: number, words: string) => void,
): Promise<readonly DemoAccount[]> {
  const { ledger, deskParts } = app;
  const { jurisdiction, calendar } = deskParts;
  const before = await simulationOf(ledger, jurisdiction);
  const kept = await readDemoAccounts(folder);
  if (before?.ended) return kept;
  if (before && kept.length === 0)
    throw new Error(
      `the demo city was begun but its accounts are gone from ${folder}; remove that folder to begin anew`,
    );
  const accounts = kept.length > 0 ? kept : newDemoAccounts();
  if (kept.length === 0) await writeDemoAccounts(folder, accounts);
  const until = ledger.clock.now();
  const clock = simulatedClock(until);
  // The queue's workers live by the machine's clock: what the play puts into it is worked off here, in the play's own time.
  const messages: Message[] = [];
  const enqueue = async (_: unknown, message: Message): Promise<void> => void messages.push(message);
  const desks = openDesks({ ...deskParts, clock, enqueue });
  const afterStep = async (): Promise<void> => {
    for (const { queue, data } of messages.splice(0)) {
      if (queue !== typesetQueue) throw new Error(`the play does not know the queue ${queue}`);
      await typesetPaper(desks.caseworkParts, data);
    }
  };
  const played = await playDemo({ ...desks, clock, calendar, accounts, until, progress, afterStep });
  if (isRefusal(played)) throw new Error(wordsOf(played).en);
  return accounts;
}
