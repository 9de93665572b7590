import { isRefusal, legible, refuse } from '#law';
import type { Refusal } from '#law';
import type { Commitment } from '#ledger';
import type { CaseCommand } from './command.ts';
import type { RecordOf } from './records.ts';
import type { CommandBody } from './types.ts';
import type { CommandName } from './what-next.ts';

/** A command read from what was sent: the words to lay beside the ledger, and the command once they lie there. */
export type Said =
  | { readonly lay: 'none'; readonly command: CaseCommand }
  | {
      readonly [K in 'reasons' | 'gaps' | 'opinion']: {
        readonly lay: K;
        readonly words: RecordOf[K];
        readonly command: (words: Commitment) => CaseCommand;
      };
    }['reasons' | 'gaps' | 'opinion'];

/** Commands that need more than their body: a draft, the answers as they stand, a number of the register. */
export type SpecialCommand =
  'submit' | 'answerCorrection' | 'takeIn' | 'takeInSupplement' | 'correctOnTheSpot' | 'makeCertificate' | 'convert';

/**
 * Reads a command's body. Refusals: `text-missing` where the law wants words (reasons of a refusal: 许可法38(2); what each gap lacks:
 * 32(1)(四); the reviewer's opinion), `wrong-form` where a choice is missing. What a command does not need is passed over.
 */
export function readBody(
  name: Exclude<CommandName, SpecialCommand>,
  body: CommandBody,
  delivery: 'electronic' | 'counter',
): Said | Refusal {
  const { unmet = [] } = body;
  switch (name) {
    case 'accept':
    case 'withdraw':
      return { lay: 'none', command: { name } };
    case 'recordWithdrawal':
      // An officer's word is not the applicant's: the withdrawal they signed goes into the file.
      return body.confirmation === 'signed'
        ? { lay: 'none', command: { name } }
        : refuse('wrong-form', {}, 'confirmation');
    case 'returnOriginal': {
      const { material, confirmation } = body;
      if (material === undefined) return refuse('wrong-form', {}, 'material');
      if (confirmation !== 'signed') return refuse('wrong-form', {}, 'confirmation');
      return { lay: 'none', command: { name, material } };
    }
    case 'handOut':
      return { lay: 'none', command: { name, mode: body.mode ?? delivery } };
    case 'requestCorrection': {
      const gaps = body.gaps ?? [];
      const words = gaps.map((gap) => plain(gap.words));
      const blank = words.indexOf('');
      if (blank >= 0) return refuse('text-missing', { what: '缺什么、怎么补' }, `gaps.${blank}.words`);
      return {
        lay: 'gaps',
        words: { words },
        command: (texts) => ({ name, gaps: gaps.map(({ kind, about }) => ({ kind, about })), texts }),
      };
    }
    case 'refuseToAccept':
      return readNonAcceptance(body);
    case 'recordReview': {
      const { step, recommendation, officers = [], inspectedAt } = body;
      const opinion = plain(body.opinion);
      const place = plain(body.inspectedPlace);
      if (step === undefined) return refuse('wrong-form', {}, 'step');
      if (recommendation === undefined) return refuse('wrong-form', {}, 'recommendation');
      if (opinion === '') return refuse('text-missing', { what: '审查意见' }, 'opinion');
      return {
        lay: 'opinion',
        words: { opinion, ...(place !== '' && { place }) },
        command: (text) => ({
          name,
          step,
          recommendation,
          unmet,
          officers,
          opinion: text,
          ...(inspectedAt !== undefined && { inspectedAt }),
        }),
      };
    }
    case 'coSign':
      return { lay: 'none', command: { name, step: body.step ?? '' } };
    case 'declineToCoSign':
      return reasoned(body, true, (texts) => ({ name, step: body.step ?? '', texts }));
    case 'grant':
      return reasoned(body, false, (texts) => ({ name, texts, hasReason: plain(body.reason) !== '' }));
    case 'refuse':
      return reasoned(body, true, (texts) => ({ name, unmet, texts }));
    case 'decideOnTheSpot': {
      const { outcome } = body;
      if (outcome === undefined) return refuse('wrong-form', {}, 'outcome');
      return reasoned(body, outcome === 'refuse', (texts) => ({ name, outcome, unmet, texts }));
    }
  }
}

/** A refusal to accept (许可法32(1)(一)(二), 78, 79). A unit of the tree was turned into its name before. */
function readNonAcceptance(body: CommandBody): Said | Refusal {
  const { ground, competentUnit = '', ban } = body;
  if (ground === undefined) return refuse('wrong-form', {}, 'ground');
  if (ground === 'not-required' && plain(body.mayDo) === '')
    return refuse('text-missing', { what: '不办许可可以做什么' }, 'mayDo');
  if (ground === 'barred') {
    if (ban === undefined) return refuse('wrong-form', {}, 'ban');
    if (plain(ban.decision) === '') return refuse('text-missing', { what: '处理决定的文号' }, 'ban.decision');
  }
  const elsewhere = ground === 'not-competent';
  const organ = elsewhere ? plain(body.competentOrgan) : '';
  const said = reasoned({ ...body, competentOrgan: organ }, true, (texts) => ({
    name: 'refuseToAccept',
    ground,
    competentOrgan: organ,
    ...(elsewhere && competentUnit !== '' && { competentUnit }),
    ...(ground === 'barred' &&
      ban && { ban: { article: ban.article, effectiveOn: ban.effectiveOn, until: ban.until } }),
    texts,
  }));
  if (isRefusal(said) || said.lay !== 'reasons') return said;
  const more = {
    ...(ground === 'not-required' && { mayDo: plain(body.mayDo) }),
    ...(ground === 'barred' && { decision: plain(ban?.decision) }),
  };
  return { ...said, words: { ...said.words, ...more } };
}

/** `opinion` of a decision is what was found (查明的事实), where the approver states it. */
function reasoned(
  { reason, opinion, scope, competentOrgan }: CommandBody,
  needed: boolean,
  command: (words: Commitment) => CaseCommand,
): Said | Refusal {
  const words = {
    reason: plain(reason),
    facts: plain(opinion),
    scope: plain(scope),
    competentOrgan: plain(competentOrgan),
  };
  return needed && words.reason === ''
    ? refuse('text-missing', { what: '理由' }, 'reason')
    : { lay: 'reasons', words, command };
}

function plain(words = ''): string {
  return legible(words).trim();
}
