import type { CaseEvent, ReturnReason, SignedBy } from './events.ts';
import { placeNames } from './correctable.ts';
import { dayZh, fieldNames } from './sentence.ts';
import type { Sentence, SentencePlace } from './sentence.ts';

type Told = Extract<
  CaseEvent,
  {
    type:
      | 'ResultHandedOut'
      | 'ResultPosted'
      | 'ResultReturned'
      | 'CertificateReissued'
      | 'PaperCorrected'
      | 'CollectionReminded'
      | 'CollectionTold';
  }
>;

const signers: { readonly [S in SignedBy]: Sentence } = {
  self: { zh: '申请人本人签收', en: 'signed for by the applicant' },
  agent: { zh: '受托人持授权委托书签收', en: 'signed for by an agent with a letter of authority' },
  family: { zh: '同住成年家属签收', en: 'signed for by an adult family member living with the applicant' },
};

const returns: { readonly [R in ReturnReason]: Sentence } = {
  refused: { zh: '收件人拒收', en: 'the addressee refused it' },
  'wrong-address': { zh: '地址不对', en: 'the address was wrong' },
  unclaimed: { zh: '无人领取', en: 'nobody claimed it' },
  lost: { zh: '邮寄中遗失', en: 'it was lost in the post' },
};

/** What happened on the way from the finished result to its signature, and to its papers afterwards, as one sentence. */
export function deliverySentence(event: Told, { item, titles }: SentencePlace): Sentence {
  switch (event.type) {
    case 'ResultHandedOut': {
      const { mode, on, signedBy, witnessed } = event.data;
      if (mode === 'electronic') return { zh: '结果已在网上送达。', en: 'The result was served online.' };
      if (signedBy === undefined)
        return { zh: '结果已在窗口交给申请人。', en: 'The result was handed over at the counter.' };
      const signed = witnessed
        ? { zh: '收件人拒签,由见证人证明', en: 'the addressee would not sign, as a witness attests' }
        : signers[signedBy];
      return mode === 'post'
        ? {
            zh: `邮寄的结果于${dayZh(on)}由${signed.zh},当日为送达日期;出具送达回证。`,
            en: `The result sent by post was ${signed.en} on ${on}, the day of service; a service record was issued.`,
          }
        : {
            zh: `结果已在窗口送达,${signed.zh};出具送达回证。`,
            en: `The result was served at the counter, ${signed.en}; a service record was issued.`,
          };
    }
    case 'ResultPosted': {
      const { on, due } = event.data;
      const [zh, en] =
        due === ''
          ? ['', '']
          : on <= due
            ? [`,在送达期限(${dayZh(due)})以内`, `, within the time for delivery (${due})`]
            : [`,已过送达期限(${dayZh(due)})`, `, after the time for delivery (${due})`];
      return {
        zh: `结果于${dayZh(on)}寄出${zh};签收之日为送达之日。`,
        en: `The result was sent by post on ${on}${en}; it is served the day it is signed for.`,
      };
    }
    case 'ResultReturned': {
      const { zh, en } = returns[event.data.reason];
      return {
        zh: `邮件没有送到:${zh}。不算送达,等待再次送达。`,
        en: `The letter did not arrive: ${en}. Nothing counts as served; it will be served again.`,
      };
    }
    case 'CertificateReissued': {
      const { voidedNumber, number } = event.data;
      return {
        zh: `证照在邮寄中遗失:${voidedNumber} 作废,免费补发 ${number}。`,
        en: `The certificate was lost in the post: ${voidedNumber} is void, ${number} was issued free of charge.`,
      };
    }
    case 'PaperCorrected': {
      const { voidedNumber, paper, fields } = event.data;
      const title = titles.get(paper.paper) ?? '文书';
      return {
        zh: `更正《${title}》上的笔误(${placeWords(item, fields, 'zh')}),决定不变:${voidedNumber} 作废,重新出具 ${paper.number},出具更正通知书。`,
        en: `A slip of the pen was mended (${placeWords(item, fields, 'en')}), the decision stays: ${voidedNumber} is void, ${paper.number} was issued with a notice of correction.`,
      };
    }
    case 'CollectionReminded': {
      const { days } = event.data;
      return {
        zh: `结果已经可以领取 ${days} 天,出具领取提醒;不领取不影响决定。`,
        en: `The result has been ready for ${days} days; a reminder was issued. Nothing lapses by not collecting it.`,
      };
    }
    case 'CollectionTold': {
      const { days, by } = event.data;
      const [zh, en] = days === 0 ? ['', ''] : [`(${days} 天的领取提醒)`, `, with the reminder of ${days} days`];
      return by === 'telephone'
        ? { zh: `已打电话通知申请人领取${zh}。`, en: `The applicant was told by telephone to collect the result${en}.` }
        : { zh: `已写信通知申请人领取${zh}。`, en: `The applicant was told by letter to collect the result${en}.` };
    }
  }
}

function placeWords(item: SentencePlace['item'], names: readonly string[], language: 'zh' | 'en'): string {
  const own: Readonly<Record<string, Sentence>> = {
    [placeNames.name]: { zh: '名称(姓名)', en: 'name' },
    [placeNames.scope]: { zh: '范围', en: 'scope' },
  };
  const said = names.map((name) => own[name]?.[language] ?? fieldNames(item, [name], language));
  return said.join(language === 'zh' ? '、' : ', ');
}
