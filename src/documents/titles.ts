import type { PaperFacts, AnyPaperKind } from './kinds.ts';

const titles: Readonly<Record<Exclude<AnyPaperKind, 'certificate'>, string>> = {
  'receipt-slip': '收件凭证',
  'correction-notice': '补正告知书',
  'acceptance-notice': '受理通知书',
  'non-acceptance-decision': '不予受理决定书',
  'not-required-notice': '不受理告知书',
  'grant-decision': '准予行政许可决定书',
  'refusal-decision': '不予行政许可决定书',
  'on-the-spot-decision': '当场受理并决定书',
  'inspection-record': '核查（勘验）记录',
  'withdrawal-confirmation': '撤回确认书',
  'mandate-letter': '授权书',
  'custody-slip': '原件收存凭证',
  'service-record': '送达回证',
  'correction-of-paper': '更正通知书',
  'collection-reminder': '领取提醒',
};

/** What the decision on an item of each nature is about; a registration (登记) of whatever nature comes first. */
export const matters = {
  benefit: { word: '给付', paper: '决定书' },
  confirmation: { word: '确认', paper: '决定书' },
  filing: { word: '备案', paper: '通知书' },
  service: { word: '办理', paper: '通知书' },
  registration: { word: '登记', paper: '通知书' },
} as const;

/**
 * 文书名称 of a paper; a certificate carries its own. A registration made on the spot is one notice (市场主体登记管理条例19). Nobody permits a
 * filing: that it is made is all that its notice says.
 */
export function titleOf<K extends AnyPaperKind>(kind: K, facts: PaperFacts[K]): string {
  if ('title' in facts) return facts.title;
  const registered = 'registration' in facts && facts.registration === true;
  const about = registered ? 'registration' : 'nature' in facts ? facts.nature : undefined;
  const other = about && matters[about];
  if (about === 'filing' && (kind === 'grant-decision' || kind === 'on-the-spot-decision')) return '备案通知书';
  if (other && (kind === 'grant-decision' || (registered && kind === 'on-the-spot-decision')))
    return `准予${other.word}${other.paper}`;
  if (other && kind === 'refusal-decision') return `不予${other.word}${other.paper}`;
  return titles[kind as Exclude<AnyPaperKind, 'certificate'>];
}
