import { isCivilDate } from './civil-date.ts';
import type { CivilDate } from './civil-date.ts';
import { verdict } from './problem.ts';
import type { NumberCheck, NumberProblem } from './problem.ts';

/** GB/T 2260 codes of every province-level area, 71 台湾 81 香港 82 澳门 included; 83 stands on residence permits for Taiwan residents (2018). */
export const provinceCodes: readonly string[] =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');

/** Region prefix of the invented demo city: GB/T 2260 allocates no province 99. */
export const demoRegionPrefix = '99';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Check character of the first 17 digits: ISO 7064 MOD 11-2 (GB 11643-1999). */
export function citizenIdCheck(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** An ID number in the one shape that is checked: full-width digits, spaces and a small x are what people type. */
export function plainCitizenId(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** GB/T 2260: cities 01–20 and 51–70, prefectures 21–50, 90 counties directly under the province; 00 the province itself. */
const isAllocatedCity = (city: number): boolean => city <= 70 || city === 90;

/**
 * Checks a citizen ID number (公民身份号码, GB 11643-1999): 18 characters with a capital X, an area, a birth date that exists and is not
 * after `today`, check character. Of the area the province and the range of the city are asked, not the county: people keep the codes of
 * abolished counties for life. The demo city's unallocated region passes only with `demo`.
 */
export function checkCitizenId(
  id: string,
  options: { readonly today?: CivilDate; readonly demo?: boolean } = {},
): NumberCheck {
  const problems: NumberProblem[] = [];
  if (id.length !== 18)
    return verdict([
      {
        code: 'length',
        zh: `身份证号码是 18 位,现在是 ${id.length} 位`,
        en: `An ID number has 18 characters, this one has ${id.length}`,
      },
    ]);
  if (!/^\d{17}[\dX]$/.test(id))
    return verdict([
      {
        code: 'characters',
        zh: '身份证号码前 17 位是数字,最后一位是数字或大写 X',
        en: 'An ID number is 17 digits and a digit or a capital X',
      },
    ]);
  const [province, region] = [id.slice(0, 2), id.slice(0, 6)];
  const real = provinceCodes.includes(province) && isAllocatedCity(Number(id.slice(2, 4)));
  if (!real && !(options.demo === true && province === demoRegionPrefix))
    problems.push({ code: 'region', zh: `没有 ${region} 这个地区代码`, en: `No region has the code ${region}` });
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const future = options.today !== undefined && birth > options.today;
  if (!isCivilDate(birth) || birth < '1850-01-01' || future)
    problems.push({
      code: 'birth-date',
      zh: `第 7 到 14 位不是出生日期:${id.slice(6, 14)}`,
      en: `Characters 7–14 are no birth date: ${id.slice(6, 14)}`,
    });
  const check = citizenIdCheck(id.slice(0, 17));
  if (check !== id[17])
    problems.push({
      code: 'check-digit',
      zh: '最后一位校验码不对,请逐位核对',
      en: 'The last character does not fit the others; compare digit by digit',
    });
  return verdict(problems);
}
