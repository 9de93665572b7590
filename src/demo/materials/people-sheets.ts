import { addDays } from '#law';
import { chineseDate } from './chinese-date.ts';
import type { Sheet } from './sheet-pdf.ts';
import type { SheetRequest } from './sheets.ts';

/** The materials of what people ask of the state that are made of words, by the id they have in the catalog. */
export const peopleSheets: Readonly<Record<string, (request: SheetRequest) => Sheet>> = {
  'address-proof': ({ answers, on }) => ({
    title: '房屋租赁合同（摘要页）',
    facts: [
      ['房屋坐落', answers['residence'] ?? ''],
      ['承租人', answers['personName'] ?? ''],
      ['用途', '居住'],
      ['租期', `${chineseDate(answers['since'] ?? on)}起两年`],
    ],
    rows: [],
    paragraphs: ['出租人把上列房屋租给承租人居住，承租人按月付租金，爱护房屋。'],
    signed: ['出租人：（签名）　承租人：（签名）', chineseDate(answers['since'] ?? on)],
  }),
  'work-proof': ({ answers, on }) => ({
    title: '劳动关系证明',
    facts: [
      ['姓名', answers['personName'] ?? ''],
      ['单位', '澜汀苇编工艺品厂（虚构）'],
      ['岗位', '机修工'],
      ['合同起始', chineseDate(answers['since'] ?? on)],
    ],
    rows: [],
    paragraphs: ['上列人员现在本单位工作，劳动合同在履行。'],
    signed: ['澜汀苇编工艺品厂（虚构）', chineseDate(addDays(on, -3))],
  }),
  'separation-proof': ({ answers, on }) => ({
    title: '解除劳动关系证明',
    facts: [
      ['姓名', answers['personName'] ?? ''],
      ['单位', answers['employer'] ?? ''],
      ['结束日期', chineseDate(answers['endedOn'] ?? on)],
      ['原因', answers['reason'] === 'own-wish' ? '本人提出辞职' : '用人单位提出解除'],
    ],
    rows: [],
    paragraphs: ['双方的劳动关系已经结束，工资和社会保险费已经结清。'],
    signed: [answers['employer'] ?? '', chineseDate(answers['endedOn'] ?? on)],
  }),
  'wage-proof': ({ answers, on }) => ({
    title: '工资条',
    facts: [
      ['单位', '汀泊镇竹器合作社（虚构）'],
      ['家庭', answers['personName'] ?? ''],
    ],
    rows: [
      ['月份', '应发（元）', '实发（元）'],
      ['最近第三个月', '900.00', '900.00'],
      ['最近第二个月', '850.00', '850.00'],
      ['最近一个月', '830.00', '830.00'],
    ],
    paragraphs: [],
    signed: ['汀泊镇竹器合作社（虚构）', chineseDate(addDays(on, -2))],
  }),
};
