import type { Form } from '../../types.ts';
import { identityFields } from '../fields.ts';
import { applicantName, choice, homeAddress } from '../people-fields.ts';
import { insuredDocuments } from '../insured-documents.ts';
import { contactMobile } from '../usual-fields.ts';

/** 灵活就业人员社会保险登记表: who joins of their own will, and as what (社会保险法第十条第二款、第五十八条第二款). */
export const flexibleForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '灵活就业人员社会保险登记表',
    'x-en': 'Registration of a self-employed or freelance person with the social insurance',
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
      work: choice(
        '您是哪一种',
        'Which are you?',
        [
          ['sole-trader', '没有雇人的个体工商户', 'Individual business without employees'],
          ['part-time', '没有在单位参保的非全日制从业人员', 'Part-time worker not insured by an employer'],
          [
            'flexible',
            '其他灵活就业人员(跑外卖、开网约车、自由职业)',
            'Other freelance work (delivery, ride hailing, own account)',
          ],
        ],
        { onPaper: 'row' },
      ),
      insured: choice(
        '现在有没有单位在给您缴社会保险',
        'Does any employer insure you now?',
        [
          ['no', '没有', 'No'],
          ['yes', '有', 'Yes'],
        ],
        {
          hint: '有单位在缴的,由单位登记,不用再办。',
          hintEn: 'If so the employer registers you and this is not needed.',
        },
      ),
      willing: choice(
        '自愿参加企业职工基本养老保险',
        'You join the employees’ basic pension insurance of your own free will',
        [['yes', '是,自愿', 'Yes, of my own free will']],
        {
          hint: '登记以后自己缴费;缴费向税务机关办。',
          hintEn: 'After registering you pay by yourself, through the tax authority.',
        },
      ),
      contactMobile,
    },
    required: ['personName', 'personId', 'home', 'work', 'insured', 'willing'],
  },
  pages: [
    {
      id: 'who',
      title: '您是谁?',
      titleEn: 'Who are you?',
      fields: ['personName', 'personIdKind', 'personId', 'home', 'contactMobile'],
    },
    { id: 'work', title: '您做什么工作?', titleEn: 'What work do you do?', fields: ['work', 'insured', 'willing'] },
  ],
};
