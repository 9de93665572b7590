import { isCivilDate, isRefusal, legible, refuse } from '#law';
import type { Refusal } from '#law';
import type { Commitment } from '#ledger';
import type { CaseCommand } from './command.ts';
import type { DeliveryMode } from './events.ts';
import type { RecordOf } from './records.ts';
import { readSigning } from './signing.ts';
import type { Applicant, CommandBody } from './types.ts';
import type { CommandName } from './what-next.ts';

/** A command read from what was sent: the words to lay beside the ledger, and the command once they lie there. */
export type Said =
  | { readonly lay: 'none'; readonly command: CaseCommand }
  | {
      readonly [K in Laid]: {
        readonly lay: K;
        readonly words: RecordOf[K];
        readonly command: (words: Commitment) => CaseCommand;
      };
    }[Laid];

/** Kinds of records that a body alone makes. */
type Laid = 'reasons' | 'gaps' | 'opinion' | 'signing' | 'posting';

/** How the applicant of the case wanted the result, who they are, and where the last letter went or is to go; empty: nowhere yet. */
export interface Reached {
  readonly delivery: DeliveryMode;
  readonly applicant: Applicant;
  readonly address: string;
}

/** Commands that need more than their body: a draft, the answers as they stand, a number of the register. */
export type SpecialCommand =
  | 'submit'
  | 'answerCorrection'
  | 'takeIn'
  | 'takeInSupplement'
  | 'correctOnTheSpot'
  | 'makeCertificate'
  | 'reissue'
  | 'correctPaper'
  | 'convert';

/**
 * Reads a command's body. Refusals: `text-missing` where the law wants words (reasons of a refusal: 许可法38(2); what each gap lacks:
 * 32(1)(四); the reviewer's opinion), `wrong-form` where a choice is missing. What a command does not need is passed over.
 */
export function readBody(
  name: Exclude<CommandName, SpecialCommand>,
  body: CommandBody,
  { delivery, applicant, address }: Reached,
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
    case 'handOut': {
      const mode = body.mode ?? (delivery === 'electronic' ? 'electronic' : 'counter');
      if (mode === 'electronic') return { lay: 'none', command: { name, mode } };
      const read = readSigning(body, applicant);
      if (isRefusal(read)) return read;
      const { signing: words, ...signed } = read;
      return { lay: 'signing', words, command: (signing) => ({ name, mode, ...signed, signing }) };
    }
    case 'post': {
      const words = {
        carrier: plain(body.carrier),
        tracking: plain(body.tracking),
        address: plain(body.address) || address,
      };
      if (words.carrier === '') return refuse('text-missing', { what: '邮寄单位' }, 'carrier');
      if (words.tracking === '') return refuse('text-missing', { what: '邮件号' }, 'tracking');
      if (words.address === '') return refuse('address-missing', {}, 'address');
      return { lay: 'posting', words, command: (posting) => ({ name, posting }) };
    }
    case 'recordDelivered': {
      const { signedOn } = body;
      if (signedOn === undefined || !isCivilDate(signedOn)) return refuse('wrong-form', {}, 'signedOn');
      const read = readSigning(body, applicant);
      if (isRefusal(read)) return read;
      // Service before a witness is done where the addressee stands (民诉法89); what a postman could not hand over comes back.
      if (read.witnessed) return refuse('witness-not-by-post', {}, 'signer.witness');
      const { signing: words, ...signed } = read;
      return { lay: 'signing', words, command: (signing) => ({ name, signedOn, ...signed, signing }) };
    }
    case 'recordReturned': {
      const { returned } = body;
      if (returned === undefined) return refuse('wrong-form', {}, 'returned');
      return { lay: 'none', command: { name, reason: returned } };
    }
    case 'tellToCollect': {
      const { told } = body;
      if (told === undefined) return refuse('wrong-form', {}, 'told');
      // Whoever has no phone gets the letter.
      if (told === 'telephone' && plain(applicant.mobile) === '') return refuse('no-telephone', {}, 'told');
      return { lay: 'none', command: { name, by: told } };
    }
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
