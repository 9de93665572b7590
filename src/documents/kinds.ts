import Type, { type Static } from 'typebox';
import { Day, Fee, Head, LawArticle, Minute, Nature, Party, Second, Validity, Verify, Words } from './facts.ts';

const Paragraphs = Type.Array(Words, { minItems: 1 });
const withHead = <const P extends Type.TProperties>(body: P) => Type.Object({ ...Head.properties, ...body });

/** A limit as the paper states it: its words (20个工作日) and its last day; `due: null` where the calendar is not yet published. */
const Limit = Type.Object({ words: Words, due: Type.Union([Day, Type.Null()]) });

const Material = Type.Object({
  name: Words,
  kind: Type.Union([Type.Literal('original'), Type.Literal('copy')]),
  count: Type.Integer({ minimum: 1 }),
  form: Type.Union([Type.Literal('paper'), Type.Literal('electronic')]),
  source: Words,
});

const Gap = Type.Object({
  material: Words,
  defect: Words,
  requirement: Words,
  basis: LawArticle,
  sample: Type.Optional(Words),
});

/** 不予受理的情形: 许可法 32(1)(2) must name the competent organ; 78 and 79 rest on a decision; 32(1)(1) stands on older papers only. */
const Ground = Type.Union([
  Type.Object({ kind: Type.Literal('not-required') }),
  Type.Object({
    kind: Type.Literal('not-competent'),
    competentOrgan: Words,
    /** What that organ does and where it is found, as far as the catalogue knows. */
    does: Type.Optional(Words),
    where: Type.Optional(Words),
  }),
  Type.Object({ kind: Type.Literal('barred'), decision: Words, effectiveOn: Day, until: Day }),
  Type.Object({ kind: Type.Literal('other'), words: Words }),
]);

/** A paper named on another: what it is called and its number. */
const Named = Type.Object({ name: Words, number: Words });

/** The item is a registration (登记): its papers say 登记 and bear other titles. Absent on papers issued before this was told apart. */
const Registration = Type.Optional(Type.Boolean());

/** Which registration it is (市场主体登记管理条例3): absent, the one that founds. */
const Registers = Type.Optional(Type.Unsafe<'change' | 'cancellation'>(Type.Enum(['change', 'cancellation'])));

const Granted = {
  registration: Registration,
  registers: Registers,
  acceptedOn: Day,
  scope: Words,
  conditions: Type.Optional(Paragraphs),
  validity: Validity,
  certificateName: Words,
  certificateNumber: Words,
  pickUp: Words,
  publication: Words,
};

/** The facts of every kind of paper (domain file 2.3): the types are drawn from these and `typeset` checks against them. */
export const schemas = {
  'receipt-slip': withHead({
    materials: Type.Array(Material, { minItems: 1 }),
    receivedAt: Second,
    receivedBy: Words,
    queryCode: Words,
    whatNext: Paragraphs,
  }),
  'correction-notice': withHead({
    receivedOn: Day,
    noticeDue: Type.Union([Day, Type.Null()]),
    gaps: Type.Array(Gap, { minItems: 1 }),
    howToSupplement: Words,
    consequence: Words,
  }),
  'acceptance-notice': withHead({
    acceptedOn: Day,
    deemed: Type.Boolean(),
    statutory: Limit,
    promised: Limit,
    specialProcedures: Type.Array(Type.Object({ name: Words, days: Words })),
    fee: Fee,
    pickUp: Words,
    complaint: Words,
  }),
  'non-acceptance-decision': withHead({ ground: Ground, reason: Words, remedies: Paragraphs }),
  'not-required-notice': withHead({ reason: Words, mayDo: Words, remedies: Paragraphs }),
  'grant-decision': withHead(Granted),
  'refusal-decision': withHead({
    registration: Registration,
    acceptedOn: Day,
    facts: Words,
    reasons: Words,
    unmet: Type.Array(Type.Object({ id: Words, condition: Words }), { minItems: 1 }),
    technicalStandard: Type.Optional(Words),
    remedies: Paragraphs,
  }),
  'on-the-spot-decision': withHead({ ...Granted, decided: Words, fee: Fee, complaint: Words }),
  'inspection-record': withHead({
    step: Words,
    inspectedAt: Minute,
    place: Words,
    /** Everybody who signed, with their post (许可法34(3)). */
    officers: Type.Array(Type.Object({ name: Words, post: Words }), { minItems: 2 }),
    found: Words,
    finding: Words,
  }),
  certificate: Type.Object({
    title: Words,
    number: Words,
    registration: Registration,
    registers: Registers,
    nature: Nature,
    /** A business licence shows nobody's ID number: it is none of the registered matters (市场主体登记管理条例 8). */
    holder: Type.Object({ ...Type.Partial(Party).properties, name: Words }),
    responsible: Type.Optional(Words),
    /** What is no licence may be tied to no place. */
    address: Type.Optional(Words),
    scope: Words,
    rows: Type.Optional(Type.Array(Type.Object({ label: Words, value: Words }))),
    /** Day of founding (成立日期) of a business licence that was made anew: it stays that of the first. */
    foundedOn: Type.Optional(Day),
    replaces: Type.Optional(Words),
    validity: Validity,
    basis: Type.Array(LawArticle, { minItems: 1 }),
    organ: Words,
    seal: Type.Optional(Words),
    date: Day,
    verify: Verify,
    demo: Type.Boolean(),
  }),
  /** 授权书: what one document empowers one post to do. It goes to no applicant; its code is verified where those of the papers are. */
  'mandate-letter': Type.Object({
    number: Words,
    organ: Words,
    /** 授权日期: the day it was granted. */
    date: Day,
    holder: Type.Object({ unit: Words, post: Words, name: Words }),
    /** 辅助人员: the letter says what they may never do. */
    auxiliary: Type.Boolean(),
    items: Type.Array(Type.Object({ name: Words, code: Type.Optional(Words), acts: Words, from: Day, to: Day }), {
      minItems: 1,
    }),
    /** Only where an organ entrusts another organ (许可法24); absent: the organ's own internal authority. */
    basis: Type.Optional(LawArticle),
    revoked: Type.Optional(Type.Object({ on: Day, document: Words })),
    verify: Verify,
    demo: Type.Boolean(),
  }),
  'withdrawal-confirmation': withHead({
    acceptedOn: Type.Optional(Day),
    withdrawnOn: Day,
    reason: Type.Optional(Words),
    consequence: Words,
  }),
  'custody-slip': withHead({
    kept: Type.Array(Type.Object({ name: Words, count: Type.Integer({ minimum: 1 }), shelf: Words }), {
      minItems: 1,
    }),
    keptBy: Words,
    keptAt: Second,
    due: Day,
    returning: Words,
  }),
  'service-record': withHead({
    documents: Type.Array(Named, { minItems: 1 }),
    mode: Words,
    place: Words,
    /** Who signed and as whom; the ends of their document's number and what was checked, where another person signed. */
    signer: Type.Object({
      name: Words,
      relation: Words,
      digits: Type.Optional(Words),
      seen: Type.Optional(Words),
    }),
    /** Who attests that the addressee would not sign (民事诉讼法 89). */
    witness: Type.Optional(Words),
    tracking: Type.Optional(Words),
    servedBy: Words,
    servedOn: Day,
  }),
  'correction-of-paper': withHead({
    voided: Type.Object({ title: Words, number: Words }),
    changes: Type.Array(Type.Object({ label: Words, before: Words, after: Words }), { minItems: 1 }),
    reason: Words,
    corrected: Type.Object({ title: Words, number: Words }),
    /** Where the old paper had been handed out: how it comes back. */
    giveBack: Type.Optional(Words),
  }),
  'collection-reminder': withHead({
    readyOn: Day,
    days: Type.Integer({ minimum: 1 }),
    documents: Type.Array(Named, { minItems: 1 }),
    pickUp: Words,
    bring: Words,
    otherwise: Words,
  }),
};

/** 收件凭证, 补正告知书, 受理通知书, 不予受理决定书, 不受理告知书, 准予/不予行政许可决定书 (准予/不予登记通知书), 当场受理并决定, 核查(勘验)记录, 证件, 撤回确认书, 原件收存凭证, 送达回证, 更正通知书, 领取提醒; 授权书. */
export type AnyPaperKind = keyof typeof schemas;
/** The papers of a case; a letter of mandate belongs to none. */
export type PaperKind = Exclude<AnyPaperKind, 'mandate-letter'>;
export type PaperFacts = { readonly [K in AnyPaperKind]: Static<(typeof schemas)[K]> };
