import { isRegistration } from '#catalog';
import { head, you } from './head.ts';
import type { PaperBuilder, PaperInput } from './input.ts';
import { nameOf } from './service-record.ts';
import { decidedUnder, licensing, printed } from './words.ts';

/** 更正通知书: old and new words side by side, why, which paper takes the place of which; the decision itself stays (domain 554). */
export const correctionOfPaper: PaperBuilder<'correction-of-paper'> = (input) => {
  const { event, item, correction, corrected } = input;
  if (event.type !== 'PaperCorrected') throw new Error(`${event.type} corrects nothing`);
  const { voidedKind, voidedNumber } = event.data;
  const title = nameOf(voidedKind, item);
  return {
    ...head(input, basisOf(input)),
    voided: { title, number: voidedNumber },
    changes: [...(correction?.changes ?? [])],
    reason: printed(correction?.reason ?? ''),
    corrected: { title, number: corrected ?? '' },
    giveBack: `原文书已经领取的，请${you(input)}在领取新文书时交回`,
  };
};

/** The articles under which the paper went out; no article of its own is claimed for mending a slip of the pen. */
function basisOf({ item, event }: PaperInput): ReturnType<typeof decidedUnder> {
  const kind = event.type === 'PaperCorrected' ? event.data.voidedKind : 'certificate';
  if (kind === 'refusal-decision') return [licensing('第三十八条第二款'), ...decidedUnder(item, 'refuse')];
  if (kind === 'certificate') return decidedUnder(item, 'grant');
  return [licensing(isRegistration(item) ? '第五十六条' : '第三十八条第一款'), ...decidedUnder(item, 'grant')];
}
