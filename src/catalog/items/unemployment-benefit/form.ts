import type { Form } from '../../types.ts';
import { field, identityFields } from '../fields.ts';
import { applicantName, choice, homeAddress } from '../people-fields.ts';
import { insuredDocuments } from '../insured-documents.ts';
import { contactMobile } from '../usual-fields.ts';

/** 失业保险金申领表: how the work ended (社会保险法第四十五条) and where the money goes. */
export const unemploymentForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '失业保险金申领表',
    'x-en': 'Claim for unemployment benefit',
    type: 'object',
    additionalProperties: false,
    properties: {
      personName: applicantName,
      ...identityFields('personId', { zh: '申请人', en: 'applicant' }, insuredDocuments),
      home: homeAddress({
        zh: '通信地址',
        en: 'Postal address',
        hint: '写到门牌号。',
        hintEn: 'With house number.',
      }),
      employer: field({
        onPaper: 'row',
        zh: '失业前的单位',
        en: 'Your last employer',
        kind: 'text',
        autocomplete: 'organization',
        width: 20,
        maxLength: 60,
      }),
      endedOn: field({
        onPaper: 'row',
        zh: '离开单位的日期',
        en: 'The day the work ended',
        kind: 'date',
        example: '2026-02-09',
        width: 10,
        maxLength: 10,
      }),
      reason: choice(
        '为什么不干了',
        'Why did it end?',
        [
          ['expired', '合同到期,单位不续', 'The contract ran out and the employer did not renew it'],
          ['dismissed', '被单位解除、辞退、裁减', 'The employer ended the contract, dismissed me or cut staff'],
          ['closed', '单位破产、关闭、被吊销', 'The employer went bankrupt, closed or lost its licence'],
          [
            'employer-fault',
            '单位欠薪、不缴社保、强迫劳动,我才走的',
            'I left because the employer owed wages, paid no social insurance or forced me to work',
          ],
          ['own-wish', '自己想走', 'I left by my own wish'],
        ],
        {
          hint: '非因本人意愿失业的才能领。自己想走的领不了。',
          hintEn:
            'Only those who lost their work against their will can claim. If you left by your own wish, you cannot.',
        },
      ),
      seeking: choice('想不想再找工作', 'Do you want to find work again?', [['yes', '想', 'Yes']], {
        hint: '没有失业登记的,在这里一起登记。',
        hintEn: 'If you have not registered as unemployed yet, it is done here at the same time.',
      }),
      account: field({
        zh: '本人银行卡或社保卡金融账户号码',
        en: 'Number of your own bank or social security card account',
        kind: 'text',
        width: 19,
        maxLength: 23,
        pattern: '^[0-9 ]{12,23}$',
        example: '6217 0000 0000 0000 000',
        personal: true,
        hint: '只能用本人的账户,钱每月打到这里。',
        hintEn: 'Your own account only; the benefit is paid here each month.',
      }),
      contactMobile,
    },
    required: ['personName', 'personId', 'home', 'employer', 'endedOn', 'reason', 'seeking', 'account'],
  },
  pages: [
    {
      id: 'who',
      title: '您是谁?',
      titleEn: 'Who are you?',
      fields: ['personName', 'personIdKind', 'personId', 'home', 'contactMobile'],
    },
    { id: 'work', title: '原来在哪里上班?', titleEn: 'Where did you work?', fields: ['employer', 'endedOn', 'reason'] },
    { id: 'pay', title: '钱打到哪里?', titleEn: 'Where is it paid?', fields: ['seeking', 'account'] },
  ],
};
