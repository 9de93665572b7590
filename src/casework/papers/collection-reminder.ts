import { daysBetween } from '#law';
import { head } from './head.ts';
import type { PaperBuilder } from './input.ts';
import { documentsOf } from './service-record.ts';
import { licensing, pickUp, printed } from './words.ts';

/** 领取提醒: what lies ready since when, where it can be had and how else. It sets no limit: nothing lapses by not collecting it. */
export const collectionReminder: PaperBuilder<'collection-reminder'> = (input) => {
  const { event, item, state, applicant, on } = input;
  if (event.type !== 'CollectionReminded') throw new Error(`${event.type} reminds of nothing`);
  const readyOn = 'readyOn' in state ? (state.readyOn ?? on) : on;
  const own = applicant.kind === 'company' ? '单位的介绍信和来人的身份证件' : '本人身份证件';
  return {
    ...head(input, [licensing(state.stage === 'refused' ? '第三十八条第二款' : '第四十四条')]),
    readyOn,
    days: daysBetween(readyOn, on),
    documents: documentsOf(item, state),
    pickUp: pickUp(item, 'counter'),
    bring: `${own}；请别人代领的，还要授权委托书和代领人的身份证件`,
    otherwise: `打电话或者写信把收件地址告诉本机关，可以改为邮寄；咨询：${printed(item.consultation)}`,
  };
};
