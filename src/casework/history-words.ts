import { groupCaseNumber } from '#law';
import type { ServiceItem } from '#catalog';
import { actWords } from './act-words.ts';
import { deliverySentence } from './delivery-words.ts';
import type { CaseEvent, Gap, LimitTold } from './events.ts';
import { dayZh, fieldNames } from './sentence.ts';
import type { Sentence, SentencePlace } from './sentence.ts';

export type { Sentence, SentencePlace } from './sentence.ts';

/** What happened, as one plain sentence. Nothing personal stands in it: it is made from event data and the published item alone. */
export function sentenceOf(event: CaseEvent, place: SentencePlace): Sentence {
  const { item } = place;
  switch (event.type) {
    case 'ApplicationReceived': {
      const { materials, answerDue, handed = [], convertedFrom, receivedOn, electronicConsent: consent } = event.data;
      const until = answerUntil(answerDue);
      if (convertedFrom !== undefined) {
        const old = groupCaseNumber(convertedFrom);
        const n = new Set([...materials, ...handed].map(({ material }) => material)).size;
        return {
          zh: `由办件 ${old} 转来,收件日仍是 ${dayZh(receivedOn)},带来 ${n} 项材料,没有重新交。${until.zh}`,
          en: `Converted from case ${old}; the receipt of ${receivedOn} stands, ${n} materials came along and nothing was handed in twice. ${until.en}`,
        };
      }
      if (event.data.channel === 'window')
        return {
          zh: `窗口收到申请和 ${handed.length} 项材料,出具收件凭证${consent ? ';申请人签字同意电子送达' : ''}。${until.zh}`,
          en: `The counter took in the application with ${handed.length} materials and issued a receipt slip${consent ? '; the applicant signed for electronic service' : ''}. ${until.en}`,
        };
      return {
        zh: `收到申请和 ${materials.length} 份材料,出具收件凭证。${until.zh}`,
        en: `The application with ${materials.length} files was received and a receipt slip issued. ${until.en}`,
      };
    }
    case 'CorrectedOnTheSpot': {
      const { fields, confirmation } = event.data;
      const signed = confirmation === 'signed';
      return {
        zh: `当场更正${fieldNames(item, fields, 'zh')},申请人${signed ? '当面签字' : '电话'}确认;没有退件。`,
        en: `Corrected on the spot: ${fieldNames(item, fields, 'en')}; confirmed by the applicant ${signed ? 'in writing' : 'by telephone'}. Nothing was returned.`,
      };
    }
    case 'CorrectionRequested': {
      const { gaps } = event.data;
      return {
        zh: `出具补正告知书,一次告知 ${gaps.length} 项:${gapNames(item, gaps, 'zh')}。`,
        en: `One correction notice named ${gaps.length === 1 ? 'one gap' : `${gaps.length} gaps`}: ${gapNames(item, gaps, 'en')}.`,
      };
    }
    case 'CorrectionReceived': {
      const { completeOn, answerDue } = event.data;
      const until = answerUntil(answerDue);
      return {
        zh: `要求补正的内容${dayZh(completeOn)}全部交齐。${until.zh}`,
        en: `Everything asked for was in on ${completeOn}. ${until.en}`,
      };
    }
    case 'OriginalsKept': {
      const { originals, due } = event.data;
      return {
        zh: `收存原件:${materialNames(item, originals, 'zh')},出具原件收存凭证,${dayZh(due)}前退还。`,
        en: `Originals kept: ${materialNames(item, originals, 'en')}; a custody slip says they go back by ${due}.`,
      };
    }
    case 'OriginalReturned':
      return {
        zh: `退还原件:${materialNames(item, [event.data.material], 'zh')},申请人已签收。`,
        en: `The original went back against a signature: ${materialNames(item, [event.data.material], 'en')}.`,
      };
    case 'ApplicationAccepted': {
      const { acceptedOn, deemed, statutory, promised } = event.data;
      const zh = deemed
        ? `5 个工作日内没有告知补正,自收到材料之日${dayZh(acceptedOn)}起即为受理。`
        : `受理,受理日 ${dayZh(acceptedOn)}。`;
      const en = deemed
        ? `Nothing was told within five working days: accepted as of the day of receipt, ${acceptedOn}.`
        : `Accepted as of ${acceptedOn}.`;
      return {
        zh: `${zh}法定${limitZh(statutory)};承诺${limitZh(promised)}。`,
        en: `${en} Statutory limit: ${limitEn(statutory)}; promised: ${limitEn(promised)}.`,
      };
    }
    case 'AcceptanceRefused':
      return turnedAway(event.data);
    case 'ReviewRecorded':
      return reviewed(event, place);
    case 'ReviewCoSigned': {
      const { name, nameEn } = stepNames(item, event.data.step);
      return event.data.paper
        ? {
            zh: `${name}的记录共同签名齐了,出具核查记录。`,
            en: `The record of the site inspection (${nameEn}) has every signature; the inspection record was issued.`,
          }
        : { zh: `${name}的记录又有一人共同签名。`, en: `One more officer signed the record (${nameEn}).` };
    }
    case 'CoSignatureDeclined': {
      const { name, nameEn } = stepNames(item, event.data.step);
      return {
        zh: `${name}的记录没有得到共同签名,作废重写。`,
        en: `An officer named did not sign the record (${nameEn}); it is struck and written anew.`,
      };
    }
    case 'LicenceGranted': {
      const { onTheSpot, deliveryDue } = event.data;
      const { name } = actWords('grant', item);
      return {
        zh: `${onTheSpot ? '当场' : ''}作出决定:${name}。${deliveryDue === '' ? '10 个工作日内发证,放假安排公布后给出日期。' : `最晚${dayZh(deliveryDue)}发证。`}`,
        en: `${onTheSpot ? 'Decided on the spot' : 'Decided'}: granted. The result follows ${deliveryDue === '' ? 'within 10 working days; the date is given once the calendar is published' : `by ${deliveryDue}`}.`,
      };
    }
    case 'LicenceRefused': {
      const { onTheSpot, unmet } = event.data;
      const { name } = actWords('refuse', item);
      return {
        zh: `${onTheSpot ? '当场' : ''}作出决定:${name}。${unmet.length} 项条件不符合,决定书写明理由、依据和救济途径。`,
        en: `${onTheSpot ? 'Decided on the spot' : 'Decided'}: refused; conditions not met: ${unmet.length}. The decision gives reasons, basis and remedies.`,
      };
    }
    case 'CertificateMade': {
      const { number, validFrom, validTo } = event.data;
      return {
        zh: `制成${item.result.name} ${number},有效期自 ${dayZh(validFrom)}${validTo === '' ? '起,长期' : `至 ${dayZh(validTo)}`}。`,
        en: `${item.result.nameEn ?? 'The certificate'} ${number} was made, valid from ${validFrom} ${validTo === '' ? 'without end' : `to ${validTo}`}.`,
      };
    }
    case 'ResultHandedOut':
    case 'ResultPosted':
    case 'ResultReturned':
    case 'CertificateReissued':
    case 'PaperCorrected':
    case 'CollectionReminded':
    case 'CollectionTold':
      return deliverySentence(event, place);
    case 'CaseClosed':
      return { zh: '本件办结。', en: 'The case is closed.' };
    case 'ApplicationConverted': {
      const to = groupCaseNumber(event.data.to);
      return {
        zh: `申请的事项不对,转为另一事项办理,新办件编号 ${to};收件时间不变,不用重新交。`,
        en: `Applied for under the wrong item: it goes on as case ${to}; the time of receipt stands and nothing is handed in again.`,
      };
    }
    case 'ApplicationWithdrawn':
      if (event.data.signed)
        return {
          zh: '申请人在窗口签字撤回申请,本件结束;以后可以再申请。',
          en: 'The applicant withdrew in writing at the counter; the case has ended and a new application may be made later.',
        };
      return {
        zh: '申请人撤回申请,本件结束;以后可以再申请。',
        en: 'The applicant withdrew; the case has ended and a new application may be made later.',
      };
    case 'PaperTypeset': {
      const { paper, pages } = event.data;
      return {
        zh: `《${place.titles.get(paper) ?? '文书'}》已排印,共 ${pages} 页。`,
        en: `A paper was typeset (${place.titles.get(paper) ?? paper}), ${pages === 1 ? 'one page' : `${pages} pages`}.`,
      };
    }
  }
}

/** Who has signed a record with this event: all named, before a second signature was asked for. */
export function signers({
  officers,
  awaits = [],
}: Extract<CaseEvent, { type: 'ReviewRecorded' }>['data']): readonly string[] {
  return officers.filter((post) => !awaits.includes(post));
}

/** What a step is called; a step without English words is named in Chinese. */
function stepNames(item: ServiceItem, id: string): { readonly name: string; readonly nameEn: string } {
  const step = item.steps.find((one) => one.id === id);
  const name = step?.name ?? id;
  return { name, nameEn: step?.nameEn ?? name };
}

function reviewed(
  { data }: Extract<CaseEvent, { type: 'ReviewRecorded' }>,
  { item, forApplicant }: SentencePlace,
): Sentence {
  const { name, nameEn } = stepNames(item, data.step);
  const step = item.steps.find(({ id }) => id === data.step);
  const english = step?.kind === 'site-inspection' ? 'The site inspection' : 'The review';
  const waits = data.awaits?.length ?? 0;
  if (waits > 0)
    return {
      zh: `${name}的记录已写,等 ${waits} 名工作人员共同签名。`,
      en: `${english} (${nameEn}) is recorded and waits for ${waits === 1 ? 'one signature' : `${waits} signatures`}.`,
    };
  const did = data.officers.length;
  const zh = `${name}已完成,${did} 名工作人员经办`;
  const en = `${english} (${nameEn}) is done by ${did === 1 ? 'one officer' : `${did} officers`}`;
  if (forApplicant) return { zh: `${zh}。`, en: `${en}.` };
  if (data.recommendation === 'grant')
    return { zh: `${zh},建议准予。`, en: `${en}, with the recommendation to grant.` };
  return {
    zh: `${zh},建议不予:${data.unmet.length} 项条件不符合。`,
    en: `${en}, with the recommendation to refuse; conditions not met: ${data.unmet.length}.`,
  };
}

function turnedAway({ ground, ban }: Extract<CaseEvent, { type: 'AcceptanceRefused' }>['data']): Sentence {
  switch (ground) {
    case 'not-required':
      return {
        zh: '不受理:依法不需要许可。出具文书,写明理由和救济途径。',
        en: 'Not required: the law asks for no licence. A sealed paper gives the reason and the remedies.',
      };
    case 'not-competent':
      return {
        zh: '不予受理并转告:不属于本机关职权。出具不予受理决定书,写明应当向哪个机关申请和救济途径。',
        en: 'Redirected: another organ is competent. A sealed decision names that organ and the remedies.',
      };
    case 'barred':
      return {
        zh: `不予受理:依据已经生效的处理决定,${ban ? `${dayZh(ban.until)}以前` : '限制期内'}不得再次申请。出具不予受理决定书,写明救济途径。`,
        en: `Not accepted: by a decision that has taken effect no new application may be made ${ban ? `until ${ban.until}` : 'for a time'}. A sealed decision names the remedies.`,
      };
  }
}

function answerUntil(due: string): Sentence {
  return due === ''
    ? {
        zh: '5 个工作日内答复是否受理,放假安排公布后给出日期。',
        en: 'An answer on acceptance follows within 5 working days; the date is given once the calendar is published.',
      }
    : { zh: `最晚${dayZh(due)}答复是否受理。`, en: `An answer on acceptance is due by ${due}.` };
}

function gapNames(item: ServiceItem, gaps: readonly Gap[], language: 'zh' | 'en'): string {
  const said = gaps.map(({ kind, about }) => {
    if (kind === 'field') return fieldNames(item, [about], language);
    return materialNames(item, [about], language);
  });
  return said.join(language === 'zh' ? '、' : ', ');
}

function materialNames(item: ServiceItem, ids: readonly string[], language: 'zh' | 'en'): string {
  const said = ids.map((id) => {
    const material = item.materials.find((one) => one.id === id);
    return (language === 'en' ? material?.nameEn : undefined) ?? material?.name ?? id;
  });
  return said.join(language === 'zh' ? '、' : ', ');
}

const unitsZh = { workday: '个工作日', day: '日', month: '个月' } as const;
const unitsEn = { workday: 'working days', day: 'days', month: 'months' } as const;

function limitZh({ n, unit, due }: LimitTold): string {
  if (n === 0) return '时限当场';
  return `时限 ${n} ${unitsZh[unit]},${due === '' ? '放假安排公布后给出日期' : `到 ${dayZh(due)}`}`;
}

function limitEn({ n, unit, due }: LimitTold): string {
  if (n === 0) return 'on the spot';
  return `${n} ${unitsEn[unit]}, ${due === '' ? 'date given once the calendar is published' : `to ${due}`}`;
}
