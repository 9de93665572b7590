import type { Form } from '../../types.ts';
import { field, identityFields } from '../fields.ts';
import { contactMobile, personName } from '../usual-fields.ts';

/** What is sold: 烟花爆竹种类 of 条例第十九条第三款; products for professionals are barred by 条例第二十条第三款. */
const kinds = [
  { value: 'both', zh: '烟花、爆竹', en: 'Fireworks and firecrackers' },
  { value: 'fireworks', zh: '烟花', en: 'Fireworks only' },
  { value: 'firecrackers', zh: '爆竹', en: 'Firecrackers only' },
];

/** 条例第十八条第二项: a shop of its own or a counter of its own. */
const outlets = [
  { value: 'shop', zh: '专店销售', en: 'A shop that sells nothing else' },
  { value: 'counter', zh: '专柜销售', en: 'A separate counter in another shop' },
];

/** The application form (零售许可证申请书): what the licence states (条例第十九条第三款) and what a condition asks, nothing else. */
export const fireworksForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '烟花爆竹经营(零售)许可证申请书',
    'x-en': 'Application for a licence to retail fireworks',
    type: 'object',
    additionalProperties: false,
    properties: {
      outletName: field({
        onPaper: 'holder',
        zh: '零售点名称',
        en: 'Name of the outlet',
        kind: 'text',
        autocomplete: 'organization',
        example: '汀前村烟花爆竹零售点',
        width: 20,
        maxLength: 60,
      }),
      outletAddress: field({
        onPaper: 'address',
        zh: '经营场所地址',
        en: 'Address of the outlet',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        personal: true,
        hint: '写到门牌号,核查人员按它上门。住人的楼里不能设零售点。',
        hintEn: 'With house number: the officers come to this address. No outlet in a building where people live.',
      }),
      area: field({
        zh: '经营场所面积(平方米)',
        en: 'Floor area in square metres',
        kind: 'number',
        example: '18',
        width: 6,
        maxLength: 6,
        pattern: '^(?:[1-9][0-9]{0,3})(?:\\.[0-9])?$',
        hint: '不能小于 10 平方米。',
        hintEn: 'Not less than 10 square metres.',
      }),
      outlet: field({
        onPaper: 'scope',
        zh: '专店还是专柜',
        en: 'A shop or a counter?',
        kind: 'choice',
        choices: outlets,
      }),
      kinds: field({ onPaper: 'scope', zh: '烟花爆竹种类', en: 'What will you sell?', kind: 'choice', choices: kinds }),
      storage: field({
        onPaper: 'scope',
        zh: '申请存放量(箱)',
        en: 'Boxes you want to keep',
        kind: 'number',
        example: '30',
        width: 4,
        maxLength: 4,
        pattern: '^[1-9][0-9]{0,3}$',
        hint: '最多能放多少由发证机关按场所定,写在许可证上。',
        hintEn: 'The licence states how much may be kept; the licensing organ fixes it by the place.',
      }),
      responsiblePerson: personName('主要负责人姓名', 'Name of the person in charge', 'responsible'),
      ...identityFields('responsibleId', { zh: '主要负责人', en: 'person in charge' }),
      contactMobile,
    },
    required: [
      'outletName',
      'outletAddress',
      'area',
      'outlet',
      'kinds',
      'storage',
      'responsiblePerson',
      'responsibleId',
    ],
  },
  pages: [
    {
      id: 'outlet',
      title: '零售点设在哪里?',
      titleEn: 'Where will the outlet be?',
      hint: '先问窗口当地还有没有名额:零售点按布点规划设,城市市区严格控制。',
      hintEn:
        'First ask the service window whether places are left where you are: outlets follow a siting plan and are strictly controlled in the urban area.',
      fields: ['outletName', 'outletAddress', 'area'],
    },
    {
      id: 'goods',
      title: '怎么卖,卖什么?',
      titleEn: 'How and what will you sell?',
      hint: '只能卖个人能放的。要由专业人员燃放的,零售点一律不能卖(条例第二十条)。',
      hintEn:
        'Only what private people may set off. Products for professionals may not be retailed (Regulation, art. 20).',
      fields: ['outlet', 'kinds', 'storage'],
    },
    {
      id: 'who',
      title: '谁负责?',
      titleEn: 'Who is in charge?',
      fields: ['responsiblePerson', 'responsibleIdKind', 'responsibleId', 'contactMobile'],
    },
  ],
};
