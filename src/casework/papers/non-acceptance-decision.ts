import type { PaperBuilder } from './input.ts';
import { head, remedies } from './head.ts';
import { licensing, printed } from './words.ts';

/** 不予受理决定书: the ground, the reason, where to go instead, and the remedies (许可法32(1)(一)(二), domain 9A.10). */
export const nonAcceptanceDecision: PaperBuilder<'non-acceptance-decision'> = (input) => {
  const { event } = input;
  if (event.type !== 'AcceptanceRefused') throw new Error(`${event.type} issues no decision not to accept`);
  const elsewhere = event.data.ground === 'not-competent';
  const competentOrgan = printed(input.texts?.competentOrgan ?? '').replace(/[。.；;\s]+$/, '');
  return {
    ...head(input, [licensing(elsewhere ? '第三十二条第一款第二项' : '第三十二条第一款第一项')]),
    ground: elsewhere ? { kind: 'not-competent', competentOrgan } : { kind: 'not-required' },
    reason: printed(input.texts?.reason ?? ''),
    remedies: remedies(input),
  };
};
