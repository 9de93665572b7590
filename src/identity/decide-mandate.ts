import { isCivilDate, refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import type { MandateEvent } from './events.ts';
import { incompatible } from './incompatible.ts';
import type { Situation } from './situation.ts';
import type { Act } from './types.ts';

type MandateCommand = Extract<OrganisationCommand, { name: 'grantMandate' | 'revokeMandate' }>;
type Grant = Extract<MandateCommand, { name: 'grantMandate' }>;

/** 辅助人员 may receive and advise, never accept, decide or sign; nor do they watch others or make the organisation. */
const notForAuxiliary: readonly Act[] = [
  'accept',
  'decide',
  'issue',
  'supervise',
  'organise',
  'audit-item',
  'publish-item',
];
/** Acts that may be given for all items at once. */
const forAllItems: readonly Act[] = ['supervise', 'organise', 'draft-item', 'audit-item', 'publish-item'];

/**
 * Refusals of a grant: `id-taken`, `post-unknown`, `post-ended`, `document-missing`, `date-wrong`, `dates-reversed`,
 * `term-outside-post`, `item-wrong`, `auxiliary-post`, `own-mandate`, `incompatible-mandates`; of a revocation:
 * `mandate-unknown`, `mandate-revoked`, `document-missing`.
 */
export function decideMandate(situation: Situation, command: MandateCommand): readonly MandateEvent[] | Refusal {
  const { mandate } = situation;
  const document = command.document.trim();
  if (command.name === 'grantMandate') return grant(situation, command, document);
  if (mandate.stage === 'none') return refuse('mandate-unknown', {}, 'mandate');
  if (mandate.stage === 'revoked') return refuse('mandate-revoked', {}, 'mandate');
  if (!isDocument(document)) return refuse('document-missing', {}, 'document');
  return [{ type: 'MandateRevoked', data: { on: situation.today, document } }];
}

function grant(situation: Situation, command: Grant, document: string): readonly MandateEvent[] | Refusal {
  const { post, mandate, asker, held } = situation;
  const { item, act, from, to } = command;
  if (mandate.stage !== 'none') return refuse('id-taken', {}, 'id');
  if (post.stage === 'none') return refuse('post-unknown', {}, 'post');
  if (!isDocument(document)) return refuse('document-missing', {}, 'document');
  if (!isCivilDate(from)) return refuse('date-wrong', {}, 'from');
  if (!isCivilDate(to)) return refuse('date-wrong', {}, 'to');
  if (to < from) return refuse('dates-reversed', {}, 'to');
  if (from < post.from || (post.to !== '' && to > post.to)) return refuse('term-outside-post', {}, 'to');
  if (!isItem(item, act)) return refuse('item-wrong', {}, 'item');
  if (post.auxiliary && notForAuxiliary.includes(act)) return refuse('auxiliary-post', {}, 'act');
  if (asker.kind === 'staff' && asker.staff === post.staff) return refuse('own-mandate', {}, 'post');
  const wanted = { item, act, from, until: to };
  if (held.some((other) => incompatible(wanted, other))) return refuse('incompatible-mandates', { item }, 'act');
  return [{ type: 'MandateGranted', data: { post: command.post, staff: post.staff, item, act, from, to, document } }];
}

function isItem(item: string, act: Act): boolean {
  if (item === '*') return forAllItems.includes(act);
  return act !== 'organise' && /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(item);
}

function isDocument(document: string): boolean {
  return document !== '' && document.length <= 60;
}
