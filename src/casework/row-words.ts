import { daysBetween } from '#law';
import type { CivilDate } from '#law';
import type { Act } from '#identity';
import type { ServiceItem } from '#catalog';
import { actWords } from './act-words.ts';
import { reviewSteps } from './guards.ts';
import type { ReturnReason } from './events.ts';
import type { WorklistRow } from './shown.ts';
import type { CaseIndexRow } from './views/tables.ts';
import type { Stage } from './state.ts';

type Next = Pick<WorklistRow, 'next' | 'nextName'>;

const nothingNext: Next = { next: null, nextName: '' };

/** The act most likely next for an officer, worded so that it prejudges nothing. In: what the post may do with the item today. */
export function nextForOfficer(row: CaseIndexRow, item: ServiceItem, may: (act: Act) => boolean, signs = false): Next {
  if (signs && may('review')) return { next: 'coSign', nextName: actWords('coSign', item).name };
  const stage = row.stage as Stage;
  switch (row.waiting) {
    case 'accept':
      if (!may('accept')) return nothingNext;
      if (item.projectType === 'on-the-spot' && may('decide'))
        return { next: 'decideOnTheSpot', nextName: actWords('decideOnTheSpot', item).name };
      return { next: 'accept', nextName: stage === 'corrected' ? '核对补正,受理' : '受理,或一次告知全部补正' };
    case 'review': {
      if (!may('review')) return nothingNext;
      const [only, another] = reviewSteps(item);
      const named = only !== undefined && another === undefined;
      return { next: 'recordReview', nextName: named ? `写${only.name}意见` : actWords('recordReview', item).name };
    }
    case 'decide':
      return may('decide') ? { next: 'grant', nextName: '作出决定' } : nothingNext;
    case 'issue': {
      if (!may('issue')) return nothingNext;
      const next = stage === 'granted' ? 'makeCertificate' : nextOfDelivery(row);
      return { next, nextName: actWords(next, item).name };
    }
    default:
      return nothingNext;
  }
}

/** What an issuer most likely does with a result that is ready or on its way. */
function nextOfDelivery({
  stage,
  returned,
  delivery,
}: CaseIndexRow): 'recordDelivered' | 'reissue' | 'post' | 'handOut' {
  if (stage === 'posted') return 'recordDelivered';
  if (returned === 'lost' && stage === 'certificate-made') return 'reissue';
  return delivery === 'post' ? 'post' : 'handOut';
}

/** What the applicant has to do, where anything is. */
export function nextForApplicant(row: CaseIndexRow, item: ServiceItem): Next {
  if (row.waiting !== 'applicant') return nothingNext;
  return { next: 'answerCorrection', nextName: actWords('answerCorrection', item).name };
}

type RowStage = Pick<
  CaseIndexRow,
  'stage' | 'waiting' | 'outcome' | 'delivery' | 'delivery_due' | 'ready_on' | 'posted_on' | 'returned' | 'reminded'
>;

const returnedWords: { readonly [R in ReturnReason]: string } = {
  refused: '拒收退回',
  'wrong-address': '地址不对退回',
  unclaimed: '无人领取退回',
  lost: '邮寄遗失',
};

/** What a ready result waits for: it came back, or lies uncollected since the first reminder was due, or simply is to be served. */
function waits(row: RowStage, today: CivilDate): string {
  if (row.returned !== '') return returnedWords[row.returned as ReturnReason];
  if (row.reminded === 0 || row.ready_on === '') return '待送达';
  return `未领 ${daysBetween(row.ready_on, today)} 天`;
}

/** Where a case stands (环节), short enough for a row. */
export function stageName(row: RowStage, today: CivilDate): string {
  const { stage, waiting, outcome, posted_on: postedOn, delivery_due: due } = row;
  switch (stage as Stage) {
    case 'none':
      return '';
    case 'received':
      return '收件 · 待答复';
    case 'correction-requested':
      return '等申请人补正';
    case 'corrected':
      return '补正已交 · 待受理';
    case 'under-review':
      return waiting === 'decide' ? '审查完 · 待决定' : waiting === 'co-sign' ? '核查 · 待共同签名' : '审查';
    case 'granted':
      return '准予 · 待制证';
    case 'certificate-made':
      return `已制证 · ${waits(row, today)}`;
    case 'refused':
      return `不予 · ${waits(row, today)}`;
    case 'posted':
      return due !== '' && postedOn <= due ? '按期寄出 · 待签收' : '已寄出 · 待签收';
    case 'not-accepted':
      return notAcceptedName(outcome);
    case 'converted':
      return '已转为另一事项';
    case 'withdrawn':
      return '已撤回';
    case 'closed':
      return outcome === 'refused' ? '办结 · 不予' : '办结 · 准予';
  }
}

/** The three outcomes of a receipt that was not accepted (许可法32(1)(一)(二), 78, 79). */
function notAcceptedName(ground: string): string {
  switch (ground) {
    case 'not-required':
      return '不受理 · 不需许可';
    case 'not-competent':
      return '不予受理 · 转告';
    default:
      return '不予受理';
  }
}
