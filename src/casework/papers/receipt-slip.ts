import { groupCaseNumber, shanghaiSecond } from '#law';
import { natureOf } from '#catalog';
import { printedQueryCode } from '../code.ts';
import type { HandedForm } from '../events.ts';
import type { PaperBuilder, PaperInput } from './input.ts';
import { head } from './head.ts';
import { dayWords, licensing, printed } from './words.ts';

/** 收件凭证: what was received, to the second, and by when the law answers (许可法29, 32). */
export const receiptSlip: PaperBuilder<'receipt-slip'> = (input) => {
  const { item, state, at, counter } = input;
  const like = natureOf(item) === 'licence' ? '' : '参照《中华人民共和国行政许可法》第三十二条，';
  const due =
    state.answerDue === '' ? '具体日期待国务院公布放假安排的通知发布后确定' : `至${dayWords(state.answerDue)}`;
  const code = counter?.queryCode ?? '';
  const lookUp =
    code !== ''
      ? [`没有账号也可以查：在网上“查办件”一栏输入办件编号和查询码。查询码不要告诉别人；本凭证丢失的，可到窗口补打。`]
      : [];
  return {
    ...head(input, [licensing('第二十九条、第三十二条')]),
    materials: materialsReceived(input),
    receivedAt: shanghaiSecond(state.receivedAt ?? at),
    receivedBy: counter?.receivedBy ?? '网上提交，由系统收取',
    queryCode: code !== '' ? printedQueryCode(code) : groupCaseNumber(input.caseNumber),
    whatNext: [
      ...(state.convertedFrom === undefined
        ? []
        : [`本件由办件${groupCaseNumber(state.convertedFrom)}转来，收件时间不变，已经交来的不用重新交。`]),
      natureOf(item) === 'filing'
        ? '本凭证证明收到上列材料。材料齐全的，当场备案，出具备案证明。'
        : '本凭证证明收到上列材料，不表示已经受理。',
      ...lookUp,
      `${like}材料不齐全或者不符合法定形式的，本机关当场或者在五个工作日内（${due}）一次告知需要补正的全部内容；逾期不告知的，自收到材料之日起即为受理。`,
    ],
  };
};

type Materials = ReturnType<PaperBuilder<'receipt-slip'>>['materials'];

const sources: { readonly [F in HandedForm]: string } = {
  'original-seen': '窗口核验原件，已退还',
  'original-kept': '窗口收存原件',
  copy: '窗口提交',
  electronic: '窗口扫描',
};

/** The form first: the answers are what every applicant hands in; then what lay on the counter, then the files by material. */
function materialsReceived({ item, state, counter }: PaperInput): Materials {
  const title = item.form.schema['title'];
  const form: Materials[number] = {
    name: printed(typeof title === 'string' ? title : `${item.name}申请表`),
    kind: 'original',
    count: 1,
    form: counter ? 'paper' : 'electronic',
    source: counter ? '窗口填写' : '网上填写',
  };
  const received = item.materials.flatMap((material): Materials => {
    const name = printed(material.name);
    const onPaper = state.handed?.find((one) => one.material === material.id);
    if (onPaper) {
      const kind = onPaper.form === 'copy' ? 'copy' : 'original';
      const electronic = onPaper.form === 'electronic';
      return [
        { name, kind, count: onPaper.count, form: electronic ? 'electronic' : 'paper', source: sources[onPaper.form] },
      ];
    }
    const count = state.materials.filter((file) => file.material === material.id).length;
    if (count === 0) return [];
    const kind = material.originals > 0 ? 'original' : 'copy';
    return [{ name, kind, count, form: 'electronic', source: counter ? '窗口扫描' : '申请人提交' }];
  });
  return [form, ...received];
}
