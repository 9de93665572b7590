import { english } from './english-field.ts';
import { limitUnits } from './limit-fields.ts';

export { limitFields, limitUnits, specialFields } from './limit-fields.ts';

/** How one field of a draft is filled in. */
export type FieldKind =
  'line' | 'lines' | 'words' | 'count' | 'choice' | 'choices' | 'yes' | 'basis' | 'unit' | 'after';

export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly options?: readonly (readonly [value: string, words: string])[];
  /** Of a choice of units: which kinds of unit. */
  readonly units?: readonly string[];
}

const forms = [
  ['original', '原件'],
  ['copy', '复印件'],
  ['electronic', '电子'],
] as const;

/** 一 项目名称, with what the catalog says of the item itself. */
export const itemFields: readonly FieldSpec[] = [
  { key: 'name', label: '名称', kind: 'line' },
  { key: 'nameEn', label: '英文名称', kind: 'line' },
  { key: 'plain', label: '一句话说明', kind: 'lines', hint: '村里老人也看得懂的一句话。' },
  { key: 'plainEn', label: '英文一句话说明', kind: 'lines' },
  { key: 'words', label: '大家怎么叫它', kind: 'words', hint: '群众搜索用的说法,一行一个。' },
  {
    key: 'type',
    label: '事项类型',
    kind: 'choice',
    options: [
      ['01', '行政许可'],
      ['05', '行政给付'],
      ['07', '行政确认'],
      ['08', '行政奖励'],
      ['09', '行政裁决'],
      ['10', '其他行政权力'],
      ['20', '公共服务'],
    ],
  },
  { key: 'basicCode', label: '基本编码', kind: 'line', hint: '12 位,和事项编码的前 12 位相同。' },
  {
    key: 'implementationCode',
    label: '实施编码',
    kind: 'line',
    hint: '31 位:实施机关的统一社会信用代码 18 位、层级 1 位、基本编码 12 位。',
  },
  {
    key: 'level',
    label: '行使层级',
    kind: 'choice',
    options: [
      ['1', '国家级'],
      ['2', '省级'],
      ['3', '市级'],
      ['4', '县级'],
      ['5', '乡镇(街道)级'],
      ['6', '村(社区)级'],
    ],
  },
  { key: 'organ', label: '实施机关', kind: 'unit', units: ['department', 'committee'] },
  { key: 'intakeUnit', label: '受理窗口', kind: 'unit', units: ['window'] },
  {
    key: 'objects',
    label: '服务对象',
    kind: 'choices',
    options: [
      ['person', '个人'],
      ['company', '企业'],
      ['other', '其他组织'],
    ],
  },
  {
    key: 'theme',
    label: '主题',
    kind: 'choice',
    options: [
      ['start-business', '开办经营'],
      ['industry-permit', '行业准营'],
      ['construction', '工程建设'],
      ['housing', '住房土地'],
      ['birth-family', '出生成家'],
      ['school-work', '上学工作'],
      ['health-insurance', '看病医保'],
      ['old-age', '养老身后'],
    ],
  },
  {
    key: 'projectType',
    label: '办件类型',
    kind: 'choice',
    options: [
      ['on-the-spot', '即办件'],
      ['promised', '承诺件'],
    ],
  },
  {
    key: 'reviewType',
    label: '审查类型',
    kind: 'choice',
    optional: true,
    options: [
      ['at-once', '即审即办'],
      ['review-first', '前审后批'],
    ],
  },
  {
    key: 'channels',
    label: '办理渠道',
    kind: 'choices',
    options: [
      ['online', '网上'],
      ['window', '窗口'],
      ['post', '邮寄'],
    ],
  },
  { key: 'visits', label: '到现场次数', kind: 'count' },
  { key: 'visitsReason', label: '到现场的原因', kind: 'lines', optional: true, hint: '要到现场才写,写明为什么。' },
  english('visitsReason', '到现场的原因', 'lines'),
  { key: 'inHall', label: '进驻政务服务大厅', kind: 'yes' },
];

export const mustEnterFields: readonly FieldSpec[] = [
  { key: 'closeToPeople', label: '与群众密切相关', kind: 'yes' },
  { key: 'jointHandling', label: '与其他部门联办', kind: 'yes' },
  { key: 'onTheSpot', label: '窗口当场可办结', kind: 'yes' },
  { key: 'chainStep', label: '是一件事的一环', kind: 'yes' },
];

export const conditionFields: readonly FieldSpec[] = [
  { key: 'text', label: '条件', kind: 'lines' },
  english('text', '条件', 'lines'),
  { key: 'basis', label: '依据哪部法第几条', kind: 'basis' },
];

export const materialFields: readonly FieldSpec[] = [
  { key: 'name', label: '名称', kind: 'line' },
  { key: 'nameEn', label: '英文名称', kind: 'line', optional: true },
  { key: 'form', label: '形式', kind: 'choice', options: forms },
  { key: 'originals', label: '原件份数', kind: 'count' },
  { key: 'copies', label: '复印件份数', kind: 'count' },
  {
    key: 'necessity',
    label: '必要性',
    kind: 'choice',
    options: [
      ['required', '必须'],
      ['conditional', '视情况'],
    ],
  },
  { key: 'when', label: '什么情况要交', kind: 'lines', optional: true, hint: '视情况提交的才写。' },
  english('when', '什么情况要交', 'lines'),
  {
    key: 'source',
    label: '来源渠道',
    kind: 'choice',
    options: [
      ['applicant', '申请人自备'],
      ['government', '政府部门核发'],
      ['other', '其他'],
    ],
  },
  { key: 'issuer', label: '出具单位', kind: 'line' },
  english('issuer', '出具单位'),
  {
    key: 'provided',
    label: '由谁提供',
    kind: 'choice',
    options: [
      ['applicant', '申请人提交'],
      ['system', '系统已有,不用交'],
    ],
  },
  { key: 'notes', label: '填报须知', kind: 'lines' },
  english('notes', '填报须知', 'lines'),
  { key: 'standard', label: '受理标准', kind: 'lines' },
  english('standard', '受理标准', 'lines'),
  { key: 'basis', label: '哪部法第几条要求提供', kind: 'basis' },
];

export const stepFields: readonly FieldSpec[] = [
  { key: 'name', label: '环节名称', kind: 'line' },
  english('name', '环节名称'),
  {
    key: 'kind',
    label: '种类',
    kind: 'choice',
    options: [
      ['acceptance', '受理'],
      ['review', '审查'],
      ['site-inspection', '现场核查'],
      ['decision', '决定'],
      ['issue', '制证'],
      ['delivery', '送达'],
    ],
  },
  { key: 'after', label: '在哪些环节以后', kind: 'after' },
  {
    key: 'place',
    label: '办理地点',
    kind: 'choice',
    options: [
      ['window', '窗口'],
      ['back-office', '后台'],
      ['field', '现场'],
    ],
  },
  { key: 'who', label: '由谁办', kind: 'line' },
  english('who', '由谁办'),
  { key: 'limit/n', label: '这一环节多少天', kind: 'count', optional: true },
  { key: 'limit/unit', label: '天数的单位', kind: 'choice', optional: true, options: limitUnits },
  { key: 'basis', label: '依据哪部法第几条', kind: 'basis' },
];

export const resultFields: readonly FieldSpec[] = [
  { key: 'name', label: '办好以后给什么', kind: 'line' },
  { key: 'nameEn', label: '英文名称', kind: 'line', optional: true },
  { key: 'numberPrefix', label: '发证字号', kind: 'line', hint: '比如 澜卫公证字。' },
  { key: 'validMonths', label: '有效期(月)', kind: 'count', optional: true, hint: '没有期限就空着。' },
  { key: 'validBasis', label: '有效期的依据', kind: 'basis', optional: true },
];

export const decidedFields: readonly FieldSpec[] = [
  { key: 'grant', label: '准予决定引用的条款', kind: 'basis', optional: true, hint: '和办事依据第一条相同就空着。' },
  { key: 'refuse', label: '不予决定引用的条款', kind: 'basis', optional: true },
];

export const placeFields: readonly FieldSpec[] = [
  { key: 'place', label: '办理地点', kind: 'line' },
  english('place', '办理地点'),
  { key: 'hours', label: '办公时间', kind: 'line' },
  english('hours', '办公时间'),
  { key: 'consultation', label: '咨询方式', kind: 'line' },
  english('consultation', '咨询方式'),
  { key: 'complaint', label: '监督投诉方式', kind: 'line' },
  english('complaint', '监督投诉方式'),
  { key: 'reviewOrgan', label: '行政复议机关', kind: 'line' },
  english('reviewOrgan', '行政复议机关'),
  { key: 'reviewOnline', label: '网上申请复议的渠道', kind: 'line', optional: true },
  english('reviewOnline', '网上申请复议的渠道'),
  { key: 'court', label: '起诉的法院', kind: 'line' },
  english('court', '起诉的法院'),
];

export const faqFields: readonly FieldSpec[] = [
  { key: 'q', label: '问', kind: 'line' },
  english('q', '问'),
  { key: 'a', label: '答', kind: 'lines' },
  english('a', '答', 'lines'),
];

export const quotaFields: readonly FieldSpec[] = [
  { key: 'quota', label: '数量限制', kind: 'line', hint: '没有限制也要写明。' },
  english('quota', '数量限制'),
];

export const noFeeFields: readonly FieldSpec[] = [
  { key: 'noFeeNote', label: '不收费说明', kind: 'lines', hint: '不收费也要写明。' },
  english('noFeeNote', '不收费说明', 'lines'),
];

/** Of a fee only its English: amount and law come with the record. */
export const feeEnglishFields: readonly FieldSpec[] = [english('name', '收费名称'), english('per', '计费单位')];
