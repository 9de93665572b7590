import type { Form } from '../../types.ts';
import { field, identityFields, yesOrNo } from '../fields.ts';

/**
 * Kinds of place of 条例第二条 that still need the licence: without 饭馆 etc. (国发〔2016〕12号), 公园 etc. (条例第八条) and those that
 * only file a notice since 2025-01-20, 书店, 图书馆 etc. (国务院令第797号).
 */
const kinds = [
  { value: 'lodging', zh: '宾馆、旅店、招待所', en: 'Hotel, inn or guest house' },
  { value: 'bath', zh: '公共浴室', en: 'Public bath' },
  { value: 'hair', zh: '理发店', en: 'Hairdresser' },
  { value: 'beauty', zh: '美容店', en: 'Beauty parlour' },
  { value: 'leisure', zh: '影剧院、游艺厅(室)、舞厅', en: 'Cinema or theatre, games hall or dance hall' },
  { value: 'swimming', zh: '游泳场(馆)', en: 'Swimming pool' },
  { value: 'shop', zh: '商场(店)', en: 'Shopping centre or store' },
  { value: 'waiting', zh: '候诊室、候车(机、船)室', en: 'Waiting room' },
];

/** The application form (卫生许可证申请表): each field traces to what the certificate states or a condition asks. */
export const hygieneForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '公共场所卫生许可证申请表',
    'x-en': 'Application for a public-place hygiene licence',
    type: 'object',
    additionalProperties: false,
    properties: {
      placeKind: field({ onPaper: 'scope', zh: '场所类别', en: 'Kind of place', kind: 'choice', choices: kinds }),
      placeName: field({
        onPaper: 'holder',
        zh: '店名',
        en: 'Name of the place',
        kind: 'text',
        autocomplete: 'organization',
        example: '澜汀小院旅店',
        width: 20,
        maxLength: 60,
        hint: '和营业执照上的名称一样。',
        hintEn: 'As on the business licence.',
      }),
      creditCode: field({
        zh: '统一社会信用代码',
        en: 'Unified social credit code',
        kind: 'credit-code',
        width: 18,
        maxLength: 18,
        hint: '营业执照上的 18 位代码。我们按它核对营业执照,您不用交复印件。',
        hintEn: 'The 18 characters on the business licence. We check the licence by it; no copy is needed.',
      }),
      placeAddress: field({
        onPaper: 'address',
        zh: '经营场所地址',
        en: 'Address of the place',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        personal: true,
        hint: '写到门牌号、楼层,核查人员按它上门。',
        hintEn: 'With house number and floor: the inspectors come to this address.',
      }),
      area: field({
        onPaper: 'scope',
        zh: '营业面积(平方米)',
        en: 'Floor area in square metres',
        kind: 'number',
        example: '86',
        width: 6,
        maxLength: 8,
        pattern: '^(?:[1-9][0-9]{0,5})(?:\\.[0-9])?$',
      }),
      responsiblePerson: field({
        onPaper: 'responsible',
        zh: '法定代表人或者负责人姓名',
        en: 'Name of the legal representative or person in charge',
        kind: 'text',
        autocomplete: 'name',
        width: 12,
        maxLength: 50,
        personal: true,
      }),
      ...identityFields('responsibleId', { zh: '负责人', en: 'person in charge' }),
      contactMobile: field({
        zh: '联系手机',
        en: 'Mobile number',
        kind: 'mobile',
        autocomplete: 'tel-national',
        width: 11,
        maxLength: 20,
        personal: true,
        hint: '约上门核查的时间、通知结果时用。没有手机就空着,按通信地址或者到窗口告诉您。',
        hintEn:
          'To agree on the inspection and to tell you the result. Without a phone leave it empty: we write, or tell you at the counter.',
      }),
      centralAir: field({
        zh: '有没有集中空调通风系统',
        en: 'Is there central air conditioning?',
        kind: 'choice',
        choices: yesOrNo,
      }),
    },
    required: [
      'placeKind',
      'placeName',
      'creditCode',
      'placeAddress',
      'area',
      'responsiblePerson',
      'responsibleId',
      'centralAir',
    ],
  },
  pages: [
    {
      id: 'kind',
      title: '您开的是哪类场所?',
      titleEn: 'What kind of place do you run?',
      hint: '饭馆、咖啡馆、酒吧、茶座不用办这个证,办食品经营许可就行。书店、图书馆、博物馆开业后 30 天内备案就行。',
      hintEn:
        'Restaurants, cafés, bars and tea houses do not need this licence, only the food licence; a bookshop, library or museum only files a notice within 30 days of opening.',
      fields: ['placeKind'],
    },
    { id: 'shop', title: '店叫什么名字?', titleEn: 'What is the place called?', fields: ['placeName', 'creditCode'] },
    { id: 'where', title: '店在哪里,有多大?', titleEn: 'Where is it and how large?', fields: ['placeAddress', 'area'] },
    {
      id: 'who',
      title: '谁负责?',
      titleEn: 'Who is in charge?',
      fields: ['responsiblePerson', 'responsibleIdKind', 'responsibleId', 'contactMobile'],
    },
    {
      id: 'air',
      title: '有没有集中空调?',
      titleEn: 'Is there central air conditioning?',
      hint: '多数小店只有挂机或柜机,选“没有”。',
      hintEn: 'Most small places have wall or standing units only: choose “No”.',
      fields: ['centralAir'],
    },
  ],
};
