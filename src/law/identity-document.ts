import { checkCitizenId, citizenIdCheck, provinceCodes } from './citizen-id.ts';
import { isCivilDate } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';
import table from './identity-documents.json' with { type: 'json' };
import { verdict } from './problem.ts';
import type { NumberCheck, NumberProblem } from './problem.ts';

/** The papers by which a person says who they are (身份证件); their titles and sources are `identity-documents.json`. */
export type IdentityDocumentKind = keyof typeof table;

export const identityDocumentKinds = Object.keys(table) as readonly IdentityDocumentKind[];

/**
 * The kinds one may give today. Cards with 15 digits ended on 2013-01-01 (居民身份证法 2011 年修正决定): the number is met on old papers
 * only.
 */
export const currentIdentityDocuments: readonly IdentityDocumentKind[] = identityDocumentKinds.filter(
  (kind) => kind !== 'resident-id-15',
);

export function isIdentityDocumentKind(text: string): text is IdentityDocumentKind {
  return Object.hasOwn(table, text);
}

/** The document as papers and pages name it. */
export function identityDocumentTitle(kind: IdentityDocumentKind): { readonly zh: string; readonly en: string } {
  const { zh, en } = table[kind];
  return { zh, en };
}

/** A number in the one shape that is checked: full-width characters, spaces, hyphens, brackets and small letters are what people type. */
export function plainIdentityDocument(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .toUpperCase();
}

interface CheckOptions {
  readonly today?: CivilDate;
  readonly demo?: boolean;
}

/**
 * Checks the number of an identity document in its plain shape. In: `today`, after which nobody was born; `demo`, whether the demo city's
 * unallocated region passes. Out: everything that is wrong. A check digit is asked for only where its rule is public; the other
 * kinds are checked for their shape.
 */
export function checkIdentityDocument(
  kind: IdentityDocumentKind,
  number: string,
  options: CheckOptions = {},
): NumberCheck {
  switch (kind) {
    case 'resident-id':
      return checkCitizenId(number, options);
    case 'hmt-residence-permit':
      return residencePermit(number, options);
    case 'foreign-permanent-resident-id':
      return number.length === 15 ? oldForeignResident(number) : foreignResident(number, options);
    case 'hm-travel-permit':
      return shape(/^[HM](?:\d{8}|\d{10})$/, number, {
        zh: '号码是 H 或 M 加 8 位数字,旧证再加 2 位换证次数',
        en: 'The number is H or M and 8 digits, on older permits 2 more',
      });
    case 'taiwan-travel-permit':
      return shape(/^(?:\d{8}|\d{10}[A-Z]?)$/, number, {
        zh: '号码是 8 位数字,旧证是 10 位数字,可能再加一个字母',
        en: 'The number is 8 digits, on older permits 10 and perhaps a letter',
      });
    case 'passport':
      // ICAO Doc 9303-4: nine places in the machine-readable line; every state forms its numbers by rules of its own.
      return shape(/^[A-Z0-9]{1,9}$/, number, {
        zh: '护照号码最多 9 位,只有字母和数字',
        en: 'A passport number is at most 9 letters and digits',
      });
    case 'resident-id-15':
      return oldResident(number);
  }
}

/** 公民身份号码 whose first six digits are 810000 香港, 820000 澳门 or 830000 台湾 (国办发〔2018〕81号). */
function residencePermit(number: string, options: CheckOptions): NumberCheck {
  const { problems } = checkCitizenId(number, { ...options, demo: false });
  const placed = /^8[123]0000/.test(number) || problems.some(({ code }) => code === 'length' || code === 'characters');
  const region: NumberProblem = {
    code: 'region',
    zh: '居住证号码以 810000、820000 或 830000 开头',
    en: 'The number of a residence permit begins with 810000, 820000 or 830000',
  };
  return verdict(placed ? problems : [region, ...problems.filter(({ code }) => code !== 'region')]);
}

/** The card since 2023-12-01: 9, sixteen digits with the day of birth where ID cards have it, and their check character (MOD 11-2). */
function foreignResident(number: string, { today }: CheckOptions): NumberCheck {
  const formed = shape(/^9\d{16}[\dX]$/, number, {
    zh: '新证号码是 9 开头的 18 位,旧证号码是 3 个字母加 12 位数字',
    en: 'The number is 18 characters beginning with 9, on cards before 2023 three letters and 12 digits',
  });
  if (!formed.valid) return formed;
  const problems: NumberProblem[] = [];
  const born = number.slice(6, 14);
  const birth = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`;
  if (!isCivilDate(birth) || birth < '1850-01-01' || (today !== undefined && birth > today))
    problems.push(noBirthDate('第 7 到 14 位', 'Characters 7–14 are', born));
  if (citizenIdCheck(number.slice(0, 17)) !== number[17])
    problems.push({
      code: 'check-digit',
      zh: '最后一位校验码不对,请逐位核对',
      en: 'The last character does not fit the others; compare digit by digit',
    });
  return verdict(problems);
}

/** Cards of 2004 and 2017: nationality in three letters, then twelve digits. The rule of the last digit is not published. */
function oldForeignResident(number: string): NumberCheck {
  return shape(/^[A-Z]{3}\d{12}$/, number, {
    zh: '旧证号码是 3 个字母加 12 位数字',
    en: 'The number is three letters and 12 digits',
  });
}

/** GB 11643-1989: region, day of birth with two digits of the year, order; no check digit. */
function oldResident(number: string): NumberCheck {
  const formed = shape(/^\d{15}$/, number, { zh: '旧号码是 15 位数字', en: 'The old number is 15 digits' });
  if (!formed.valid) return formed;
  const problems: NumberProblem[] = [];
  if (!provinceCodes.includes(number.slice(0, 2)))
    problems.push({
      code: 'region',
      zh: `没有 ${number.slice(0, 6)} 这个地区代码`,
      en: `No region has the code ${number.slice(0, 6)}`,
    });
  const born = number.slice(6, 12);
  const day = `${born.slice(2, 4)}-${born.slice(4)}`;
  // Which century is not written: whoever was born on 29 February was born in a leap year of either.
  if (!['18', '19'].some((century) => isCivilDate(`${century}${born.slice(0, 2)}-${day}`)))
    problems.push(noBirthDate('第 7 到 12 位', 'Characters 7–12 are', born));
  return verdict(problems);
}

function noBirthDate(zh: string, en: string, born: string): NumberProblem {
  return { code: 'birth-date', zh: `${zh}不是出生日期:${born}`, en: `${en} no birth date: ${born}` };
}

function shape(pattern: RegExp, number: string, words: { readonly zh: string; readonly en: string }): NumberCheck {
  return verdict(pattern.test(number) ? [] : [{ code: 'scheme', ...words }]);
}
