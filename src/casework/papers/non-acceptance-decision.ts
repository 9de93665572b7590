import type { PaperFacts } from '#documents';
import type { PaperBuilder, PaperInput } from './input.ts';
import { head, remedies } from './head.ts';
import { licensing, printed } from './words.ts';

/** 不予受理决定书: the ground, the reason, where to go instead, and the remedies (许可法32(1)(二), 78, 79, domain 9A.10). */
export const nonAcceptanceDecision: PaperBuilder<'non-acceptance-decision'> = (input) => {
  const { event } = input;
  if (event.type !== 'AcceptanceRefused') throw new Error(`${event.type} issues no decision not to accept`);
  const { ban } = event.data;
  const article = ban ? (ban.article === '78' ? '第七十八条' : '第七十九条') : '第三十二条第一款第二项';
  return {
    ...head(input, [licensing(article)]),
    ground: ban
      ? {
          kind: 'barred',
          decision: printed(input.texts?.decision ?? ''),
          effectiveOn: ban.effectiveOn,
          until: ban.until,
        }
      : elsewhere(input),
    reason: printed(input.texts?.reason ?? ''),
    remedies: remedies(input),
  };
};

function elsewhere({ texts }: PaperInput): PaperFacts['non-acceptance-decision']['ground'] {
  const { does = '', where = '' } = texts ?? {};
  return {
    kind: 'not-competent',
    competentOrgan: printed(texts?.competentOrgan ?? '').replace(/[。.；;\s]+$/, ''),
    ...(does !== '' && { does: printed(does) }),
    ...(where !== '' && { where: printed(where) }),
  };
}
