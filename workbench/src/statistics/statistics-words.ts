import type { Group } from './groups.ts';

/** The words of the statistics. */
export const statisticsWords = {
  desk: '统计',
  title: (year: number) => `${year} 年收到的件`,
  all: (n: string) => `共 ${n} 件`,
  until: (day: string) => `截至 ${day},连最近办的一步也算在内;按收件的年份算,按现在的环节分`,
  groups: {
    receipt: '待受理',
    applicant: '等申请人',
    review: '审查中',
    delivery: '待送达',
    done: '办结',
    ended: '未受理、撤回、转出',
  } satisfies Record<Group, string>,
  caption: '各部门、各事项的件数,按现在的环节分',
  department: '部门 / 事项',
  chart: (most: string) => `分布(全长 ${most} 件)`,
  sum: '合计',
  sumOfAll: '全部部门',
  unnamed: '没有写部门的事项',
  see: (year: number) => `看 ${year} 年`,
  openAll: '全部展开',
  closeAll: '全部收起',
  print: '打印',
  closedOf: (item: string, what: string) => `${item}:${what}的件,列在“办结”里,各年的都有`,
  loading: '正在统计…',
  none: (year: number) => `${year} 年没有收到件`,
  noneText: '收到第一件以后,这里按部门、事项和环节分列。按 [ 看上一年。',
  nonePast: '这一年没有收件,或者系统还没有启用。按 ] 看下一年。',
  keys: { open: '展开、收起', openAll: '全部展开', year: '上一年、下一年', print: '打印' },
} as const;
