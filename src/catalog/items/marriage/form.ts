import type { Form } from '../../types.ts';
import { choice, idNumber } from '../people-fields.ts';
import { contactMobile, personName } from '../usual-fields.ts';

const yes = (zh: string, en: string) => [['yes', zh, en]] as const;

/** 申请结婚登记声明书: who marries whom, and what 条例第八条 lets both declare. Signed at the window, before the registrar. */
export const marriageForm: Form = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '申请结婚登记声明书',
    'x-en': 'Declaration of those who apply to register a marriage',
    type: 'object',
    additionalProperties: false,
    properties: {
      manName: personName('男方姓名', 'Name of the man', 'row'),
      manId: idNumber('男方身份证号码', 'ID number of the man'),
      womanName: personName('女方姓名', 'Name of the woman', 'row'),
      womanId: idNumber('女方身份证号码', 'ID number of the woman'),
      unmarried: choice('双方现在都没有配偶', 'Neither is married', yes('是,都没有配偶', 'Yes, neither is'), {
        hint: '未婚、离婚、丧偶都算没有配偶。不用交离婚证、单身证明。',
        hintEn: 'Never married, divorced or widowed. No certificate of it is asked for.',
      }),
      notRelated: choice(
        '双方没有直系血亲和三代以内旁系血亲关系',
        'You are not related in direct line or collaterally within three generations',
        yes('是,没有', 'Yes, we are not'),
        {
          hint: '堂兄弟姐妹、表兄弟姐妹之间不能结婚。',
          hintEn: 'Cousins may not marry.',
        },
      ),
      willing: choice('双方完全自愿', 'Both marry of their own free will', yes('是,完全自愿', 'Yes, both do'), {
        hint: '登记员会当面问两个人。有人逼您的,当场告诉登记员。',
        hintEn: 'The registrar asks both in person. If anyone forces you, tell the registrar.',
      }),
      contactMobile,
    },
    required: ['manName', 'manId', 'womanName', 'womanId', 'unmarried', 'notRelated', 'willing'],
  },
  pages: [
    { id: 'man', title: '男方是谁?', titleEn: 'Who is the man?', fields: ['manName', 'manId'] },
    {
      id: 'woman',
      title: '女方是谁?',
      titleEn: 'Who is the woman?',
      fields: ['womanName', 'womanId', 'contactMobile'],
    },
    {
      id: 'declaration',
      title: '两个人一起声明',
      titleEn: 'What you both declare',
      hint: '先在网上看清楚,到窗口当着登记员的面签名。',
      hintEn: 'Read it here first; you sign it at the window before the registrar.',
      fields: ['unmarried', 'notRelated', 'willing'],
    },
  ],
};
