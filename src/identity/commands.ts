import type { CivilDate } from '#law';
import type { Act, PostId, StaffId, UnitId, UnitKind } from './types.ts';

/**
 * What may be asked of the organisation (机构编制). `id` is chosen by the caller where others already name it (the catalog names
 * units), else made by the service. `document` is the number of the paper the act rests on (文号).
 */
export type OrganisationCommand =
  | {
      readonly name: 'establishUnit';
      readonly id?: UnitId;
      readonly kind: UnitKind;
      readonly parent?: UnitId;
      /** 6 digits, 9 for a township, 12 for a village. */
      readonly region: string;
      readonly unitName: string;
      readonly unitNameEn?: string;
      readonly creditCode?: string;
      readonly numberPrefix?: string;
    }
  | { readonly name: 'renameUnit'; readonly unit: UnitId; readonly unitName: string; readonly unitNameEn?: string }
  | { readonly name: 'abolishUnit'; readonly unit: UnitId }
  | { readonly name: 'registerStaff'; readonly id?: StaffId; readonly personName: string }
  | {
      readonly name: 'openStaffAccount';
      readonly staff: StaffId;
      readonly username: string;
      readonly password: string;
    }
  | { readonly name: 'linkProvider'; readonly staff: StaffId; readonly issuer: string; readonly subject: string }
  | { readonly name: 'unlinkProvider'; readonly staff: StaffId }
  | { readonly name: 'resetStaffPassword'; readonly staff: StaffId; readonly password: string }
  | { readonly name: 'unlockAccount'; readonly staff: StaffId }
  | {
      readonly name: 'assignPost';
      readonly id?: PostId;
      readonly staff: StaffId;
      readonly unit: UnitId;
      readonly title: string;
      readonly auxiliary: boolean;
      readonly from: CivilDate;
      readonly to?: CivilDate;
    }
  | { readonly name: 'endPost'; readonly post: PostId; readonly to: CivilDate }
  | {
      readonly name: 'grantMandate';
      readonly id?: string;
      readonly post: PostId;
      readonly item: string;
      readonly act: Act;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly document: string;
    }
  | { readonly name: 'revokeMandate'; readonly mandate: string; readonly document: string };

/** What a done command answers: the id of what it was about. */
export interface OrganisationDone {
  readonly id: string;
}
