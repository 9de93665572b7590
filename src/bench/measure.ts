import { machineSeconds } from '#ledger';

/** One thing done once; throws where it was not done. In: a running number over the whole bench. */
export type Once = (n: number) => Promise<void>;

export interface Work {
  readonly name: string;
  /** How often it is done in one round. */
  readonly times: number;
  /** Whether it writes: then it is also told what it costs the WAL. */
  readonly writes?: true;
  readonly product: Once;
  readonly bare: Once;
}

export interface Measured {
  readonly name: string;
  readonly clients: number;
  /** Medians of the rounds, times a second. */
  readonly product: number;
  readonly bare: number;
}

export const rounds = 5;

/** Does a work `rounds` times in turns with the bare SQL, so that whatever else the machine does falls on both alike. In: where the running numbers begin. */
export async function measure(work: Work, clients: number, first: number): Promise<Measured> {
  const rates = { product: [] as number[], bare: [] as number[] };
  let done = first;
  const run = async (once: Once): Promise<number> => {
    const [from, until] = [done, done + work.times];
    done = until;
    let next = from;
    const began = machineSeconds();
    const client = async (): Promise<void> => {
      while (next < until) {
        const n = next;
        next += 1;
        await once(n);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return work.times / (machineSeconds() - began);
  };
  // The first round warms both up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const [product, bare] = [await run(work.product), await run(work.bare)];
    if (round === 0) continue;
    rates.product.push(product);
    rates.bare.push(bare);
  }
  return { name: work.name, clients, product: median(rates.product), bare: median(rates.bare) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
