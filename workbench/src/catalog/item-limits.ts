import type { Draft } from './catalog-api.ts';

const units = { workday: '个工作日', day: '日', month: '个月' } as const;
const starts: Readonly<Record<string, string>> = {
  received: '收件之日起',
  accepted: '受理之日起',
  'complete-file': '收齐材料之日起',
  'form-signed': '提交申领登记表之日起',
  'exam-passed': '考试合格并宣誓之日起',
};

/** 受理之日起 5 个工作日; on the spot where the limit is 0. */
export function limitInWords(limit: Draft['statutory'] | Draft['promised']): string {
  if (!limit) return '';
  if (limit.n === 0) return '当场';
  return `${starts[limit.from ?? ''] ?? ''} ${limit.n} ${units[limit.unit as keyof typeof units]}`.trim();
}

/** 公共场所卫生管理条例 第四条; what is not known is left out. */
export function basisInWords(basis: { readonly law?: string; readonly article?: string } | undefined): string {
  return basis ? [basis.law, basis.article].filter((word) => word !== undefined && word !== '').join(' ') : '';
}
