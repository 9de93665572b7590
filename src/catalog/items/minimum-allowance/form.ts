import type { Form } from '../../types.ts';
import { field } from '../fields.ts';
import { applicantName, choice, homeAddress, idNumber } from '../people-fields.ts';
import { contactMobile } from '../usual-fields.ts';

/** 最低生活保障申请表: who lives together, what comes in, what is owned (办法第九条、第十一条、第五十八条). */
export const allowanceForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '最低生活保障申请表',
    'x-en': 'Application for the minimum living allowance',
    type: 'object',
    additionalProperties: false,
    properties: {
      personName: applicantName,
      personId: idNumber('申请人身份证号码', 'ID number of the applicant'),
      home: homeAddress({
        onPaper: 'address',
        zh: '家庭住址',
        en: 'Address of the household',
        hint: '写到村、组或者小区、门牌号,调查人员按它上门。',
        hintEn: 'Down to the village and group, or the estate and house number: the investigators visit you there.',
      }),
      members: field({
        onPaper: 'row',
        zh: '共同生活的家庭成员(人)',
        en: 'Members living together',
        kind: 'number',
        example: '3',
        width: 3,
        maxLength: 2,
        pattern: '^[1-9][0-9]?$',
        hint: '把您自己也算上。',
        hintEn: 'Counting yourself.',
      }),
      memberNames: field({
        zh: '其他家庭成员的姓名、和您的关系',
        en: 'Names of the others and what they are to you',
        kind: 'textarea',
        example: '吴大山,丈夫;吴小雨,女儿',
        maxLength: 300,
        personal: true,
        hint: '一个人过的空着。',
        hintEn: 'Leave it empty if you live alone.',
      }),
      income: field({
        zh: '全家一个月的收入(元)',
        en: 'What the household takes in a month, in yuan',
        kind: 'number',
        example: '860',
        width: 8,
        maxLength: 8,
        pattern: '^(?:0|[1-9][0-9]{0,5})(?:\\.[0-9]{1,2})?$',
        personal: true,
        hint: '工资、卖粮卖菜、租金、养老金都算。没有收入写 0。',
        hintEn: 'Wages, sales of crops and vegetables, rent and pensions all count. Write 0 if there is none.',
      }),
      property: field({
        zh: '房子、车、存款和值钱的东西',
        en: 'House, vehicle, savings and other property',
        kind: 'textarea',
        example: '自住土房 3 间,存款 2000 元,没有车',
        maxLength: 300,
        personal: true,
        hint: '照实写。没有写“没有”。',
        hintEn: 'Truthfully; write “none” if there is none.',
      }),
      hardship: field({
        zh: '家里有什么难处',
        en: 'What makes it hard',
        kind: 'textarea',
        example: '丈夫中风不能干活,看病欠了钱',
        maxLength: 500,
        personal: true,
      }),
      wages: choice('家里有没有人领工资', 'Does anyone receive a wage?', [
        ['yes', '有', 'Yes'],
        ['no', '没有', 'No'],
      ]),
      checkAgreed: choice(
        '同意代为查询、核对家庭收入和财产',
        'You agree that income and property are checked',
        [['yes', '同意,申报的都是真的', 'Agreed; what is declared is true']],
        {
          hint: '我们向户籍、税务、社保、不动产、车辆和银行查,您不用一家家去开证明。',
          hintEn:
            'We ask the household, tax, social insurance, property and vehicle registers and the banks, so you need not collect certificates from each.',
        },
      ),
      contactMobile,
    },
    required: ['personName', 'personId', 'home', 'members', 'income', 'property', 'hardship', 'wages', 'checkAgreed'],
  },
  pages: [
    {
      id: 'who',
      title: '您是谁,住在哪里?',
      titleEn: 'Who are you and where do you live?',
      fields: ['personName', 'personId', 'home', 'contactMobile'],
    },
    { id: 'family', title: '家里有几口人?', titleEn: 'Who lives with you?', fields: ['members', 'memberNames'] },
    {
      id: 'means',
      title: '家里有什么收入和财产?',
      titleEn: 'Income and property',
      fields: ['income', 'wages', 'property'],
    },
    { id: 'hardship', title: '难在哪里?', titleEn: 'What makes it hard?', fields: ['hardship', 'checkAgreed'] },
  ],
};
