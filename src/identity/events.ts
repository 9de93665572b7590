import type { CivilDate, Instant } from '#law';
import type { Commitment, EventData } from '#ledger';
import type { Act, PostId, StaffId, UnitId, UnitKind } from './types.ts';

interface Said<Type extends string, Data extends { readonly [key: string]: EventData }> {
  readonly type: Type;
  readonly data: Data;
}

/** Streams `unit/<id>`. An event holds no null: what there is not is empty. */
export type UnitEvent =
  | Said<
      'UnitEstablished',
      {
        kind: UnitKind;
        region: string;
        name: string;
        nameEn?: string;
        parent: UnitId;
        creditCode: string;
        numberPrefix: string;
      }
    >
  | Said<'UnitRenamed', { name: string; nameEn?: string }>
  | Said<'UnitAbolished', { on: CivilDate }>;

/** Streams `staff/<id>`: the name lies beside the ledger. */
export type StaffEvent = Said<'StaffRegistered', { person: Commitment; on: CivilDate }>;

/** Streams `post/<id>`. `to` is the last day, empty while the term is open. */
export type PostEvent =
  | Said<
      'PostAssigned',
      { staff: StaffId; unit: UnitId; title: string; auxiliary: boolean; from: CivilDate; to: CivilDate }
    >
  | Said<'PostEnded', { to: CivilDate }>;

/** Streams `mandate/<id>` (授权书). */
export type MandateEvent =
  | Said<
      'MandateGranted',
      { post: PostId; staff: StaffId; item: string; act: Act; from: CivilDate; to: CivilDate; document: string }
    >
  | Said<'MandateRevoked', { on: CivilDate; document: string }>;

/** Streams `account/<id>`: who signed in when, and nothing that says who that is. */
export type AccountEvent =
  | Said<'StaffAccountOpened', { staff: StaffId }>
  | Said<'CitizenAccountOpened', { person: Commitment; check: 'number-valid'; on: CivilDate }>
  | Said<
      'CitizenAccountOpened',
      { person: Commitment; subject: Commitment; check: 'provider-verified'; provider: string; on: CivilDate }
    >
  | Said<'SignedIn', { secondFactor: boolean }>
  /** `secondFactor`: the provider says that two were checked. */
  | Said<'SignedInByProvider', { provider: string; secondFactor: boolean }>
  /** A member of the staff may sign in through the provider of this issuer. */
  | Said<'ProviderLinked', { issuer: string; subject: Commitment; by: 'organiser' }>
  | Said<'ProviderUnlinked', { by: 'organiser' }>
  | Said<'SignInFailed', { at: 'password' | 'second-factor'; failures: number }>
  | Said<'SignInLocked', { until: Instant }>
  | Said<'SignInUnlocked', { by: 'organiser' }>
  | Said<'SignedOut', { by: 'self' }>
  | Said<'PasswordChanged', { by: 'self' | 'organiser' }>
  | Said<'TotpEnrolled', { by: 'self' }>
  | Said<'TotpRemoved', { by: 'self' | 'organiser' }>;

export type OrganisationEvent = UnitEvent | StaffEvent | PostEvent | MandateEvent | AccountEvent;
