import type { PaperBuilder } from './input.ts';
import { head } from './head.ts';
import { answerAt } from './scope.ts';
import { licensing, printed } from './words.ts';

/** 核查(勘验)记录: when, where, by whom and what was found, once every officer named has signed (许可法34(3)). */
export const inspectionRecord: PaperBuilder<'inspection-record'> = (input) => {
  const { item, event, state, answers, inspected } = input;
  if (event.type !== 'ReviewCoSigned' || !inspected || !('reviews' in state))
    throw new Error(`${event.type} records no inspection`);
  const review = state.reviews.find(({ step }) => step === event.data.step);
  const place = inspected.place || answerAt(item, answers, 'address') || item.place;
  return {
    ...head(input, [licensing('第三十四条第三款')]),
    step: printed(item.steps.find(({ id }) => id === event.data.step)?.name ?? event.data.step),
    inspectedAt: review?.inspectedAt ?? `${review?.on ?? input.on}T09:00`,
    place: printed(place),
    officers: inspected.officers.map(({ name, title }) => ({ name: name || title, post: title })),
    found: printed(inspected.opinion),
    finding: review?.recommendation === 'refuse' ? '不符合核查的条件，建议不予' : '符合核查的条件，建议准予',
  };
};
