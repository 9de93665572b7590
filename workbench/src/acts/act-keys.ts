import type { Command } from '../api.ts';

/** The letter that opens each act's dialog; the act itself is only done by Ctrl Enter inside it. Names only for the key sheet. */
export const actKeys: Readonly<Partial<Record<Command, { readonly key: string; readonly name: string }>>> = {
  accept: { key: 'a', name: '受理' },
  requestCorrection: { key: 'r', name: '一次告知补正' },
  correctOnTheSpot: { key: 'o', name: '当场更正' },
  refuseToAccept: { key: 'x', name: '不予受理' },
  convert: { key: 'v', name: '转为另一事项' },
  recordReview: { key: 'e', name: '写审查意见' },
  coSign: { key: 's', name: '共同签名' },
  declineToCoSign: { key: 'u', name: '拒绝共同签名' },
  grant: { key: 'y', name: '准予' },
  refuse: { key: 'f', name: '不予' },
  decideOnTheSpot: { key: 'z', name: '当场受理并决定' },
  makeCertificate: { key: 'm', name: '制证' },
  handOut: { key: 'h', name: '送达' },
  post: { key: 'b', name: '邮寄送达' },
  recordDelivered: { key: 'q', name: '登记签收' },
  recordReturned: { key: 't', name: '登记退回' },
  reissue: { key: 'i', name: '补发证照' },
  tellToCollect: { key: 'g', name: '记已通知领取' },
  takeInSupplement: { key: 'p', name: '代收补正' },
  recordWithdrawal: { key: 'k', name: '登记撤回' },
  returnOriginal: { key: 'j', name: '退还原件' },
  correctPaper: { key: 'w', name: '更正文书' },
};
