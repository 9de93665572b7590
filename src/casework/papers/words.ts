import { natureOf } from '#catalog';
import type { Limit, LegalBasis, ServiceItem, Step } from '#catalog';
import { punctuated } from '#documents';
import type { LawArticle } from '#documents';
import type { DeliveryMode } from '../events.ts';

/** Words as a paper prints them, those of the catalog and those of an officer: full-width marks (GB/T 15834). An applicant's own stay. */
export const printed = punctuated;

/** A basis of the catalog as papers cite it: without the edition. */
export function cited({ law, article }: LegalBasis): LawArticle {
  return { law: printed(law), article };
}

/** What a decision on this item rests on beside the 行政许可法: the articles it names, for a grant else the first basis of the item. */
export function decidedUnder(item: ServiceItem, outcome: 'grant' | 'refuse'): LawArticle[] {
  const named = item.decidedUnder?.[outcome];
  return named ? [cited(named)] : outcome === 'grant' ? item.basis.slice(0, 1).map(cited) : [];
}

/**
 * The articles a paper of this item rests on. The 行政许可法 binds licences only: any other item cites in its place the article of its own
 * step, or its first basis where it has none left.
 */
export function binding(item: ServiceItem, kind: Step['kind'], basis: readonly LawArticle[]): LawArticle[] {
  if (natureOf(item) === 'licence') return [...basis];
  const own = basis.filter(({ law }) => law !== licensingLaw);
  const step = item.steps.find((one) => one.kind === kind)?.basis ?? item.basis[0];
  return own.length > 0 || !step ? own : [cited(step)];
}

const licensingLaw = '中华人民共和国行政许可法';

/** An article of the 行政许可法. */
export function licensing(article: string): LawArticle {
  return { law: licensingLaw, article };
}

const units = { workday: '个工作日', day: '日', month: '个月' } as const;

/** 20个工作日; 当场 where nothing is counted. */
export function limitWords({ n, unit }: Pick<Limit, 'n' | 'unit'>): string {
  return n === 0 ? '当场' : `${n}${units[unit]}`;
}

/** A civil date as papers write it: 2026年2月9日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 12元5角 is written 12.50元. */
export function yuan(fen: number): string {
  return fen % 100 === 0 ? `${fen / 100}元` : `${(fen / 100).toFixed(2)}元`;
}

/** How the result reaches the applicant. */
export function pickUp(item: ServiceItem, delivery: DeliveryMode): string {
  if (delivery === 'post') return '按申请时写的地址邮寄，邮件回执上注明的收件日期为送达日期';
  return delivery === 'electronic'
    ? '在网上“我的办件”中查看、下载，到达该处的日期为送达日期'
    : `到${printed(item.place)}领取（${printed(item.hours)}）`;
}

/** 咨询 and 投诉. */
export function complaintWords(item: ServiceItem): string {
  return `咨询：${printed(item.consultation)}；投诉：${printed(item.complaint)}`;
}
