import { fieldsOf } from '#catalog';
import type { Gap } from '../events.ts';
import type { PaperBuilder, PaperInput } from './input.ts';
import { head, you } from './head.ts';
import { cited, licensing, printed } from './words.ts';

type GapShown = ReturnType<PaperBuilder<'correction-notice'>>['gaps'][number];

/** 补正告知书: every gap at once, each with what is wrong, what is wanted and why it may be asked (许可法31(2), 32(1)(四)). */
export const correctionNotice: PaperBuilder<'correction-notice'> = (input) => {
  const { item, state, event } = input;
  const gaps = event.type === 'CorrectionRequested' ? event.data.gaps : [];
  return {
    ...head(input, [licensing('第三十二条第一款第四项')]),
    receivedOn: state.receivedOn,
    noticeDue: state.answerDue === '' ? null : state.answerDue,
    gaps: gaps.map((gap, at) => gapShown(input, gap, printed(input.gaps?.words[at] ?? ''))),
    howToSupplement: `在网上“我的办件”中打开本件补正，或者交到${printed(item.place)}`,
    consequence: `自收到全部补正材料之日起受理；没有补正的，本次申请保持等待状态，不计入办理期限，${you(input)}可以随时补正或者撤回`,
  };
};

function gapShown({ item }: PaperInput, gap: Gap, words: string): GapShown {
  const material = item.materials.find((one) => one.id === gap.about);
  if (gap.kind === 'material' && material) {
    const { name, standard, basis } = material;
    return { material: printed(name), defect: words, requirement: printed(standard), basis: cited(basis) };
  }
  const field = fieldsOf(item.form).find((one) => one.name === gap.about);
  // The form is itself a material of the item; its article is why the field may be asked for.
  const form = item.materials.find((one) => one.provided === 'system' && one.source === 'other');
  const basis = form?.basis ?? item.basis[0];
  return {
    material: printed(`申请表“${field?.zh ?? gap.about}”`),
    defect: words,
    requirement: printed(field?.hint || '改正这一项后重新提交。'),
    basis: basis ? cited(basis) : licensing('第三十一条'),
  };
}
