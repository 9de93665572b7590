import { lanting } from '#catalog';
import { mandates } from './mandates.ts';
import type { DemoStaff } from './staff.ts';

const { emergency, labour, water } = lanting.organs;

/**
 * Those who review and decide what companies and shops ask of 应急, 人社 and 水利. Two review wherever two must inspect (许可法34(3)), and
 * nobody who reviews decides.
 */
export const companyStaff = [
  {
    id: 'lt-s31',
    name: '石敬川',
    username: 'shijingchuan',
    unit: emergency.section,
    title: '烟花爆竹审查岗',
    role: '审查、现场核查',
    mandates: mandates('fireworksRetail', 'review'),
  },
  {
    id: 'lt-s32',
    name: '孔书雁',
    username: 'kongshuyan',
    unit: emergency.section,
    title: '烟花爆竹审查岗',
    role: '审查、现场核查',
    mandates: mandates('fireworksRetail', 'review'),
  },
  {
    id: 'lt-s33',
    name: '郝长庚',
    username: 'haochanggeng',
    unit: emergency.section,
    title: '应急管理局首席代表',
    role: '决定',
    mandates: mandates('fireworksRetail', 'decide'),
  },
  {
    id: 'lt-s34',
    name: '左思齐',
    username: 'zuosiqi',
    unit: labour.section,
    title: '人力资源市场审查岗',
    role: '审查、实地核查',
    mandates: mandates('labourDispatch', 'review'),
  },
  {
    id: 'lt-s35',
    name: '热依汗·买买提',
    username: 'reyihan',
    unit: labour.section,
    title: '人力资源市场审查岗',
    role: '审查、实地核查',
    mandates: mandates('labourDispatch', 'review'),
  },
  {
    id: 'lt-s36',
    name: '傅云起',
    username: 'fuyunqi',
    unit: labour.section,
    title: '人力资源和社会保障局首席代表（市场）',
    role: '决定',
    mandates: mandates('labourDispatch', 'decide'),
  },
  {
    id: 'lt-s37',
    name: '江远帆',
    username: 'jiangyuanfan',
    unit: water.section,
    title: '水土保持审查岗',
    role: '审查',
    mandates: mandates('soilConservation', 'review'),
  },
  {
    id: 'lt-s38',
    name: '苗雨禾',
    username: 'miaoyuhe',
    unit: water.section,
    title: '水土保持审查岗',
    role: '审查',
    mandates: mandates('soilConservation', 'review'),
  },
  {
    id: 'lt-s39',
    name: '温如山',
    username: 'wenrushan',
    unit: water.section,
    title: '水利局首席代表',
    role: '决定',
    mandates: mandates('soilConservation', 'decide'),
  },
] as const satisfies readonly DemoStaff[];
