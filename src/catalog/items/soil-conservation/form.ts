import type { Form } from '../../types.ts';
import { field, identityFields } from '../fields.ts';
import { contactMobile, creditCode, personName } from '../usual-fields.ts';

/** How the project itself is cleared: the plan goes to the water authority of the same level (管理办法第五条第二款). */
const clearings = [
  { value: 'approval', zh: '审批', en: 'Approved' },
  { value: 'ratification', zh: '核准', en: 'Ratified' },
  { value: 'filing', zh: '备案', en: 'Filed' },
];

/** The application (水土保持方案审批申请): who builds what, where and how large, nothing that the report says itself. */
export const soilForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '生产建设项目水土保持方案审批申请',
    'x-en': 'Application to approve a soil and water conservation plan',
    type: 'object',
    additionalProperties: false,
    properties: {
      projectName: field({
        onPaper: 'scope',
        zh: '项目名称',
        en: 'Name of the project',
        kind: 'text',
        example: '澜汀市北山产业园道路工程',
        width: 28,
        maxLength: 100,
        hint: '和立项文件上的一样。',
        hintEn: 'As in the document that clears the project.',
      }),
      projectCode: field({
        zh: '项目代码',
        en: 'Project code',
        kind: 'text',
        width: 24,
        maxLength: 40,
        hint: '投资项目在线审批监管平台给的代码。我们按它查立项文件,您不用交。没有代码的空着。',
        hintEn:
          'The code from the online platform for the approval and supervision of investment projects. We look up by it the document that clears the project, so you need not hand that in. Leave it empty if there is no code.',
      }),
      clearing: field({
        zh: '项目怎么立项',
        en: 'How is the project cleared?',
        kind: 'choice',
        choices: clearings,
      }),
      location: field({
        onPaper: 'address',
        zh: '建设地点',
        en: 'Where it is built',
        kind: 'textarea',
        maxLength: 200,
        hint: '写到乡镇、村;线路工程写起点和终点。',
        hintEn: 'Down to township and village; for roads and lines both ends.',
      }),
      area: field({
        onPaper: 'scope',
        zh: '征占地面积(公顷)',
        en: 'Land taken, in hectares',
        kind: 'number',
        example: '12.6',
        width: 8,
        maxLength: 9,
        pattern: '^(?:0|[1-9][0-9]{0,5})(?:\\.[0-9]{1,2})?$',
      }),
      earthwork: field({
        onPaper: 'scope',
        zh: '挖填土石方总量(万立方米)',
        en: 'Earth and stone moved, in 10,000 cubic metres',
        kind: 'number',
        example: '8.4',
        width: 8,
        maxLength: 9,
        pattern: '^(?:0|[1-9][0-9]{0,5})(?:\\.[0-9]{1,2})?$',
      }),
      spoil: field({
        zh: '有没有弃渣场或者取土场',
        en: 'Is there a spoil heap or a borrow pit?',
        kind: 'choice',
        choices: [
          { value: 'yes', zh: '有', en: 'Yes' },
          { value: 'no', zh: '没有', en: 'No' },
        ],
        hint: '有的,报告书里要写明位置和选址的理由。',
        hintEn: 'If so, the report must state where and why there.',
      }),
      builder: field({
        onPaper: 'holder',
        zh: '生产建设单位名称',
        en: 'Name of the organisation that builds',
        kind: 'text',
        autocomplete: 'organization',
        width: 24,
        maxLength: 60,
      }),
      creditCode,
      legalRepresentative: personName(
        '法定代表人或者负责人姓名',
        'Name of the legal representative or person in charge',
        'responsible',
      ),
      ...identityFields('legalRepresentativeId', {
        zh: '法定代表人或者负责人',
        en: 'legal representative or person in charge',
      }),
      contactMobile,
    },
    required: [
      'projectName',
      'clearing',
      'location',
      'area',
      'earthwork',
      'spoil',
      'builder',
      'creditCode',
      'legalRepresentative',
      'legalRepresentativeId',
    ],
  },
  pages: [
    {
      id: 'project',
      title: '要建什么?',
      titleEn: 'What is to be built?',
      fields: ['projectName', 'projectCode', 'clearing'],
    },
    {
      id: 'land',
      title: '建在哪里,动多少土?',
      titleEn: 'Where, and how much earth is moved?',
      hint: '征占地 5 公顷以上,或者挖填 5 万立方米以上的,编报告书,走本事项;比这小的编报告表,承诺后即时办结,不走本事项。',
      hintEn:
        'From 5 hectares of land taken or 50,000 cubic metres moved a report is due, under this item. Smaller projects draw up a report form, dealt with at once after a commitment, and not under this item.',
      fields: ['location', 'area', 'earthwork', 'spoil'],
    },
    {
      id: 'builder',
      title: '谁来建?',
      titleEn: 'Who builds it?',
      fields: [
        'builder',
        'creditCode',
        'legalRepresentative',
        'legalRepresentativeIdKind',
        'legalRepresentativeId',
        'contactMobile',
      ],
    },
  ],
};
