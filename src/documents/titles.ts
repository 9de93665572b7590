import type { PaperFacts, PaperKind } from './kinds.ts';

const titles: Readonly<Record<Exclude<PaperKind, 'certificate'>, string>> = {
  'receipt-slip': '收件凭证',
  'correction-notice': '补正告知书',
  'acceptance-notice': '受理通知书',
  'non-acceptance-decision': '不予受理决定书',
  'not-required-notice': '不受理告知书',
  'grant-decision': '准予行政许可决定书',
  'refusal-decision': '不予行政许可决定书',
  'on-the-spot-decision': '当场受理并决定书',
  'withdrawal-confirmation': '撤回确认书',
};

/** A registration is granted or refused as such (市场主体登记管理条例19、20); registered on the spot it is one notice as well. */
const registrationTitles: Readonly<Partial<Record<PaperKind, string>>> = {
  'grant-decision': '准予登记通知书',
  'refusal-decision': '不予登记通知书',
  'on-the-spot-decision': '准予登记通知书',
};

/** 文书名称 of a paper; a certificate carries its own. */
export function titleOf<K extends PaperKind>(kind: K, facts: PaperFacts[K]): string {
  if ('title' in facts) return facts.title;
  const registered = 'registration' in facts && facts.registration === true ? registrationTitles[kind] : undefined;
  return registered ?? titles[kind as Exclude<PaperKind, 'certificate'>];
}
