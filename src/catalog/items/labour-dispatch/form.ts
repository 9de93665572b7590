import type { Form } from '../../types.ts';
import { field, identityFields } from '../fields.ts';
import { contactMobile, creditCode, personName } from '../usual-fields.ts';

/** The application form (劳务派遣经营许可申请书): what the licence states (实施办法第十四条) and what a condition asks, nothing else. */
export const dispatchForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '劳务派遣经营许可申请书',
    'x-en': 'Application for a labour dispatch licence',
    type: 'object',
    additionalProperties: false,
    properties: {
      companyName: field({
        onPaper: 'holder',
        zh: '单位名称',
        en: 'Name of the company',
        kind: 'text',
        autocomplete: 'organization',
        example: '澜汀同舟人力资源有限公司',
        width: 24,
        maxLength: 60,
        hint: '和营业执照上的名称一样。',
        hintEn: 'As on the business licence.',
      }),
      creditCode,
      capital: field({
        onPaper: 'row',
        zh: '注册资本(万元)',
        en: 'Registered capital in units of 10,000 yuan',
        kind: 'number',
        example: '300',
        width: 8,
        maxLength: 10,
        pattern: '^(?:[1-9][0-9]{0,6})(?:\\.[0-9]{1,2})?$',
        hint: '不能少于 200 万元(劳动合同法第五十七条)。',
        hintEn: 'Not less than 2,000,000 yuan, so not less than 200 (Labour Contract Law, art. 57).',
      }),
      address: field({
        onPaper: 'address',
        zh: '住所',
        en: 'Registered office',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        hint: '营业执照上的住所。',
        hintEn: 'As on the business licence.',
      }),
      officeAddress: field({
        zh: '经营场所地址',
        en: 'Where the business is done',
        kind: 'textarea',
        maxLength: 120,
        hint: '写到门牌号、楼层,核查人员按它上门。和住所一样的也写一遍。',
        hintEn:
          'With house number and floor: the officers come to this address. Write it even if it is the same as the registered office.',
      }),
      officeKind: field({
        zh: '经营场所是自有还是租的',
        en: 'Is the place owned or rented?',
        kind: 'choice',
        choices: [
          { value: 'owned', zh: '自有', en: 'Owned' },
          { value: 'rented', zh: '租赁', en: 'Rented' },
        ],
      }),
      legalRepresentative: personName('法定代表人姓名', 'Name of the legal representative', 'responsible'),
      ...identityFields('legalRepresentativeId', { zh: '法定代表人', en: 'legal representative' }),
      contactMobile,
    },
    required: [
      'companyName',
      'creditCode',
      'capital',
      'address',
      'officeAddress',
      'officeKind',
      'legalRepresentative',
      'legalRepresentativeId',
    ],
  },
  pages: [
    {
      id: 'company',
      title: '是哪家公司?',
      titleEn: 'Which company is it?',
      hint: '只有公司能办。介绍工作、做招聘的不是劳务派遣,办人力资源服务许可。',
      hintEn:
        'Companies only. Finding jobs for people or recruiting for employers is not dispatch: that needs the human resources service licence.',
      fields: ['companyName', 'creditCode', 'capital', 'address'],
    },
    {
      id: 'place',
      title: '在哪里办公?',
      titleEn: 'Where is the office?',
      fields: ['officeAddress', 'officeKind'],
    },
    {
      id: 'who',
      title: '谁是法定代表人?',
      titleEn: 'Who is the legal representative?',
      fields: ['legalRepresentative', 'legalRepresentativeIdKind', 'legalRepresentativeId', 'contactMobile'],
    },
  ],
};
