import type { Form } from '../../types.ts';
import { field, identityFields, yesOrNo } from '../fields.ts';
import { operatorDocuments } from '../operator-documents.ts';
import { contactMobile, creditCode, personName } from '../usual-fields.ts';

const reasons = [
  { value: 'stopped', zh: '不做了', en: 'I stop trading' },
  { value: 'company', zh: '转成公司、企业', en: 'It becomes a company' },
  { value: 'health', zh: '年纪、身体或者家里的原因', en: 'Age, health or family' },
  { value: 'other', zh: '别的原因', en: 'Another reason' },
];

/** The application form (注销登记申请书): what identifies the business, and what decides which materials are due. */
export const deregistrationForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '个体工商户注销登记申请书',
    'x-en': 'Application to deregister an individual business',
    type: 'object',
    additionalProperties: false,
    properties: {
      creditCode,
      businessName: field({
        onPaper: 'holder',
        zh: '名称',
        en: 'Business name',
        kind: 'text',
        autocomplete: 'organization',
        width: 20,
        maxLength: 60,
        hint: '执照上的名称。没有名称的空着。',
        hintEn: 'As on the licence. Leave it empty if there is none.',
      }),
      businessAddress: field({
        onPaper: 'address',
        zh: '经营场所',
        en: 'Place of business',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: 120,
        personal: true,
      }),
      reason: field({
        onPaper: 'row',
        zh: '注销原因',
        en: 'Why is it closed?',
        kind: 'choice',
        choices: reasons,
      }),
      approvalFirst: field({
        zh: '注销前有没有依法要先批准',
        en: 'Must closing be approved first?',
        kind: 'choice',
        choices: yesOrNo,
        hint: '多数小店没有。拿不准就选“没有”,窗口会告诉您。',
        hintEn: 'Most small shops need none. If unsure, choose “No”; the service window will tell you.',
      }),
      operatorName: personName('经营者姓名', 'Name of the operator', 'responsible'),
      ...identityFields('operatorId', { zh: '经营者', en: 'operator' }, operatorDocuments),
      contactMobile,
    },
    required: ['creditCode', 'businessAddress', 'reason', 'approvalFirst', 'operatorName', 'operatorId'],
  },
  pages: [
    {
      id: 'which',
      title: '要关的是哪家店?',
      titleEn: 'Which business is to be closed?',
      fields: ['creditCode', 'businessName', 'businessAddress'],
    },
    {
      id: 'why',
      title: '为什么不做了?',
      titleEn: 'Why are you stopping?',
      hint: '只是歇一阵子的不用注销,可以办歇业,最长三年(条例第三十条)。',
      hintEn:
        'For a pause you need not deregister: a suspension can be filed, for three years at most (Regulation, art. 30).',
      fields: ['reason', 'approvalFirst'],
    },
    {
      id: 'who',
      title: '经营者是谁?',
      titleEn: 'Who is the operator?',
      fields: ['operatorName', 'operatorIdKind', 'operatorId', 'contactMobile'],
    },
  ],
};
