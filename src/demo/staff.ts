import { lanting } from '#catalog';
import type { Act, StaffId, UnitId } from '#identity';
import { companyStaff } from './company-staff.ts';
import { mandates, mandatesForAll } from './mandates.ts';
import type { DemoMandate } from './mandates.ts';
import { peopleStaff } from './people-staff.ts';

export interface DemoStaff {
  /** Speaks of no name: it stands in events. */
  readonly id: StaffId;
  readonly name: string;
  readonly username: string;
  readonly unit: UnitId;
  readonly title: string;
  /** What the person does, as printed beside the account. */
  readonly role: string;
  readonly auxiliary?: boolean;
  readonly mandates: readonly DemoMandate[];
}

const health = (...acts: Act[]): readonly DemoMandate[] => mandates('hygienePermit', ...acts);
/** The registrars' window and section do whatever the market authority registers or files. */
const registered = ['individualRegistration', 'individualChange', 'individualDeregistration', 'deviceFiling'] as const;
const market = (...acts: Act[]): readonly DemoMandate[] => registered.flatMap((key) => mandates(key, ...acts));
const committee = (...acts: Act[]): DemoMandate[] => acts.map((act) => ({ item: '*', act, paper: '澜政服授' }));

/** The post of the first start; it makes all others. */
export const organiser = {
  name: '黎景澄',
  username: 'lijingcheng',
  title: '机构编制管理员',
  role: '机构编制',
} as const;

/** The people of the demo city; every name is invented. The post of each bears the id of its holder. */
export const demoStaff = [
  {
    id: 'lt-s01',
    name: '周小棠',
    username: 'zhouxiaotang',
    unit: lanting.intakeUnit,
    title: '综合窗口受理岗',
    role: '窗口受理',
    mandates: mandatesForAll('accept'),
  },
  {
    id: 'lt-s02',
    name: '陈砚秋',
    username: 'chenyanqiu',
    unit: lanting.intakeUnit,
    title: '综合窗口受理岗',
    role: '窗口受理',
    mandates: mandatesForAll('accept'),
  },
  {
    id: 'lt-s03',
    name: '高若溪',
    username: 'gaoruoxi',
    unit: 'lt-window-registration',
    title: '登记窗口首席代表',
    role: '当场受理并决定',
    mandates: market('accept', 'review', 'decide'),
  },
  {
    id: 'lt-s04',
    name: '沈嘉禾',
    username: 'shenjiahe',
    unit: lanting.organs.health.section,
    title: '卫生许可审查岗',
    role: '审查、现场核查',
    mandates: health('review'),
  },
  {
    id: 'lt-s05',
    name: '白远舟',
    username: 'baiyuanzhou',
    unit: lanting.organs.health.section,
    title: '卫生许可审查岗',
    role: '审查、现场核查',
    mandates: health('review'),
  },
  {
    id: 'lt-s06',
    name: '杜明谦',
    username: 'dumingqian',
    unit: lanting.organs.health.section,
    title: '卫生健康局首席代表',
    role: '决定',
    mandates: health('decide'),
  },
  {
    id: 'lt-s07',
    name: '何清越',
    username: 'heqingyue',
    unit: lanting.organs.market.section,
    title: '登记审查岗',
    role: '审查',
    mandates: market('review'),
  },
  {
    id: 'lt-s08',
    name: '汪望舒',
    username: 'wangwangshu',
    unit: lanting.organs.market.section,
    title: '登记审查岗',
    role: '审查',
    mandates: market('review'),
  },
  {
    id: 'lt-s09',
    name: '邵宁远',
    username: 'shaoningyuan',
    unit: lanting.organs.market.section,
    title: '市场监督管理局首席代表',
    role: '决定',
    mandates: market('decide'),
  },
  {
    id: 'lt-s10',
    name: '江语桐',
    username: 'jiangyutong',
    unit: 'lt-window-issue',
    title: '出证岗',
    role: '制证、送达',
    mandates: mandatesForAll('issue'),
  },
  {
    id: 'lt-s11',
    name: '严知微',
    username: 'yanzhiwei',
    unit: 'lt-supervision',
    title: '监督岗',
    role: '监督',
    mandates: committee('supervise'),
  },
  {
    id: 'lt-s12',
    name: '秦书白',
    username: 'qinshubai',
    unit: 'lt-committee',
    title: '事项编制岗',
    role: '事项编制',
    mandates: committee('draft-item'),
  },
  {
    id: 'lt-s13',
    name: '楚云舒',
    username: 'chuyunshu',
    unit: 'lt-committee',
    title: '事项审核发布岗',
    role: '事项审核、发布',
    mandates: committee('audit-item', 'publish-item'),
  },
  {
    id: 'lt-s14',
    name: '阿依努尔·吐尔逊',
    username: 'ayinuer',
    unit: 'lt-tingbo-window',
    title: '便民服务中心受理岗',
    role: '乡镇受理',
    mandates: mandatesForAll('accept'),
  },
  {
    id: 'lt-s15',
    name: '罗一鸣',
    username: 'luoyiming',
    unit: 'lt-center',
    title: '导办员（辅助）',
    role: '导办、收件、咨询',
    auxiliary: true,
    mandates: mandatesForAll('receive'),
  },
  ...companyStaff,
  ...peopleStaff,
] as const satisfies readonly DemoStaff[];

export type DemoStaffId = (typeof demoStaff)[number]['id'];
