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

/**
 * 第三十二条第一款、第四项 as English law writes it: art. 32(1) item 4. Undefined where it names something else than chapters and articles
 * with their paragraphs and items.
 */
export function articleInEnglish(article: string): string | undefined {
  const places = article.split('、').map(placeInEnglish);
  return places.includes(undefined) ? undefined : places.join(', ');
}

const place =
  /^(?:第([〇零一二三四五六七八九十百千]+)([章条]))?(?:第([一二三四五六七八九十]+)款)?(?:第([一二三四五六七八九十]+)项)?$/;

function placeInEnglish(words: string): string | undefined {
  const [from, to, more] = words.split('至').map((one) => one.trim());
  if (from === undefined || more !== undefined) return undefined;
  if (to !== undefined) {
    const [first, last] = [placeInEnglish(from), placeInEnglish(to)];
    return first === undefined || last === undefined ? undefined : `${first} to ${last}`;
  }
  const [, n, whole = '', paragraph, item] = place.exec(from) ?? [];
  if (n === undefined && paragraph === undefined && item === undefined) return undefined;
  const article = n === undefined ? '' : `${whole === '章' ? 'ch.' : 'art.'} ${whole === '' ? '' : figure(n)}`;
  const row = item === undefined ? '' : `item ${figure(item)}`;
  const head = `${article}${paragraph === undefined ? '' : n === undefined ? `para. ${figure(paragraph)}` : `(${figure(paragraph)})`}`;
  return [head, row].filter((part) => part !== '').join(' ');
}

const worth: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一千零四十九 as 1049. */
function figure(numeral: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of numeral) {
    const times = worth[sign];
    if (times === undefined) digit = sign === '零' ? 0 : digits.indexOf(sign);
    else [sum, digit] = [sum + (digit === 0 ? 1 : digit) * times, 0];
  }
  return sum + digit;
}
