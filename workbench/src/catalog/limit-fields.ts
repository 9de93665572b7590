import { english } from './english-field.ts';
import type { FieldSpec } from './fields.ts';

export const limitUnits = [
  ['workday', '个工作日'],
  ['day', '日'],
  ['month', '个月'],
] as const;
const starts = [
  ['received', '收到申请之日'],
  ['accepted', '受理之日'],
  ['complete-file', '收到全部有效文件之日'],
  ['form-signed', '提交申领登记表之日'],
  ['exam-passed', '考试合格并宣誓之日'],
] as const;

export const limitFields: readonly FieldSpec[] = [
  { key: 'n', label: '多少', kind: 'count', hint: '当场办结写 0。' },
  { key: 'unit', label: '单位', kind: 'choice', options: limitUnits },
  { key: 'from', label: '从哪天起算', kind: 'choice', options: starts },
  { key: 'basis', label: '依据哪部法第几条', kind: 'basis' },
];

export const specialFields: readonly FieldSpec[] = [
  { key: 'name', label: '特别程序', kind: 'line' },
  english('name', '特别程序'),
  {
    key: 'kind',
    label: '种类(行政许可法第四十五条)',
    kind: 'choice',
    options: [
      ['hearing', '听证'],
      ['tender', '招标'],
      ['auction', '拍卖'],
      ['inspection-test', '检验'],
      ['testing', '检测'],
      ['quarantine', '检疫'],
      ['appraisal', '鉴定'],
      ['expert-review', '专家评审'],
      ['other', '其他,法律、法规另有规定'],
    ],
  },
  { key: 'limit/n', label: '多少天', kind: 'count' },
  { key: 'limit/unit', label: '单位', kind: 'choice', options: limitUnits },
  { key: 'basis', label: '依据哪部法第几条', kind: 'basis', optional: true },
];
