import { citizenIdCheck, creditCodeCheck, organisationCheck } from '#law';
import { ownAnswers } from '../records.ts';
import type { Answers } from '../types.ts';

/** An invented ID number of the demo region with a true check character; another `n`, another person. */
export function idNumber(n: number): string {
  const first = `99010119900101${String(n).padStart(3, '0')}`;
  return first + citizenIdCheck(first);
}

/** An invented credit code of an individual business in the demo city. */
export function shopCode(n: number): string {
  const organisation = `MADE${String(n).padStart(4, '0')}`;
  const first = `92990100${organisation}${organisationCheck(organisation)}`;
  return first + creditCodeCheck(first);
}

/** What every application says beside its form. */
export const declared: Answers = {
  [ownAnswers.delivery]: 'electronic',
  [ownAnswers.electronicConsent]: 'yes',
  [ownAnswers.declaration]: 'yes',
};

/** A complete form of 公共场所卫生许可. */
export const hygieneAnswers: Answers = {
  placeKind: 'hair',
  placeName: '澜汀小满理发店',
  creditCode: shopCode(1),
  placeAddress: '澜汀市澜东区桂花里6号一层',
  area: '86',
  responsiblePerson: '林知兰',
  responsibleId: idNumber(1),
  contactMobile: '19900000001',
  centralAir: 'no',
};

/** A complete form of 个体工商户设立登记. */
export const registrationAnswers: Answers = {
  businessName: '澜汀市小满杂货店',
  scope: '日用百货零售',
  approvalFirst: 'no',
  businessAddress: '澜汀市澜东区桂花里8号',
  operatorName: '林知兰',
  operatorId: idNumber(1),
  operatorHome: '澜汀市澜东区桂花里9号',
  contactMobile: '19900000001',
  composition: 'person',
};

/** The smallest file that passes for a PDF; other words, another file. */
export function smallPdf(words: string): Uint8Array {
  return Buffer.from(`%PDF-1.4\n% ${words}\n`);
}
