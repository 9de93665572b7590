import { setTimeout as pause } from 'node:timers/promises';

/** What is told of the embedded server while the application lives. */
export type ServerNotice = 'ended' | 'started again' | 'does not start';

export interface Watched {
  /** Whether the server's process runs. */
  readonly alive: () => boolean;
  /** Starts it where it was, or joins it if another process of ours was quicker. Throws when it does not start. */
  readonly startAgain: () => Promise<void>;
  readonly notice: (notice: ServerNotice) => void;
}

const lookEveryMillis = 1000;
const longestPauseMillis = 30_000;

/**
 * Starts a server again that ends while it is needed: out of memory, killed, a fault of its own. The first attempt is made at once, each further
 * one after twice the pause. Looks once a second, keeps no process alive. Out: how to stop looking.
 */
export function supervise({ alive, startAgain, notice }: Watched): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  void (async () => {
    for (let missed = 0; !signal.aborted;) {
      const wait = missed === 0 ? lookEveryMillis : Math.min(lookEveryMillis * 2 ** missed, longestPauseMillis);
      await pause(wait, undefined, { signal, ref: false });
      if (alive()) continue;
      if (missed === 0) notice('ended');
      try {
        await startAgain();
        missed = 0;
        notice('started again');
      } catch {
        missed += 1;
        notice('does not start');
      }
    }
  })().catch(() => undefined);
  return () => ending.abort();
}
