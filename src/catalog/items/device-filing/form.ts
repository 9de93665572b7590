import type { Form } from '../../types.ts';
import { field, identityFields, yesOrNo } from '../fields.ts';
import { contactMobile, creditCode, personName } from '../usual-fields.ts';

/** 经营方式 as the measures' last chapter defines 批发 and 零售. */
const modes = [
  { value: 'retail', zh: '零售', en: 'Retail' },
  { value: 'wholesale', zh: '批发', en: 'Wholesale' },
  { value: 'both', zh: '批零兼营', en: 'Wholesale and retail' },
];

/** The filing form (经营备案表): what 办法第十条 asks to be stated, nothing else. */
export const deviceForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '第二类医疗器械经营备案表',
    'x-en': 'Filing of trade in class II medical devices',
    type: 'object',
    additionalProperties: false,
    properties: {
      companyName: field({
        onPaper: 'holder',
        zh: '企业名称',
        en: 'Name of the business',
        kind: 'text',
        autocomplete: 'organization',
        example: '澜汀康宁医疗器械有限公司',
        width: 24,
        maxLength: 60,
        hint: '和营业执照上的名称一样。',
        hintEn: 'As on the business licence.',
      }),
      creditCode,
      scope: field({
        onPaper: 'scope',
        zh: '经营范围',
        en: 'What is sold',
        kind: 'textarea',
        example: '第二类医疗器械:血压计、体温计、制氧机、轮椅',
        maxLength: 300,
        hint: '照实写卖哪些第二类医疗器械。第一类的不用备案;第三类的要另办许可。',
        hintEn:
          'State truthfully which class II devices you sell. Class I needs no filing; class III needs a licence of its own.',
      }),
      mode: field({ onPaper: 'row', zh: '经营方式', en: 'Way of trading', kind: 'choice', choices: modes }),
      placeAddress: field({
        onPaper: 'address',
        zh: '经营场所地址',
        en: 'Address of the premises',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
      }),
      warehouseAddress: field({
        onPaper: 'row',
        zh: '库房地址',
        en: 'Address of the store room',
        kind: 'textarea',
        maxLength: 120,
        hint: '不另设库房的空着。',
        hintEn: 'Leave empty if there is none apart from the premises.',
      }),
      legalRepresentative: personName(
        '法定代表人或者企业负责人姓名',
        'Name of the legal representative or manager',
        'responsible',
      ),
      ...identityFields('legalRepresentativeId', {
        zh: '法定代表人或者企业负责人',
        en: 'legal representative or manager',
      }),
      qualityPerson: personName('质量负责人姓名', 'Name of the person in charge of quality'),
      byAgent: field({
        zh: '有没有请别人来办',
        en: 'Does somebody else file for you?',
        kind: 'choice',
        choices: yesOrNo,
        hint: '法定代表人、企业负责人自己办的,选“没有”。',
        hintEn: 'Choose “No” if the legal representative or manager files.',
      }),
      contactMobile,
    },
    required: [
      'companyName',
      'creditCode',
      'scope',
      'mode',
      'placeAddress',
      'legalRepresentative',
      'legalRepresentativeId',
      'qualityPerson',
      'byAgent',
    ],
  },
  pages: [
    {
      id: 'business',
      title: '是哪家店、哪家公司?',
      titleEn: 'Which shop or company is it?',
      fields: ['companyName', 'creditCode'],
    },
    { id: 'scope', title: '卖什么,怎么卖?', titleEn: 'What do you sell, and how?', fields: ['scope', 'mode'] },
    {
      id: 'where',
      title: '在哪里卖,货放在哪里?',
      titleEn: 'Where do you sell and store?',
      fields: ['placeAddress', 'warehouseAddress'],
    },
    {
      id: 'who',
      title: '谁负责?',
      titleEn: 'Who is in charge?',
      hint: '质量负责人要有相关专业学历或者职称(办法第九条)。',
      hintEn: 'Whoever is in charge of quality needs a degree or title in the field (Measures, art. 9).',
      fields: [
        'legalRepresentative',
        'legalRepresentativeIdKind',
        'legalRepresentativeId',
        'qualityPerson',
        'byAgent',
        'contactMobile',
      ],
    },
  ],
};
