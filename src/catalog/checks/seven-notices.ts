import type { ItemDraft } from '../draft.ts';
import type { Check } from './types.ts';

/** The seven notices (七项告知) with quota, model form and complaint channel (许可法30; domain 3.4), each with how it is missing. */
const notices: readonly {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  missing(item: ItemDraft): boolean;
}[] = [
  { at: 'name', zh: '项目名称', en: 'the name', missing: ({ name }) => name.trim() === '' },
  { at: 'basis', zh: '办事依据', en: 'the legal basis', missing: ({ basis = [] }) => basis.length === 0 },
  { at: 'conditions', zh: '申报条件', en: 'the conditions', missing: ({ conditions = [] }) => conditions.length === 0 },
  { at: 'materials', zh: '申报材料', en: 'the materials', missing: ({ materials = [] }) => materials.length === 0 },
  {
    at: 'steps',
    zh: '办理程序(受理、决定、送达都要有)',
    en: 'the procedure from acceptance over decision to delivery',
    missing: ({ steps = [] }) =>
      !['acceptance', 'decision', 'delivery'].every((kind) => steps.some((step) => step.kind === kind)),
  },
  {
    at: 'statutory',
    zh: '法定时限的依据',
    en: 'the basis of the statutory limit',
    missing: ({ statutory }) => statutory !== undefined && statutory.basis === undefined,
  },
  { at: 'statutory', zh: '法定时限', en: 'the statutory limit', missing: ({ statutory }) => statutory === undefined },
  { at: 'promised', zh: '承诺时限', en: 'the promised limit', missing: ({ promised }) => promised === undefined },
  {
    at: 'fees',
    zh: '收费标准(不收费也要写明)',
    en: 'the fees, or that there are none',
    missing: ({ fees = [], noFeeNote }) => fees.length === 0 && (noFeeNote ?? '').trim() === '',
  },
  {
    at: 'quota',
    zh: '数量(没有限制也要写明)',
    en: 'the quota, or that there is none',
    missing: ({ quota = '' }) => quota.trim() === '',
  },
  {
    at: 'form',
    zh: '申请书示范文本',
    en: 'the application form',
    missing: ({ form }) => (form?.pages ?? []).length === 0,
  },
  {
    at: 'complaint',
    zh: '监督投诉方式',
    en: 'the way to complain',
    missing: ({ complaint = '' }) => complaint.trim() === '',
  },
  {
    at: 'reviewOnline',
    zh: '网上申请行政复议的渠道(网上送达的决定书必须提供,行政复议法第二十二条)',
    en: 'where review can be asked for on the internet, which a decision served online must name (Administrative Review Law, art. 22)',
    missing: ({ channels = [], reviewOnline = '' }) => channels.includes('online') && reviewOnline.trim() === '',
  },
];

/** C10: nothing of the notices may be missing. */
export const sevenNotices: Check = {
  id: 'C10',
  level: 'error',
  basis: '许可法30、72',
  find: (item) =>
    notices
      .filter((notice) => notice.missing(item))
      .map(({ at, zh, en }) => ({ at, zh: `没有写${zh}。`, en: `The item does not state ${en}.` })),
};
