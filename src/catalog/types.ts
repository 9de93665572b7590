import type { CivilDate, GroundOf45 } from '#law';
import type { UnitId } from '#identity';

/** 业务办理项 within its jurisdiction: 基本编码 (12 characters) + two digits. */
export type ItemId = string;

/** A law and its article, e.g. 公共场所卫生管理条例 第四条, with the version the item rests on. */
export interface LegalBasis {
  readonly law: string;
  /** What the law is usually called in English; it is cited under its Chinese name beside it. */
  readonly lawEn?: string;
  readonly article: string;
  readonly level: '法律' | '行政法规' | '地方性法规' | '部门规章' | '地方政府规章' | '规范性文件';
  /** Date of the version the item rests on. */
  readonly version: CivilDate;
  readonly text?: string;
}

export type LimitUnit = 'workday' | 'day' | 'month';
export type StartEvent = 'received' | 'accepted' | 'complete-file' | 'form-signed' | 'exam-passed';

/** A time limit (时限). `n` 0 means on the spot. */
export interface Limit {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly from: StartEvent;
  readonly basis?: LegalBasis;
}

export interface Condition {
  readonly id: string;
  readonly text: string;
  readonly textEn?: string;
  readonly basis: LegalBasis;
}

export interface Material {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly form: 'original' | 'copy' | 'electronic';
  readonly originals: number;
  readonly copies: number;
  readonly necessity: 'required' | 'conditional';
  /** For a conditional material: when it is needed, in plain words. */
  readonly when?: string;
  readonly whenEn?: string;
  /** The same for the program: needed where the answer to `field` is `is`. Absent: the applicant says so. */
  readonly whenAnswer?: { readonly field: string; readonly is: string };
  readonly source: 'applicant' | 'government' | 'other';
  readonly issuer: string;
  readonly issuerEn?: string;
  /** The system makes it (申请表) or already has it: the applicant brings nothing. */
  readonly provided: 'applicant' | 'system';
  /** 填报须知 and 受理标准, in plain words. */
  readonly notes: string;
  readonly notesEn?: string;
  readonly standard: string;
  readonly standardEn?: string;
  readonly basis: LegalBasis;
}

/** 环节. Steps form a DAG through `after`; 受理 and 决定 are the law's own and always there. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: 'acceptance' | 'review' | 'site-inspection' | 'decision' | 'issue' | 'delivery';
  readonly after: readonly string[];
  readonly place: 'window' | 'back-office' | 'field';
  readonly limit?: { readonly n: number; readonly unit: LimitUnit };
  readonly who: string;
  readonly whoEn?: string;
  readonly basis: LegalBasis;
}

/** 常见问题. */
export interface Question {
  readonly q: string;
  readonly qEn?: string;
  readonly a: string;
  readonly aEn?: string;
}

/** 特别程序: what 许可法 45 leaves out of the limit, and how long it takes is told to the applicant in writing. */
export interface SpecialProcedure {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** One of the eight of article 45, or another that then needs a law of its own. */
  readonly kind: GroundOf45 | 'other';
  readonly limit?: { readonly n: number; readonly unit: LimitUnit };
  readonly basis?: LegalBasis;
}

export interface Fee {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  /** Integer 分 per unit. */
  readonly fen: number;
  readonly per: string;
  readonly perEn?: string;
  readonly basis: LegalBasis;
}

/** One page of the application form asks one thing. `fields` are property names of `schema`. */
export interface FormPage {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly hint?: string;
  readonly hintEn?: string;
  readonly fields: readonly string[];
}

export interface Form {
  /** JSON Schema 2020-12 of the answers: an object of strings, with `title`, `description` and `x-ui` hints per property. */
  readonly schema: { readonly [key: string]: unknown };
  readonly pages: readonly FormPage[];
}

/** One version of the implementation list (实施清单) of one item: all that a department may ask of an applicant. */
export interface ServiceItem {
  readonly id: ItemId;
  readonly name: string;
  readonly nameEn: string;
  /** One line a villager understands. */
  readonly plain: string;
  readonly plainEn: string;
  /** Everyday words people search with; no legal terms needed. */
  readonly words: readonly string[];
  readonly basicCode: string;
  readonly implementationCode: string;
  /** GB/T 39046 A.1, e.g. 01 行政许可, 07 行政确认. */
  readonly type: string;
  readonly level: '1' | '2' | '3' | '4' | '5' | '6';
  /** 直接关系公共安全、人身健康、生命财产安全 (许可法12(1), 78, 79): only such an item knows a ban on applying again. */
  readonly publicSafety?: boolean;
  readonly objects: readonly ('person' | 'company' | 'other')[];
  readonly theme: string;
  /** 即办件 or 承诺件 (GB/T 39046 A.6: 1, 2). */
  readonly projectType: 'on-the-spot' | 'promised';
  /** 审查类型: 即审即办 or 前审后批; absent where nobody has said. */
  readonly reviewType?: 'at-once' | 'review-first';
  readonly organ: UnitId;
  readonly intakeUnit: UnitId;
  readonly basis: readonly LegalBasis[];
  /** The articles that a decision cites where they are others than the first basis: to grant, and to refuse. */
  readonly decidedUnder?: { readonly grant?: LegalBasis; readonly refuse?: LegalBasis };
  readonly conditions: readonly Condition[];
  readonly materials: readonly Material[];
  readonly form: Form;
  readonly steps: readonly Step[];
  readonly statutory: Limit;
  readonly promised: Limit;
  readonly special?: readonly SpecialProcedure[];
  readonly fees: readonly Fee[];
  readonly noFeeNote?: string;
  readonly noFeeNoteEn?: string;
  readonly quota: string;
  readonly quotaEn?: string;
  readonly result: {
    readonly name: string;
    readonly nameEn?: string;
    /** Validity in months from the decision; absent: no term. */
    readonly validMonths?: number;
    readonly validBasis?: LegalBasis;
    readonly numberPrefix: string;
  };
  /** 到办事现场次数. */
  readonly visits: number;
  readonly visitsReason?: string;
  readonly visitsReasonEn?: string;
  readonly channels: readonly ('online' | 'window' | 'post')[];
  /** The four must-enter rules (四个必进窗口). */
  readonly mustEnter: {
    readonly closeToPeople: boolean;
    readonly jointHandling: boolean;
    readonly onTheSpot: boolean;
    readonly chainStep: boolean;
  };
  readonly inHall: boolean;
  readonly place: string;
  readonly placeEn?: string;
  readonly hours: string;
  readonly hoursEn?: string;
  readonly consultation: string;
  readonly consultationEn?: string;
  readonly complaint: string;
  readonly complaintEn?: string;
  readonly reviewOrgan: string;
  readonly reviewOrganEn?: string;
  /** Where the review organ takes applications on the internet: every decision served online names it (行政复议法22(2)). */
  readonly reviewOnline?: string;
  readonly reviewOnlineEn?: string;
  readonly court: string;
  readonly courtEn?: string;
  readonly faq: readonly Question[];
}

/** 事项状态: open, 暂停 (nothing new is received) or 取消. Cases already received go on under their version. */
export type Availability = 'open' | 'suspended' | 'withdrawn';

export interface PublishedItem {
  readonly item: ServiceItem;
  readonly version: number;
  /** 起用日期: the first day on which this version binds. */
  readonly publishedOn: CivilDate;
  readonly availability?: Availability;
}
