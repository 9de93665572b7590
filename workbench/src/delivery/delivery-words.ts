import type { DeliveryKind, DeliveryRow } from './use-waiting.ts';

/** The words of the delivery desk. */
export const deliveryWords = {
  desk: '送达',
  title: '等着送达的结果',
  sorted: '等得最久的在前',
  all: '全部',
  kinds: {
    lost: '遗失待补',
    remind: '待提醒',
    returned: '退回待再送',
    posted: '邮寄中',
    'to-send': '待送出',
    ready: '待领',
  } satisfies Record<DeliveryKind, string>,
  organ: '机关',
  allOrgans: '全部机关',
  columns: ['等什么', '送达期限', '案号', '事项 / 申请人', '找谁、寄到哪', '接着办'],
  days: (day: string, n: number) => (n === 0 ? `今天,${day}` : `${n} 天,自 ${day}`),
  noLimit: '没有期限',
  tenDays: '10 日内送达(许可法44)',
  telephone: '电话',
  letter: '没有电话,写信到',
  noWay: '没有电话,也没有留地址',
  online: '网上账号也看得到',
  watched: '监督岗看不到联系方式',
  gone: '申请人信息已删除',
  returned: {
    refused: '拒收退回',
    'wrong-address': '地址不对退回',
    unclaimed: '无人领取退回',
    lost: '邮寄中遗失',
  } satisfies Record<NonNullable<DeliveryRow['returned']>, string>,
  sentBy: (carrier: string, tracking: string) => `${carrier} ${tracking}`,
  sentTo: (address: string) => `寄往 ${address}`,
  reminder: ({ days, issued, told }: NonNullable<DeliveryRow['reminder']>) =>
    told >= days ? `${days} 天提醒已经通知` : issued ? `${days} 天提醒已出具,还没有通知` : `${days} 天提醒正在出具`,
  empty: ['现在没有等着送达的结果', '制了证、出了不予决定,还没有送到申请人手上的件会列在这里。'],
  emptyKind: (kind: string) => [`没有“${kind}”的件`, '按 1 看全部。'] as const,
  emptyOrgan: ['这个机关没有等着送达的结果', '按 1,再选全部机关,可以看到其他的件。'],
  noMandate: ['您的岗位没有送达的授权', '送达由有“制证送达”授权的岗位办。要办,请本单位出具授权书。'],
  keys: { kinds: '换一类', telephone: '看电话' },
} as const;
