import { field } from './fields.ts';

/** 统一社会信用代码 of an applicant that is registered: the reviewers look its registration up by it. */
export const creditCode = field({
  zh: '统一社会信用代码',
  en: 'Unified social credit code',
  kind: 'credit-code',
  width: 18,
  maxLength: 18,
  hint: '营业执照上的 18 位代码。我们按它查登记信息,您不用交执照复印件。',
  hintEn: 'The 18 characters on the business licence. We look the registration up by it; no copy is needed.',
});

/** The number at which the applicant can be told and asked; nobody must have one. */
export const contactMobile = field({
  zh: '联系手机',
  en: 'Mobile number',
  kind: 'mobile',
  autocomplete: 'tel-national',
  width: 11,
  maxLength: 20,
  personal: true,
  hint: '有事找您、通知结果时用。没有手机就空着,按通信地址或者到窗口告诉您。',
  hintEn:
    'To reach you and to tell you the result. Without a phone leave it empty: we write, or tell you at the counter.',
});

/** Name of a person, and where it stands on the result. */
export function personName(zh: string, en: string, onPaper?: 'responsible' | 'row'): ReturnType<typeof field> {
  return field({
    zh,
    en,
    kind: 'text',
    autocomplete: 'name',
    width: 12,
    maxLength: 50,
    personal: true,
    ...(onPaper !== undefined && { onPaper }),
  });
}
