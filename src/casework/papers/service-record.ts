import { isRegistration } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { PaperFacts, PaperKind } from '#documents';
import { titleOf } from '#documents';

import type { Case } from '../state.ts';
import { head, natureFact } from './head.ts';
import type { PaperBuilder } from './input.ts';
import { printed } from './words.ts';

const civilProcedure = '中华人民共和国民事诉讼法';
const results: readonly PaperKind[] = [
  'grant-decision',
  'on-the-spot-decision',
  'refusal-decision',
  'certificate',
  'correction-of-paper',
];

/** 送达回证 (民诉法87, 88, 89, 91 by analogy): what reached whom, how, on which day, and who signed. */
export const serviceRecord: PaperBuilder<'service-record'> = (input) => {
  const { event, item, before, signing, posting, applicant } = input;
  if (event.type !== 'ResultHandedOut') throw new Error(`${event.type} serves nothing`);
  const { mode, signedBy = 'self', on } = event.data;
  const posted = mode === 'post';
  const article = posted
    ? '第九十一条'
    : event.data.witnessed
      ? '第八十九条'
      : signedBy === 'self'
        ? '第八十七条'
        : '第八十八条';
  return {
    ...head(input, [{ law: civilProcedure, article }]),
    documents: documentsOf(item, before),
    mode: posted ? '邮寄送达' : '窗口直接送达',
    place: posted ? printed(posting?.address ?? '') : printed(item.place),
    signer: {
      name: signing?.name ?? '',
      relation: relationWords(signedBy, signing?.relation ?? '', applicant.kind),
      ...(signing && signing.digits !== '' && { digits: signing.digits }),
      ...(signedBy === 'agent' && { seen: '已核对授权委托书和身份证件。' }),
      ...(signedBy === 'family' && { seen: '已核对身份，系同住成年家属。' }),
    },
    ...(signing && signing.witness !== '' && { witness: signing.witness }),
    ...(posted && posting && { tracking: `${posting.carrier}，邮件号${posting.tracking}` }),
    servedBy: input.by ?? input.organ,
    servedOn: on,
  };
};

function relationWords(signedBy: 'self' | 'agent' | 'family', relation: string, kind: 'person' | 'company'): string {
  switch (signedBy) {
    case 'self':
      return kind === 'company' ? '单位负责收件的人' : '申请人本人';
    case 'agent':
      return '受托人';
    case 'family':
      return `同住成年家属，${printed(relation)}`;
  }
}

/** Results that stand and have not been served yet: after an earlier service only what was issued since. */
export function documentsOf(item: ServiceItem, state: Case): PaperFacts['service-record']['documents'] {
  if (!('decidedOn' in state)) return [];
  const { voided = [], served = [] } = state;
  return state.papers
    .filter(({ kind, paper }) => results.includes(kind) && !voided.includes(paper) && !served.includes(paper))
    .map(({ kind, number }) => ({ name: nameOf(kind, item), number }));
}

/** What a paper is called where its own facts are not at hand. */
export function nameOf(kind: PaperKind, item: ServiceItem): string {
  if (kind === 'certificate') return printed(item.result.name);
  return titleOf<PaperKind>(kind, { registration: isRegistration(item), ...natureFact(item) } as PaperFacts[PaperKind]);
}
