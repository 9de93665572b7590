import { randomFrom } from '../demo/random.ts';

/** Requests that a kill can be aimed at: the files of a draft, its submission, an officer's act. */
export type Aimed = 'upload' | 'submit' | 'act';

/** When the application is killed. */
export type Aim =
  /** So long after so many requests: wherever it then is. */
  | { readonly at: 'anywhere'; readonly requests: number; readonly millis: number }
  /** So long after it was told to open: mostly before it listens. */
  | { readonly at: 'starting'; readonly millis: number }
  /** When this share of an upload has come in. */
  | { readonly at: 'body'; readonly share: number }
  /** So long after such a request came in: before, in or after its transaction. */
  | { readonly at: 'work'; readonly of: Aimed; readonly millis: number }
  /** When such a request is done, before one byte of the answer is out. */
  | { readonly at: 'answer'; readonly of: Aimed }
  /** So long after the queue gave out a paper to be set. */
  | { readonly at: 'typesetting'; readonly millis: number }
  /** So long after a sealing began that has something to seal. */
  | { readonly at: 'sealing'; readonly millis: number }
  /** First a connection's process of the database server, which then ends all its connections and recovers; later the application. */
  | { readonly at: 'database'; readonly requests: number; readonly millis: number }
  /** The database server and the application at once, as a loss of power does it. */
  | { readonly at: 'power'; readonly requests: number; readonly millis: number };

/** Fifty kills in a shuffled order. In: the seed; the same seed, the same aims. */
export function fiftyAims(seed: number): readonly Aim[] {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const soon = () => ({ requests: 1 + below(20), millis: below(60) });
  const times = (count: number, make: () => Aim): Aim[] => Array.from({ length: count }, make);
  const aims = [
    ...times(11, () => ({ at: 'anywhere', ...soon() })),
    ...times(4, () => ({ at: 'starting', millis: below(400) })),
    ...times(3, () => ({ at: 'body', share: random() })),
    ...times(4, () => ({ at: 'work', of: 'upload', millis: below(40) })),
    ...times(5, () => ({ at: 'work', of: 'submit', millis: below(60) })),
    ...times(6, () => ({ at: 'work', of: 'act', millis: below(60) })),
    ...times(1, () => ({ at: 'answer', of: 'upload' })),
    ...times(4, () => ({ at: 'answer', of: 'submit' })),
    ...times(4, () => ({ at: 'answer', of: 'act' })),
    ...times(3, () => ({ at: 'typesetting', millis: below(150) })),
    ...times(2, () => ({ at: 'sealing', millis: below(30) })),
    ...times(1, () => ({ at: 'database', ...soon() })),
    ...times(2, () => ({ at: 'power', ...soon() })),
  ];
  for (let last = aims.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [aims[last], aims[other]] = [aims[other] as Aim, aims[last] as Aim];
  }
  return aims;
}
