import type { CivilDate } from '#law';
import type { StoredEvent } from '#ledger';
import type { MandateEvent, PostEvent, StaffEvent, UnitEvent } from './events.ts';
import type { Act, PostId, StaffId, UnitId, UnitKind } from './types.ts';

export interface None {
  readonly stage: 'none';
}
export const none: None = { stage: 'none' };

export interface StandingUnit {
  readonly kind: UnitKind;
  readonly region: string;
  readonly name: string;
  /** Empty for the root. */
  readonly parent: UnitId;
}
export type UnitState = None | ({ readonly stage: 'standing' | 'abolished' } & StandingUnit);

export type StaffState = None | { readonly stage: 'registered' };

export interface HeldPost {
  readonly staff: StaffId;
  readonly unit: UnitId;
  readonly auxiliary: boolean;
  readonly from: CivilDate;
  /** The last day; empty while the term is open. */
  readonly to: CivilDate;
}
export type PostState = None | ({ readonly stage: 'assigned' | 'ended' } & HeldPost);

export interface Granted {
  readonly post: PostId;
  readonly staff: StaffId;
  readonly item: string;
  readonly act: Act;
  readonly from: CivilDate;
  readonly to: CivilDate;
}
export type MandateState =
  None | ({ readonly stage: 'granted' } & Granted) | ({ readonly stage: 'revoked'; readonly on: CivilDate } & Granted);

export function evolveUnit(state: UnitState, event: UnitEvent): UnitState {
  switch (event.type) {
    case 'UnitEstablished': {
      const { kind, region, name, parent } = event.data;
      return { stage: 'standing', kind, region, name, parent };
    }
    case 'UnitRenamed':
      return state.stage === 'none' ? impossible(event.type) : { ...state, name: event.data.name };
    case 'UnitAbolished':
      return state.stage === 'none' ? impossible(event.type) : { ...state, stage: 'abolished' };
  }
}

export function evolveStaff(_state: StaffState, event: StaffEvent): StaffState {
  switch (event.type) {
    case 'StaffRegistered':
      return { stage: 'registered' };
  }
}

export function evolvePost(state: PostState, event: PostEvent): PostState {
  switch (event.type) {
    case 'PostAssigned': {
      const { staff, unit, auxiliary, from, to } = event.data;
      return { stage: 'assigned', staff, unit, auxiliary, from, to };
    }
    case 'PostEnded':
      return state.stage === 'none' ? impossible(event.type) : { ...state, stage: 'ended', to: event.data.to };
  }
}

export function evolveMandate(state: MandateState, event: MandateEvent): MandateState {
  switch (event.type) {
    case 'MandateGranted': {
      const { post, staff, item, act, from, to } = event.data;
      return { stage: 'granted', post, staff, item, act, from, to };
    }
    case 'MandateRevoked':
      return state.stage === 'none' ? impossible(event.type) : { ...state, stage: 'revoked', on: event.data.on };
  }
}

/** Folds a stream as it was stored. The type of a stored event is trusted: only this desk appends to its streams. */
export function fold<State, Event>(
  start: State,
  events: readonly StoredEvent[],
  evolve: (state: State, event: Event) => State,
): State {
  return events.reduce((state, stored) => evolve(state, stored as unknown as Event), start);
}

function impossible(type: string): never {
  throw new Error(`nothing is there to which ${type} could have happened`);
}
