import type { PaperFacts, PaperKind } from './kinds.ts';

const titles: Readonly<Record<Exclude<PaperKind, 'certificate'>, string>> = {
  'receipt-slip': '收件凭证',
  'correction-notice': '补正告知书',
  'acceptance-notice': '受理通知书',
  'non-acceptance-decision': '不予受理决定书',
  'grant-decision': '准予行政许可决定书',
  'refusal-decision': '不予行政许可决定书',
  'on-the-spot-decision': '当场受理并决定书',
  'withdrawal-confirmation': '撤回确认书',
};

/** 文书名称 of a paper; a certificate carries its own. */
export function titleOf<K extends PaperKind>(kind: K, facts: PaperFacts[K]): string {
  return 'title' in facts ? facts.title : titles[kind as Exclude<PaperKind, 'certificate'>];
}
