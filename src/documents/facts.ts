import Type, { type Static } from 'typebox';

/** Words that must stand on the paper: blank counts as missing. */
export const Words = Type.String({ pattern: '\\S' });
/** 日期: a civil date `YYYY-MM-DD` in Asia/Shanghai that exists, printed as 2026年2月9日. */
export const Day = Type.Refine(
  Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
  existsInCalendar,
);
/** 时刻 to the second with the offset of China: `2026-02-09T09:14:05+08:00`. */
export const Second = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\+08:00$',
});
/** 时刻 to the minute on the clock of China: `2026-02-09T09:30`, printed as 2026年2月9日9时30分. */
export const Minute = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$',
});
/** 发文字号 as GB/T 9704-2012 7.2.5 has it: organ code, year in hexagonal brackets, number without leading zero. */
export const PaperNumber = Type.String({ pattern: '^\\S+〔\\d{4}〕[1-9]\\d*号$' });

/** 法律依据: full name of the law without 《》 and the article in Chinese numerals, e.g. 第三十二条第一款第五项. */
export const LawArticle = Type.Object({ law: Words, article: Words });
export type LawArticle = Static<typeof LawArticle>;

/** A person or organisation as this paper shows it; the caller masks name and number where the paper requires it. */
export const Party = Type.Object({ name: Words, idKind: Words, idNumber: Words });
export type Party = Static<typeof Party>;

/** 核验: the code printed beside the QR code, and the address that the QR code holds. */
export const Verify = Type.Object({ code: Words, url: Type.String({ pattern: '^https?://\\S+$' }) });

/** 有效期: `to: null` is 长期. */
export const Validity = Type.Object({ from: Day, to: Type.Union([Day, Type.Null()]) });

/** 收费: none, or the fee row of the item with the law that allows it (许可法 58, 59). */
export const Fee = Type.Union([
  Type.Object({ charged: Type.Literal(false) }),
  Type.Object({ charged: Type.Literal(true), name: Words, rate: Words, basis: LawArticle }),
]);

/** What the item is where it is no 行政许可: its papers name 给付, 确认, 备案 or 办理. Absent: a licence or the registration of a business. */
export const Nature = Type.Optional(
  Type.Unsafe<'benefit' | 'confirmation' | 'filing' | 'service'>(
    Type.Enum(['benefit', 'confirmation', 'filing', 'service']),
  ),
);

/**
 * What stands on every paper but the certificate. `organ` and `seal` (e.g. 行政许可专用章) go into the ring, `date` under the organ.
 * `copies` is 份数/去向. `demo` prints 演示 不具法律效力 and draws the plain ring; a real paper leaves room for the real seal.
 */
export const Head = Type.Object({
  nature: Nature,
  number: PaperNumber,
  applicant: Party,
  agent: Type.Optional(Party),
  contact: Type.Optional(Words),
  item: Type.Object({ name: Words, code: Words }),
  caseNumber: Words,
  appliedOn: Day,
  basis: Type.Array(LawArticle, { minItems: 1 }),
  organ: Words,
  seal: Words,
  date: Day,
  copies: Type.Optional(Words),
  /** Which void paper this one takes the place of. */
  replaces: Type.Optional(Words),
  verify: Verify,
  demo: Type.Boolean(),
});

function existsInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
