import type { CivilDate } from '#law';
import type { Commitment } from '#ledger';
import { none } from './state.ts';
import type { Granted, MandateState, PostState, StaffState, UnitState } from './state.ts';
import type { Act, PostId, StaffId } from './types.ts';

/** Who asks, reduced to what the rights check needs; `acts` are those of the post for item `*`, valid today. */
export type Asker =
  | { readonly kind: 'system' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'staff'; readonly staff: StaffId; readonly post?: PostId; readonly acts: ReadonlySet<Act> };

/** A mandate of a person as the incompatibility check sees it: `until` is its last day, the day of revocation included. */
export interface TermOfMandate extends Pick<Granted, 'item' | 'act' | 'from'> {
  readonly until: CivilDate;
}

/** All that decide looks at. The service loads what the command concerns; the rest stays as in `nothingKnown`. */
export interface Situation {
  readonly asker: Asker;
  readonly today: CivilDate;
  /** The id the command is about or will create. */
  readonly id: string;
  readonly unit: UnitState;
  /** The parent named by `establishUnit`. */
  readonly parent: UnitState;
  /** A unit that still has standing units under it, or posts whose term has not ended. */
  readonly unitInUse: boolean;
  readonly staff: StaffState;
  readonly person?: Commitment;
  readonly accountOpen: boolean;
  readonly usernameTaken: boolean;
  readonly totpEnrolled: boolean;
  /** Sign-in is locked after failures, in whatever browser. */
  readonly locked: boolean;
  /** A provider's subject opens the account. */
  readonly providerLinked: boolean;
  /** The subject that `linkProvider` names, laid beside the ledger. */
  readonly subject?: Commitment;
  readonly post: PostState;
  readonly mandate: MandateState;
  /** All mandates of the person who holds the post, over all posts of that person. */
  readonly held: readonly TermOfMandate[];
}

/** A situation in which nothing exists yet. */
export function nothingKnown(asker: Asker, today: CivilDate, id: string): Situation {
  return {
    asker,
    today,
    id,
    unit: none,
    parent: none,
    unitInUse: false,
    staff: none,
    accountOpen: false,
    usernameTaken: false,
    totpEnrolled: false,
    locked: false,
    providerLinked: false,
    post: none,
    mandate: none,
    held: [],
  };
}
