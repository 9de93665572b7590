import type { Form } from '../../types.ts';
import { field, yesOrNo } from '../fields.ts';
import { contactMobile, creditCode, idNumber, personName } from '../usual-fields.ts';

/**
 * The application form (变更登记申请书): what is registered of a 个体工商户 (实施细则第六条第七项) as it shall read afterwards. The new
 * licence states all of it, so what does not change is written as it stands on the old one.
 */
export const changeForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '个体工商户变更登记申请书',
    'x-en': 'Application to change the registration of an individual business',
    type: 'object',
    additionalProperties: false,
    properties: {
      creditCode,
      changes: field({
        zh: '要改哪几样',
        en: 'What changes?',
        kind: 'textarea',
        example: '经营场所从北水关 9 号搬到望汀路 31 号',
        maxLength: 200,
        hint: '一句话说清从什么改成什么。几样一起改的都写上。',
        hintEn: 'In a sentence, from what to what. Name all of it.',
      }),
      addressChanges: field({
        zh: '经营场所有没有变',
        en: 'Does the place of business change?',
        kind: 'choice',
        choices: yesOrNo,
      }),
      operatorChanges: field({
        zh: '经营者有没有换人',
        en: 'Does another person become the operator?',
        kind: 'choice',
        choices: yesOrNo,
        hint: '换人的,税要先结清,原来的债要处理好。',
        hintEn: 'If so, taxes must be settled and debts dealt with first.',
      }),
      approvalFirst: field({
        zh: '新的经营范围里有没有要先批准的项目',
        en: 'Is anything in the new scope subject to approval first?',
        kind: 'choice',
        choices: yesOrNo,
        hint: '经营范围没有变的,选“没有”。',
        hintEn: 'Choose “No” if the scope does not change.',
      }),
      businessName: field({
        onPaper: 'holder',
        zh: '变更后的名称',
        en: 'Name after the change',
        kind: 'text',
        autocomplete: 'organization',
        width: 20,
        maxLength: 60,
        hint: '没有名称的空着。',
        hintEn: 'Leave it empty if there is none.',
      }),
      scope: field({
        onPaper: 'scope',
        zh: '变更后的经营范围',
        en: 'Scope of business after the change',
        kind: 'textarea',
        maxLength: 200,
      }),
      businessAddress: field({
        onPaper: 'address',
        zh: '变更后的经营场所',
        en: 'Place of business after the change',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        personal: true,
        hint: '写到门牌号。搬出本登记机关管辖的,到迁入地办。',
        hintEn: 'With house number. If you move out of this office’s area, apply where you move to.',
      }),
      operatorName: personName('变更后的经营者姓名', 'Name of the operator after the change', 'responsible'),
      operatorId: idNumber('变更后的经营者身份证号码', 'ID number of the operator after the change'),
      operatorHome: field({
        zh: '变更后的经营者住所',
        en: 'Home address of the operator after the change',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        personal: true,
      }),
      composition: field({
        onPaper: 'row',
        zh: '组成形式',
        en: 'Run by',
        kind: 'choice',
        choices: [
          { value: 'person', zh: '个人经营', en: 'One person' },
          { value: 'family', zh: '家庭经营', en: 'A family' },
        ],
      }),
      contactMobile,
    },
    required: [
      'creditCode',
      'changes',
      'addressChanges',
      'operatorChanges',
      'approvalFirst',
      'scope',
      'businessAddress',
      'operatorName',
      'operatorId',
      'operatorHome',
      'composition',
    ],
  },
  pages: [
    { id: 'which', title: '是哪家店?', titleEn: 'Which business is it?', fields: ['creditCode'] },
    {
      id: 'what',
      title: '要改什么?',
      titleEn: 'What shall change?',
      hint: '决定要改、或者情况变了的 30 日内来办(条例第二十四条)。',
      hintEn: 'Due within 30 days of the decision or event (Regulation, art. 24).',
      fields: ['changes', 'addressChanges', 'operatorChanges', 'approvalFirst'],
    },
    {
      id: 'after',
      title: '改完以后,执照上怎么写?',
      titleEn: 'What shall the licence say afterwards?',
      hint: '没有变的,照现在的执照写。',
      hintEn: 'What does not change: as on the present licence.',
      fields: ['businessName', 'scope', 'businessAddress', 'composition'],
    },
    {
      id: 'who',
      title: '改完以后,谁来经营?',
      titleEn: 'Who runs it afterwards?',
      fields: ['operatorName', 'operatorId', 'operatorHome', 'contactMobile'],
    },
  ],
};
