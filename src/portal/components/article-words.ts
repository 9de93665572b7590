import type { Visit } from '../shell/visit.ts';

const law = { zh: '《行政许可法》', en: 'Administrative Licensing Law, art. ' } as const;
const digits = '〇一二三四五六七八九';

/** 许可法32(1) as people read it: 《行政许可法》第三十二条第一款. Whatever is not written in that short way stays as it is. */
export function articleWords({ lang }: Visit, short: string): string {
  const [, article, rest = ''] = /^许可法(\d{1,2})((?:\([\d一二三四五六七八九十]+\))*)$/.exec(short) ?? [];
  if (article === undefined) return short;
  const parts = [...rest.matchAll(/\(([^)]+)\)/g)].map(([, part = '']) => part);
  if (lang === 'en')
    return `${law.en}${article}${parts
      .filter((part) => /\d/.test(part))
      .map((n) => `(${n})`)
      .join('')}`;
  const places = parts.map((part) => (/\d/.test(part) ? `第${numeral(Number(part))}款` : `第${part}项`));
  return `${law.zh}第${numeral(Number(article))}条${places.join('')}`;
}

/** 32 as 三十二; below one hundred. */
function numeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 ? '' : digits[ones]}`;
}
