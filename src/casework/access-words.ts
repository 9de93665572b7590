import { fieldsOf } from '#catalog';
import type { ServiceItem } from '#catalog';
import { ofApplicant } from './access-events.ts';
import type { AccessEvent, AccessGround } from './access-events.ts';
import type { Sentence, SentencePlace } from './history-words.ts';

const grounds: { readonly [G in AccessGround]: Sentence } = {
  'verify-identity': { zh: '为核对身份', en: 'to verify who you are' },
  'contact-applicant': { zh: '为联系您', en: 'to get in touch with you' },
  'legal-assistance': { zh: '因依法协助其他机关', en: 'to assist another organ as the law requires' },
  other: { zh: '因办理需要(已写明)', en: 'for a reason stated in writing' },
};
const groundsForStaff: { readonly [G in AccessGround]: Sentence } = {
  ...grounds,
  'verify-identity': { zh: '为核对身份', en: 'to verify the identity' },
  'contact-applicant': { zh: '为联系申请人', en: 'to get in touch with the applicant' },
  other: { zh: '因其他原因', en: 'for another reason' },
};

/** What a sentence on an access needs beside its event. */
export interface AccessPlace extends SentencePlace {
  /** Names of the materials' files lie beside the ledger: a material is called as the item calls it. */
  readonly item: ServiceItem;
  /** The officer's own words, numbers in them masked; for colleagues only. */
  readonly note: string;
}

/**
 * Who looked at what of a person, and why, as one plain sentence. In: the event, the officer's name as this reader is told it. The
 * applicant reads of their own data and who it was in the sentence itself; colleagues have the name beside it.
 */
export function accessSentence(event: AccessEvent, who: string, place: AccessPlace): Sentence {
  const { item, forApplicant, note } = place;
  const named: Sentence = forApplicant ? { zh: `${who} `, en: `${who} ` } : { zh: '', en: '' };
  switch (event.type) {
    case 'PersonalDataShown': {
      const { fields, ground } = event.data;
      const { zh, en } = (forApplicant ? grounds : groundsForStaff)[ground];
      const ownNumber = fields.some((name) => name === ofApplicant.number || name === ofApplicant.mobile);
      const whose: Sentence = forApplicant
        ? { zh: ownNumber ? '您的' : '您', en: 'your' }
        : { zh: ownNumber ? '申请人的' : '', en: 'the applicant’s' };
      const said: Sentence =
        forApplicant || note === '' ? { zh: '', en: '' } : { zh: `说明:${note}`, en: ` Stated: ${note}` };
      return {
        zh: `${named.zh}${zh}查看了${whose.zh}${fieldWords(item, fields, 'zh').join('、')}。${said.zh}`,
        en: `${named.en}${forApplicant ? 'looked' : 'Looked'} at ${whose.en} ${fieldWords(item, fields, 'en').join(', ')} ${en}.${said.en}`,
      };
    }
    case 'CaseFileOpened': {
      const { kind, about } = event.data;
      const material = item.materials.find(({ id }) => id === about);
      const zh = kind === 'paper' ? (place.titles.get(about) ?? '文书') : (material?.name ?? '材料');
      const en = kind === 'paper' ? (place.titles.get(about) ?? 'a paper') : (material?.nameEn ?? zh);
      return {
        zh: `${named.zh}为监督本件的办理打开了《${zh}》。`,
        en: `${named.en}${forApplicant ? 'opened' : 'Opened'} “${en}” to supervise how this case is handled.`,
      };
    }
  }
}

function fieldWords(item: ServiceItem, names: readonly string[], language: 'zh' | 'en'): readonly string[] {
  const fields = fieldsOf(item.form);
  return names.map((name) => {
    if (name === ofApplicant.number) return language === 'zh' ? '证件号码' : 'ID number';
    if (name === ofApplicant.mobile) return language === 'zh' ? '手机号码' : 'mobile number';
    const title = fields.find((field) => field.name === name)?.[language] ?? name;
    return language === 'zh' ? `申请表中的“${title}”` : `“${title}” in the form`;
  });
}
