import { groupCaseNumber, shanghaiSecond } from '#law';
import { natureOf } from '#catalog';
import type { PaperBuilder, PaperInput } from './input.ts';
import { head } from './head.ts';
import { dayWords, licensing, printed } from './words.ts';

/** 收件凭证: what was received, to the second, and by when the law answers (许可法29, 32). */
export const receiptSlip: PaperBuilder<'receipt-slip'> = (input) => {
  const { item, state, at } = input;
  const like = natureOf(item) === 'licence' ? '' : '参照《中华人民共和国行政许可法》第三十二条，';
  const due =
    state.answerDue === '' ? '具体日期待国务院公布放假安排的通知发布后确定' : `至${dayWords(state.answerDue)}`;
  return {
    ...head(input, [licensing('第二十九条、第三十二条')]),
    materials: materialsReceived(input),
    receivedAt: shanghaiSecond(at),
    receivedBy: '网上提交，由系统收取',
    queryCode: groupCaseNumber(input.caseNumber),
    whatNext: [
      natureOf(item) === 'filing'
        ? '本凭证证明收到上列材料。材料齐全的，当场备案，出具备案证明。'
        : '本凭证证明收到上列材料，不表示已经受理。',
      `${like}材料不齐全或者不符合法定形式的，本机关当场或者在五个工作日内（${due}）一次告知需要补正的全部内容；逾期不告知的，自收到材料之日起即为受理。`,
    ],
  };
};

type Materials = ReturnType<PaperBuilder<'receipt-slip'>>['materials'];

/** The form first: the answers are what every applicant hands in; then each material with the number of its files. */
function materialsReceived({ item, state }: PaperInput): Materials {
  const title = item.form.schema['title'];
  const form: Materials[number] = {
    name: printed(typeof title === 'string' ? title : `${item.name}申请表`),
    kind: 'original',
    count: 1,
    form: 'electronic',
    source: '网上填写',
  };
  const handedIn = item.materials.flatMap((material): Materials => {
    const count = state.materials.filter((file) => file.material === material.id).length;
    if (count === 0) return [];
    const kind = material.originals > 0 ? 'original' : 'copy';
    return [{ name: printed(material.name), kind, count, form: 'electronic', source: '申请人提交' }];
  });
  return [form, ...handedIn];
}
