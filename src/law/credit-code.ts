import { verdict } from './problem.ts';
import type { NumberCheck, NumberProblem } from './problem.ts';

/** GB 32100-2015: digits and capital letters without I O S V Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Check character of the first 17 characters (GB 32100-2015). */
export function creditCodeCheck(first17: string): string {
  const sum = creditWeights.reduce((total, weight, at) => total + weight * characters.indexOf(first17[at] ?? ''), 0);
  return characters[(31 - (sum % 31)) % 31] ?? '';
}

/** Check character of an organisation code's first eight (GB 11714), characters 9–16 of a credit code. */
export function organisationCheck(first8: string): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first8[at] ?? ''), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** A credit code in the one shape that is checked: full-width characters, spaces and small letters are what people type. */
export function plainCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of its alphabet, registration authority, region in
 * digits, check character; the organisation code inside (9–17) has a check of its own (GB 11714).
 */
export function checkCreditCode(code: string): NumberCheck {
  if (code.length !== 18)
    return verdict([
      {
        code: 'length',
        zh: `统一社会信用代码是 18 位,现在是 ${code.length} 位`,
        en: `A credit code has 18 characters, this one has ${code.length}`,
      },
    ]);
  const strange = Array.from(code).find((character) => !characters.includes(character));
  if (strange !== undefined)
    return verdict([
      {
        code: 'characters',
        zh: `不能有“${strange}”:代码里没有 I、O、S、V、Z`,
        en: `“${strange}” cannot occur: the code has no I, O, S, V or Z`,
      },
    ]);
  const problems: NumberProblem[] = [];
  if (!/^[1-9A-HJ-NPQRTUWXY]/.test(code))
    problems.push({
      code: 'kind',
      zh: '第 1 位登记管理部门代码不对',
      en: 'The first character is no registration authority',
    });
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    problems.push({
      code: 'region',
      zh: '第 3 到 8 位是区划代码,只能是数字',
      en: 'Characters 3–8 are the region code and must be digits',
    });
  if (organisationCheck(code.slice(8, 16)) !== code[16])
    problems.push({
      code: 'organisation-check',
      zh: '第 17 位(组织机构代码校验码)不对',
      en: 'Character 17, the check of the organisation code, does not fit',
    });
  if (creditCodeCheck(code.slice(0, 17)) !== code[17])
    problems.push({
      code: 'check-digit',
      zh: '最后一位校验码不对,请逐位核对',
      en: 'The last character does not fit the others; compare digit by digit',
    });
  return verdict(problems);
}
