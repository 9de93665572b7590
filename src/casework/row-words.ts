import type { Act } from '#identity';
import type { ServiceItem } from '#catalog';
import { actWords } from './act-words.ts';
import { reviewSteps } from './guards.ts';
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
      const next = stage === 'granted' ? 'makeCertificate' : 'handOut';
      return { next, nextName: actWords(next, item).name };
    }
    default:
      return nothingNext;
  }
}

/** What the applicant has to do, where anything is. */
export function nextForApplicant(row: CaseIndexRow, item: ServiceItem): Next {
  if (row.waiting !== 'applicant') return nothingNext;
  return { next: 'answerCorrection', nextName: actWords('answerCorrection', item).name };
}

/** Where a case stands (环节), short enough for a row. */
export function stageName({ stage, waiting, outcome }: Pick<CaseIndexRow, 'stage' | 'waiting' | 'outcome'>): string {
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
      return '已制证 · 待送达';
    case 'refused':
      return '不予 · 待送达';
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
