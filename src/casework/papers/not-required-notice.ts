import type { PaperBuilder } from './input.ts';
import { head, remedies } from './head.ts';
import { licensing, printed } from './words.ts';

/** 不受理告知书: no permit is needed, why, and what may be done without one (许可法32(1)(一), domain 9A.10). */
export const notRequiredNotice: PaperBuilder<'not-required-notice'> = (input) => ({
  ...head(input, [licensing('第三十二条第一款第一项')]),
  reason: printed(input.texts?.reason ?? ''),
  mayDo: printed(input.texts?.mayDo ?? ''),
  remedies: remedies(input),
});
