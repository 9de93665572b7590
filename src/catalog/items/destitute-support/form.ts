import type { Form } from '../../types.ts';
import { field } from '../fields.ts';
import { applicantName, choice, homeAddress, idNumber } from '../people-fields.ts';
import { contactMobile } from '../usual-fields.ts';

/** 特困人员供养申请表: what 办法第十四条 asks and which form of support 第十九条 lets one choose. */
export const destituteForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '特困人员供养申请表',
    'x-en': 'Application for the support of people in destitution',
    type: 'object',
    additionalProperties: false,
    properties: {
      personName: applicantName,
      personId: idNumber('申请人身份证号码', 'ID number of the applicant'),
      home: homeAddress({
        onPaper: 'address',
        zh: '住址',
        en: 'Address',
        hint: '写到村、组或者小区、门牌号,调查人员按它上门。',
        hintEn: 'Down to the village and group, or the estate and house number: the investigators visit you there.',
      }),
      group: choice(
        '属于哪一类',
        'Which group do you belong to?',
        [
          ['old', '老年人', 'Old people'],
          ['disabled', '残疾人', 'Disabled people'],
          ['minor', '未满 16 周岁的未成年人', 'Minors under 16'],
        ],
        { onPaper: 'row' },
      ),
      supporters: choice(
        '有没有法定赡养、抚养、扶养您的人',
        'Is there anybody who by law must support you?',
        [
          ['none', '没有', 'Nobody'],
          ['unable', '有,但没有能力', 'Yes, but they are unable to'],
        ],
        { hint: '子女、父母、配偶都算。', hintEn: 'Children, parents and spouses count.' },
      ),
      supporterNames: field({
        zh: '没有能力的人的姓名、和您的关系、为什么没有能力',
        en: 'Their names, what they are to you and why they cannot',
        kind: 'textarea',
        example: '王二,儿子,一级残疾',
        maxLength: 300,
        personal: true,
      }),
      means: field({
        zh: '现在靠什么生活',
        en: 'What you live on now',
        kind: 'textarea',
        example: '每月养老金 186 元,邻居送菜',
        maxLength: 300,
        personal: true,
        hint: '养老金、土地、存款、别人给的都写。',
        hintEn: 'Pension, land, savings, what others give.',
      }),
      selfCare: choice('吃饭、穿衣、上厕所能不能自己来', 'Can you eat, dress and use the toilet by yourself?', [
        ['yes', '都能', 'All of it'],
        ['partly', '有的不能', 'Not all'],
        ['no', '都不能', 'None'],
      ]),
      support: choice(
        '想在哪里供养',
        'Where do you wish to be supported?',
        [
          ['home', '在家分散供养', 'At home'],
          ['institution', '到供养服务机构集中供养', 'In an institution'],
        ],
        { onPaper: 'row', hint: '您自己选(第十九条)。', hintEn: 'The choice is yours (art. 19).' },
      ),
      checkAgreed: choice('同意代为查询、核对收入和财产', 'You agree that income and property are checked', [
        ['yes', '同意,申报的都是真的', 'Agreed; what is declared is true'],
      ]),
      contactMobile,
    },
    required: ['personName', 'personId', 'home', 'group', 'supporters', 'means', 'selfCare', 'support', 'checkAgreed'],
    if: { properties: { supporters: { const: 'unable' } }, required: ['supporters'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { required: ['supporterNames'] },
  },
  pages: [
    {
      id: 'who',
      title: '您是谁,住在哪里?',
      titleEn: 'Who are you and where do you live?',
      fields: ['personName', 'personId', 'home', 'contactMobile'],
    },
    {
      id: 'family',
      title: '有没有家人能养您?',
      titleEn: 'Can anybody support you?',
      fields: ['group', 'supporters', 'supporterNames'],
    },
    { id: 'living', title: '现在怎么生活?', titleEn: 'How do you live now?', fields: ['means', 'selfCare'] },
    { id: 'wish', title: '想怎么供养?', titleEn: 'Which support do you wish?', fields: ['support', 'checkAgreed'] },
  ],
};
