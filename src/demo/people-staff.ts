import { lanting } from '#catalog';
import { mandates } from './mandates.ts';
import type { DemoStaff } from './staff.ts';

const { civilAffairs, police, socialInsurance } = lanting.organs;
const relief = ['minimumAllowance', 'destituteSupport'] as const;
const insurance = ['flexibleInsurance', 'unemploymentBenefit'] as const;

/**
 * Those who review and decide what people ask of 民政, 公安 and 社保. A registrar of marriages does all of it in one sitting (婚姻登记条例);
 * elsewhere nobody who reviews decides. The township looks into a household by two (社会救助暂行办法11), the county decides.
 */
export const peopleStaff = [
  {
    id: 'lt-s41',
    name: '程舒窈',
    username: 'chengshuyao',
    unit: 'lt-window-marriage',
    title: '婚姻登记员',
    role: '当场受理并登记',
    mandates: mandates('marriage', 'accept', 'review', 'decide', 'issue'),
  },
  {
    id: 'lt-s42',
    name: '古丽娜·艾山',
    username: 'gulina',
    unit: 'lt-window-marriage',
    title: '婚姻登记员',
    role: '当场受理并登记',
    mandates: mandates('marriage', 'accept', 'review', 'decide', 'issue'),
  },
  {
    id: 'lt-s43',
    name: '田守望',
    username: 'tianshouwang',
    unit: 'lt-tingbo',
    title: '社会救助经办岗',
    role: '核对、入户调查、公示',
    mandates: relief.flatMap((key) => mandates(key, 'review')),
  },
  {
    id: 'lt-s44',
    name: '柳絮飞',
    username: 'liuxufei',
    unit: 'lt-tingbo',
    title: '社会救助经办岗',
    role: '核对、入户调查、公示',
    mandates: relief.flatMap((key) => mandates(key, 'review')),
  },
  {
    id: 'lt-s45',
    name: '安明德',
    username: 'anmingde',
    unit: civilAffairs.section,
    title: '民政局首席代表',
    role: '审批社会救助',
    mandates: relief.flatMap((key) => mandates(key, 'decide')),
  },
  {
    id: 'lt-s46',
    name: '武长安',
    username: 'wuchangan',
    unit: police.section,
    title: '人口管理审核岗',
    role: '审核',
    mandates: mandates('residencePermit', 'review'),
  },
  {
    id: 'lt-s47',
    name: '戚安澜',
    username: 'qianlan',
    unit: police.section,
    title: '公安局首席代表',
    role: '签发居住证',
    mandates: mandates('residencePermit', 'decide'),
  },
  {
    id: 'lt-s48',
    name: '申若愚',
    username: 'shenruoyu',
    unit: socialInsurance.section,
    title: '社会保险经办岗',
    role: '核对',
    mandates: insurance.flatMap((key) => mandates(key, 'review')),
  },
  {
    id: 'lt-s49',
    name: '包容',
    username: 'baorong',
    unit: socialInsurance.section,
    title: '社会保险事业中心首席代表',
    role: '登记、核定',
    mandates: insurance.flatMap((key) => mandates(key, 'decide')),
  },
] as const satisfies readonly DemoStaff[];
