import type { CivilDate } from '#law';
import type { Jurisdiction } from '#ledger';

/**
 * What a mandate (授权书) empowers a post to do with one item: 收件、咨询 · 受理 · 审查 · 决定 · 制证发证 · 监督; and 机构编制管理
 * (`organise`), which concerns no item and stands under item `*`.
 */
export type Act =
  // To take an application in and to advise: open to 辅助人员 (domain 9A.25), and part of `accept`, which brings it along.
  | 'receive'
  | 'accept'
  | 'review'
  | 'decide'
  | 'issue'
  | 'supervise'
  | 'organise'
  // 编制 · 审核 · 发布 of the catalog: one item, or every item under `*`.
  | 'draft-item'
  | 'audit-item'
  | 'publish-item';

export type UnitId = string;
export type PostId = string;
export type StaffId = string;
export type AccountId = string;

export type UnitKind =
  | 'government'
  | 'committee'
  | 'center'
  | 'department'
  | 'licensing-section'
  | 'window'
  | 'supervision-office'
  | 'township'
  | 'village';

/** A node of the organisation tree. `region` is 6 digits, 9 for a township, 12 for a village. */
export interface Unit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly parent?: UnitId;
  readonly region: string;
  readonly name: string;
  /** What English pages call it. */
  readonly nameEn?: string;
  /** 统一社会信用代码 of an organ. */
  readonly creditCode?: string;
  /** 机关代字 used in document numbers, e.g. 澜卫许. */
  readonly numberPrefix?: string;
}

/** A post (岗位) one person holds from–to in one unit. A post alone empowers to nothing: see Mandate. */
export interface Post {
  readonly id: PostId;
  readonly staff: StaffId;
  readonly unit: UnitId;
  readonly title: string;
  /** 辅助人员 may receive and advise, never accept or decide (domain 9A.25). */
  readonly auxiliary: boolean;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** post × item × act, with term and document number. No act outside it (domain 9A.25). */
export interface Mandate {
  readonly id: string;
  readonly post: PostId;
  readonly item: string;
  readonly act: Act;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly document: string;
}

/** The program itself at first start, in the demo and when the command line lays in drafts; no request ever carries it. */
export interface System {
  readonly kind: 'system';
  readonly jurisdiction: Jurisdiction;
}

/** Who is asking, as the faces know it after sign-in. */
export type Who =
  | { readonly kind: 'anonymous'; readonly jurisdiction: Jurisdiction }
  | {
      readonly kind: 'citizen';
      readonly jurisdiction: Jurisdiction;
      readonly account: AccountId;
      readonly name: string;
    }
  | {
      readonly kind: 'staff';
      readonly jurisdiction: Jurisdiction;
      readonly staff: StaffId;
      readonly name: string;
      /** The post in which this person acts now; absent where none is held today. */
      readonly post?: Post;
      readonly unit?: Unit;
    };
