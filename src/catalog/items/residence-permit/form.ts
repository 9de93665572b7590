import type { Form } from '../../types.ts';
import { field, yesOrNo } from '../fields.ts';
import { applicantName, choice, homeAddress, idNumber } from '../people-fields.ts';
import { contactMobile } from '../usual-fields.ts';

/** 居住证申领表: what 条例第四条 prints on the card and what 第二条 asks. */
export const residenceForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '居住证申领表',
    'x-en': 'Application for a residence permit',
    type: 'object',
    additionalProperties: false,
    properties: {
      personName: applicantName,
      personId: idNumber('申请人身份证号码', 'ID number of the applicant'),
      registeredHome: homeAddress({
        zh: '常住户口所在地住址',
        en: 'Address of your household registration',
        hint: '身份证上的地址。',
        hintEn: 'As on the identity card.',
      }),
      residence: homeAddress({
        onPaper: 'address',
        zh: '现在的居住地住址',
        en: 'Where you live now',
        hint: '写到门牌号,和租房合同或房产证一样。',
        hintEn: 'With house number, as in the lease or deed.',
      }),
      since: field({
        zh: '从哪天起住在本市',
        en: 'Living in this city since',
        kind: 'date',
        example: '2025-12-01',
        width: 10,
        maxLength: 10,
        hint: '要住满半年才能领。',
        hintEn: 'You can apply after half a year.',
      }),
      ground: choice(
        '凭哪一条申领',
        'On which ground do you apply?',
        [
          ['work', '合法稳定就业', 'Lawful, steady work'],
          ['home', '合法稳定住所', 'Lawful, steady housing'],
          ['study', '连续就读', 'Continuous schooling'],
        ],
        {
          onPaper: 'row',
          hint: '三条有一条就行。',
          hintEn: 'One of the three is enough.',
        },
      ),
      byRelative: field({
        zh: '是不是由监护人、近亲属代办',
        en: 'Does a guardian or close relative apply for you?',
        kind: 'choice',
        choices: yesOrNo,
        hint: '未满 16 岁、行动不便的老人和残疾人可以代办。',
        hintEn: 'Possible for anyone under 16 and for old or disabled people who can hardly move.',
      }),
      contactMobile,
    },
    required: ['personName', 'personId', 'registeredHome', 'residence', 'since', 'ground', 'byRelative'],
  },
  pages: [
    {
      id: 'who',
      title: '给谁申领?',
      titleEn: 'For whom?',
      fields: ['personName', 'personId', 'registeredHome', 'byRelative'],
    },
    {
      id: 'where',
      title: '现在住在哪里?',
      titleEn: 'Where do you live now?',
      fields: ['residence', 'since', 'contactMobile'],
    },
    { id: 'ground', title: '为什么住在本市?', titleEn: 'Why do you live here?', fields: ['ground'] },
  ],
};
