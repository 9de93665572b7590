import { verdict } from './problem.ts';
import type { NumberCheck } from './problem.ts';

/** Mobile number of the mainland as digits: full-width digits, spaces, hyphens, a leading +86 or 0086 and a telephone book's unseen marks are what people type. */
export function plainMobile(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
}

/** Eleven digits beginning 13–19. Only the shape is checked: nothing tells whose number it is. */
export function checkMobile(text: string): NumberCheck {
  const mobile = plainMobile(text);
  if (/^1[3-9]\d{9}$/.test(mobile)) return verdict([]);
  return verdict([
    { code: 'length', zh: '手机号是 1 开头的 11 位数字', en: 'A mobile number has 11 digits and begins with 1' },
  ]);
}
