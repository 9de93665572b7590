import type { Act, Item } from '../api.ts';

/** An identity document, or the credit code of a company. */
export type NumberKind =
  | 'resident-id'
  | 'hmt-residence-permit'
  | 'foreign-permanent-resident-id'
  | 'hm-travel-permit'
  | 'taiwan-travel-permit'
  | 'passport'
  | 'credit-code';

export type TickState = 'received' | 'missing' | 'unfit' | 'shared' | 'not-needed';
export type HandedForm = 'original-seen' | 'original-kept' | 'copy' | 'electronic';
export type Grade = 'A' | 'B' | 'C' | 'D';
export type Defect = 'not-brought' | 'expired' | 'unsigned' | 'unclear' | 'incomplete' | 'differs';

/** What the clerk found of one material. */
export interface Tick {
  readonly material: string;
  readonly state: TickState;
  readonly form?: HandedForm;
  readonly count?: number;
  readonly grade?: Grade;
  readonly keptUntil?: string;
  /** Of a material received: what was mended at the counter (许可法32(1)(三)). */
  readonly defect?: Defect;
  readonly problem?: string;
  readonly demand?: string;
}

export type Material = Item['materials'][number];
export type ShownAct = Act;

export interface AgentTyped {
  readonly name: string;
  readonly number: string;
  readonly mobile: string;
}

export interface PersonTyped {
  readonly kind: NumberKind;
  readonly number: string;
  readonly name: string;
  readonly mobile: string;
  readonly address: string;
  /** Who acts for the person or company; absent: they came themselves. */
  readonly agent?: AgentTyped;
}

export type Delivery = 'counter' | 'electronic' | 'post';

/** What the clerk has typed and ticked; the server keeps it as it is, finished or not. */
export interface Typed {
  readonly person: PersonTyped;
  readonly answers: Readonly<Record<string, string>>;
  readonly ticks: readonly Tick[];
  readonly delivery: Delivery;
}

export type Question = 'item' | 'person' | 'agent' | 'form' | 'materials' | 'notify';
