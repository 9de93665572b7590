import type { Answers } from '#casework';
import { addDays } from '#law';
import type { CivilDate } from '#law';
import { chineseDate } from './chinese-date.ts';
import { companySheets } from './company-sheets.ts';
import { peopleSheets } from './people-sheets.ts';
import type { Sheet } from './sheet-pdf.ts';

export interface SheetRequest {
  readonly answers: Answers;
  /** The day it is handed in; dates on it lie before. */
  readonly on: CivilDate;
  readonly revision: number;
}

const laboratory = '澜汀汀岸环境检测所（虚构）';

/** The materials that are made of words, by the id they have in the catalog. */
export const sheets: Readonly<Record<string, (request: SheetRequest) => Sheet>> = {
  ...companySheets,
  ...peopleSheets,
  'test-report': ({ answers, on }) => ({
    title: '公共场所卫生检测报告',
    facts: [
      ['受检场所', answers['placeName'] ?? ''],
      ['地址', answers['placeAddress'] ?? ''],
      ['采样日期', chineseDate(addDays(on, -19))],
      ['检测依据', 'GB/T 18204 系列；GB 37488-2019《公共场所卫生指标及限值要求》'],
    ],
    rows: [
      ['项目', '单位', '结果', '限值', '结论'],
      ['室内温度（冬季）', '℃', '20.6', '≥16', '合格'],
      ['二氧化碳', '%', '0.072', '≤0.15', '合格'],
      ['甲醛', 'mg/m³', '0.04', '≤0.10', '合格'],
      ['照度', 'lx', '236', '≥100', '合格'],
      ['顾客用品 细菌总数', 'CFU/25cm²', '38', '≤200', '合格'],
      ['顾客用品 大肠菌群', '—', '未检出', '不得检出', '合格'],
    ],
    paragraphs: ['本次所检项目的结果符合上列标准的限值要求。本报告只对所采样品负责。'],
    signed: [laboratory, chineseDate(addDays(on, -12))],
  }),
  'air-report': ({ answers, on }) => ({
    title: '集中空调通风系统卫生检测报告',
    facts: [
      ['受检场所', answers['placeName'] ?? ''],
      ['检测依据', 'WS/T 395-2012《公共场所集中空调通风系统卫生学评价规范》'],
    ],
    rows: [
      ['项目', '单位', '结果', '限值', '结论'],
      ['送风 PM10', 'mg/m³', '0.06', '≤0.15', '合格'],
      ['送风 细菌总数', 'CFU/m³', '210', '≤500', '合格'],
      ['风管 积尘量', 'g/m²', '8', '≤20', '合格'],
      ['冷却水 嗜肺军团菌', '—', '未检出', '不得检出', '合格'],
    ],
    paragraphs: ['所检项目的结果符合要求。'],
    signed: [laboratory, chineseDate(addDays(on, -12))],
  }),
  'hygiene-rules': ({ answers, on }) => ({
    title: `${answers['placeName'] ?? ''}卫生管理制度`,
    facts: [],
    rows: [],
    paragraphs: [
      `一、负责人：${answers['responsiblePerson'] ?? ''}是本场所卫生第一责任人，每天开门前检查一遍，记在台账上。`,
      '二、用品：顾客用品用具一客一换一消毒。清洗、消毒、保洁分池分柜，消毒记录保存两年。',
      '三、通风与清洁：营业前通风半小时，地面、台面每天擦拭，卫生间每两小时打扫一次。',
      '四、人员：直接为顾客服务的人员每年体检，持健康合格证上岗；生病的先治好再上班。',
      '五、培训：新人上岗前学卫生知识，老员工每两年复训一次。',
      '六、顾客有意见的，当场处理；解决不了的，告诉卫生健康部门。',
    ],
    signed: [answers['placeName'] ?? '', chineseDate(addDays(on, -9))],
  }),
  'premises-proof': ({ answers, on, revision }) => ({
    title: '房屋租赁合同（摘要页）',
    facts: [
      ['房屋坐落', answers['businessAddress'] ?? answers['officeAddress'] ?? answers['placeAddress'] ?? ''],
      ['承租人', answers['operatorName'] ?? answers['companyName'] ?? ''],
      ['用途', '经营'],
      ['租期', `${chineseDate(addDays(on, -20))}起三年`],
    ],
    rows: [],
    paragraphs: [
      '出租人把上列房屋租给承租人作经营场所，承租人按月付租金，爱护房屋，不改变主体结构。',
      ...(revision > 0 ? ['（第二页）租期、租金和付款方式如前；双方签名按印。本页为补正时重新拍摄。'] : []),
    ],
    signed: ['出租人：（签名）　承租人：（签名）', chineseDate(addDays(on, -20))],
  }),
};
