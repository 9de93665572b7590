import { checkCreditCode } from './credit-code.ts';
import { verdict } from './problem.ts';
import type { NumberCheck } from './problem.ts';

export type ItemCodeKind = 'basic' | 'implementation' | 'handling-item';

interface Scheme {
  readonly scheme: string;
  readonly shapes: { readonly [K in ItemCodeKind]?: RegExp };
}

/**
 * Code schemes by version, newest first (domain 3.2). GB/T 39554.1-2020: 基本编码 12 = place 2 + type 2 + item 5 + sub-item 3;
 * 实施编码 31 = credit code 18 + level 1 + 基本编码; 业务办理项编码 33 = 实施编码 + 2. GB/T 39046-2020 still prints the older 10 and 24.
 */
const schemes: readonly Scheme[] = [
  {
    scheme: 'GB/T 39554.1-2020',
    shapes: {
      basic: /^\d{4}[\dA-Z]{8}$/,
      implementation: /^[\dA-Z]{18}[1-7]\d{4}[\dA-Z]{8}$/,
      'handling-item': /^[\dA-Z]{18}[1-7]\d{4}[\dA-Z]{8}[\dA-Z]{2}$/,
    },
  },
  { scheme: 'GB/T 39046-2020', shapes: { basic: /^[\dA-Z]{10}$/, implementation: /^[\dA-Z]{24}$/ } },
];

/** Checks an item code against every known scheme. Out: the verdict, and the scheme that fits. */
export function checkItemCode(kind: ItemCodeKind, code: string): NumberCheck & { readonly scheme?: string } {
  const fit = schemes.find((candidate) => candidate.shapes[kind]?.test(code) === true);
  if (!fit) return verdict([{ code: 'scheme', zh: '编码不符合任何一版编码规则', en: 'The code fits no code scheme' }]);
  if (kind === 'basic' || fit.scheme !== 'GB/T 39554.1-2020') return { ...verdict([]), scheme: fit.scheme };
  return { ...checkCreditCode(code.slice(0, 18)), scheme: fit.scheme };
}
