import type { CivilDate } from '#law';
import type { StaffId } from '#identity';
import type { CatalogEvent } from './events.ts';
import type { ItemDraft } from './draft.ts';
import { mended, withoutSource } from './mended.ts';

/** The version being worked on (编制中); there is at most one. */
export type WorkingVersion = {
  readonly version: number;
  readonly content: ItemDraft;
  /** Everyone who has drafted at it; none of them may audit it. */
  readonly drafters: readonly StaffId[];
} & (
  | { readonly stage: 'drafted' }
  | { readonly stage: 'submitted' }
  | { readonly stage: 'returned' }
  | { readonly stage: 'audited'; readonly auditor: StaffId }
);

export interface Effective {
  readonly version: number;
  readonly effectiveOn: CivilDate;
}

/**
 * An item by stage: what was never published can be neither suspended nor withdrawn. `discarded` is the last version that was taken back: its
 * number is never given again.
 */
export type ItemState =
  | { readonly stage: 'none'; readonly working?: WorkingVersion; readonly discarded?: number }
  | {
      readonly stage: 'open' | 'suspended';
      readonly published: readonly Effective[];
      readonly working?: WorkingVersion;
      readonly discarded?: number;
    }
  | { readonly stage: 'withdrawn'; readonly published: readonly Effective[] };

export type ItemStage = ItemState['stage'];

export const noItem: ItemState = { stage: 'none' };

/** The item after an event. Pure; an event that the stage cannot take is broken machinery and throws. */
export function evolve(state: ItemState, event: CatalogEvent): ItemState {
  if (state.stage === 'withdrawn') return impossible(state, event);
  switch (event.type) {
    case 'ItemVersionDrafted': {
      const { version, content, drafter } = event.data;
      const before = state.working?.version === version ? state.working.drafters : [];
      return { ...state, working: { stage: 'drafted', version, content, drafters: joined(before, drafter) } };
    }
    case 'ItemVersionMended': {
      if (!state.working) return impossible(state, event);
      const { version, content, drafters } = state.working;
      const { at, value, drafter } = event.data;
      const now = { version, content: mended(content, at, value), drafters: joined(drafters, drafter) };
      return { ...state, working: { stage: 'drafted', ...now } };
    }
    case 'ItemVersionSubmitted': {
      if (state.working?.stage !== 'drafted') return impossible(state, event);
      const { version, content, drafters } = state.working;
      // Who hands it over vouches for it as a drafter does; what is whole needs its source no more.
      const now = { version, content: withoutSource(content), drafters: joined(drafters, event.data.drafter) };
      return { ...state, working: { stage: 'submitted', ...now } };
    }
    case 'ItemVersionAudited':
      // Ledgers of before versions were handed over hold audits of what was drafted.
      if (state.working?.stage !== 'submitted' && state.working?.stage !== 'drafted') return impossible(state, event);
      return { ...state, working: { ...state.working, stage: 'audited', auditor: event.data.auditor } };
    case 'ItemVersionReturned': {
      if (!state.working) return impossible(state, event);
      const { version, content, drafters } = state.working;
      return { ...state, working: { stage: 'returned', version, content, drafters } };
    }
    case 'ItemVersionDiscarded': {
      if (!state.working) return impossible(state, event);
      const { working: _gone, ...item } = state;
      return { ...item, discarded: event.data.version };
    }
    case 'ItemVersionPublished': {
      if (state.working?.stage !== 'audited') return impossible(state, event);
      const earlier = state.stage === 'none' ? [] : state.published;
      return { stage: state.stage === 'none' ? 'open' : state.stage, published: [...earlier, event.data] };
    }
    case 'ItemSuspended':
      return state.stage === 'open' ? { ...state, stage: 'suspended' } : impossible(state, event);
    case 'ItemResumed':
      return state.stage === 'suspended' ? { ...state, stage: 'open' } : impossible(state, event);
    case 'ItemWithdrawn':
      return state.stage === 'none' ? impossible(state, event) : { stage: 'withdrawn', published: state.published };
  }
}

function joined(drafters: readonly StaffId[], drafter: StaffId | undefined): readonly StaffId[] {
  return drafter === undefined || drafters.includes(drafter) ? drafters : [...drafters, drafter];
}

function impossible(state: ItemState, event: CatalogEvent): never {
  throw new Error(`an item that is ${state.stage} (${workingStage(state)}) cannot have taken ${event.type}`);
}

/** Where the version being worked on stands; `none` where nobody works on one. */
export function workingStage(state: ItemState): WorkingVersion['stage'] | 'none' {
  return state.stage === 'withdrawn' ? 'none' : (state.working?.stage ?? 'none');
}

/** The number of the version that a draft is now, or would be: after all that were published or taken back. */
export function nextVersion(state: ItemState): number {
  const published = state.stage === 'none' ? [] : state.published;
  const discarded = state.stage === 'withdrawn' ? undefined : state.discarded;
  return Math.max(discarded ?? 0, ...published.map((one) => one.version)) + 1;
}
