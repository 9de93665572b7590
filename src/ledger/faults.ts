import type { Jurisdiction } from './types.ts';

/** What can be wrong with the ledger; every one of them can be made by someone who writes SQL. */
export type FaultKind =
  'altered' | 'rehashed' | 'removed' | 'inserted' | 'reordered' | 'head' | 'tree-head' | 'personal';

export interface Fault {
  readonly jurisdiction: Jurisdiction;
  readonly stream: string;
  readonly seq: number;
  readonly kind: FaultKind;
  /** What was found, in words for the person who reads the report. */
  readonly words: string;
}

/** Collects faults and knows the first: sealed events by their leaf, then unsealed ones by their place in the order of insertion. */
export interface FaultList {
  add(fault: Fault, place: FaultPlace): void;
  readonly count: number;
  readonly first: Fault | undefined;
}

/** `leaf` is undefined for an event that was never sealed. */
export interface FaultPlace {
  readonly leaf: number | undefined;
  readonly position: number | undefined;
}

export function faultList(): FaultList {
  let count = 0;
  let first: { fault: Fault; place: FaultPlace } | undefined;
  return {
    add(fault, place) {
      count += 1;
      if (!first || isBefore(place, first.place)) first = { fault, place };
    },
    get count() {
      return count;
    },
    get first() {
      return first?.fault;
    },
  };
}

function isBefore(a: FaultPlace, b: FaultPlace): boolean {
  const [leafA, leafB] = [a.leaf ?? Infinity, b.leaf ?? Infinity];
  if (leafA !== leafB) return leafA < leafB;
  return (a.position ?? Infinity) < (b.position ?? Infinity);
}
