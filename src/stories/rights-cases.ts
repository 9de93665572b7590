import { ownAnswers } from '#casework';
import type { Casework, CitizenWho, CommandBody, CommandName, Stage, TestCasework } from '#casework';
import { authoredItem, lanting, materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import { civilDateOf, isRefusal } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Who } from '#identity';

/** A case that stands at a stage, or the draft of one that is to be. */
export interface Target {
  readonly item: ServiceItem;
  readonly stage: Stage;
  /** Of a case that does not exist where the stage is `none`. */
  readonly number: string;
  readonly seq: number;
  /** The draft that submits it or answers its notice, where there is one. */
  readonly draft?: string;
  /** Whether an original is kept of it; absent where that was not asked for. */
  readonly kept?: boolean;
  /** A paper of it that may be corrected, and the day it is there. */
  readonly paper?: string;
  readonly today?: CivilDate;
}

/** Commands given by an officer whom the record of a review names. */
export const ofNamedOfficer = (command: CommandName): boolean => command === 'coSign' || command === 'declineToCoSign';

/** Whether the command needs a case beyond the mere stage: every review done, or a certificate lost in the post. */
export const needsMore = (command: CommandName, stage: Stage): boolean =>
  (stage === 'under-review' && afterReviews(command)) || (stage === 'certificate-made' && command === 'reissue');

/** Whether the command needs every review done before it. */
export const afterReviews = (command: CommandName): boolean => command === 'grant' || command === 'refuse';

type Step = readonly [who: keyof TestCasework['staff'] | 'own', command: CommandName];

const decided: readonly Step[] = [
  ['clerk', 'accept'],
  ['reviewer', 'recordReview'],
  ['officer', 'recordReview'],
  ['reviewer', 'coSign'],
];

/** The same from the counter, where an original was kept: what the applicant does online is done there. */
const atCounter: Readonly<Partial<Record<CommandName, CommandName>>> = { withdraw: 'recordWithdrawal' };

/** To a certificate that was lost in the post. */
const lost: readonly Step[] = [
  ...decided,
  ['approver', 'grant'],
  ['issuer', 'makeCertificate'],
  ['issuer', 'post'],
  ['issuer', 'recordReturned'],
];

/** The commands that lead from the receipt to a stage. */
const roads: { readonly [S in Exclude<Stage, 'none'>]: readonly Step[] } = {
  received: [],
  'correction-requested': [['clerk', 'requestCorrection']],
  corrected: [
    ['clerk', 'requestCorrection'],
    ['own', 'answerCorrection'],
  ],
  'under-review': [['clerk', 'accept']],
  granted: [...decided, ['approver', 'grant']],
  'certificate-made': [...decided, ['approver', 'grant'], ['issuer', 'makeCertificate']],
  refused: [...decided, ['approver', 'refuse']],
  posted: [...decided, ['approver', 'grant'], ['issuer', 'makeCertificate'], ['issuer', 'post']],
  'not-accepted': [['clerk', 'refuseToAccept']],
  converted: [['clerk', 'convert']],
  withdrawn: [['own', 'withdraw']],
  closed: [...decided, ['approver', 'refuse'], ['issuer', 'handOut']],
};

/** A well-formed body of every command: whoever is refused is refused for who they are, not for what they said. */
export function bodyOf(
  command: CommandName,
  item: ServiceItem,
  inspection = false,
  target: Partial<Pick<Target, 'paper' | 'today' | 'stage'>> = {},
): CommandBody {
  const [field = ''] = item.form.pages
    .flatMap(({ fields }) => fields)
    .filter((name) => name === 'area' || name === 'scope');
  switch (command) {
    case 'requestCorrection':
      return { gaps: [{ kind: 'field', about: field, words: '请核对' }] };
    case 'correctOnTheSpot':
      return { changes: changesOf(item, 'spot'), confirmation: 'signed' };
    case 'refuseToAccept':
      return { ground: 'not-required', reason: '不需要办理', mayDo: '可以直接开业' };
    case 'recordReview': {
      const said = { recommendation: 'grant', opinion: '符合条件' } as const;
      return inspection ? { ...said, step: 'inspection', officers: ['post-reviewer'] } : { ...said, step: 'review' };
    }
    case 'declineToCoSign':
      return { reason: '记录和现场不一致' };
    case 'refuse':
      return { unmet: [item.conditions[0]?.id ?? ''], reason: '不符合条件' };
    case 'decideOnTheSpot':
      return { outcome: 'grant' };
    case 'handOut':
      return { mode: 'electronic' };
    case 'post':
      return { carrier: '邮政快递', tracking: 'EX0001', address: '澜汀市滨江路 1 号' };
    case 'recordDelivered':
      return { signedOn: target.today ?? '', signer: { by: 'self' } };
    case 'recordReturned':
      return { returned: 'lost' };
    case 'correctPaper':
      return {
        paper: target.paper ?? 'none',
        reason: '笔误',
        changes: target.stage === 'posted' ? { placeAddress: '澜汀市新街 1 号' } : { 'applicant.name': '改名' },
      };
    case 'tellToCollect':
      return { told: 'letter' };
    case 'reissue':
      return {};
    case 'submit':
    case 'answerCorrection':
    case 'convert':
      return { item: otherThan(item).id };
    case 'accept':
    case 'coSign':
    case 'grant':
    case 'makeCertificate':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
      return {};
    case 'recordWithdrawal':
      return { confirmation: 'signed' };
    case 'returnOriginal':
      return { confirmation: 'signed', material: materialsAsked(item, {})[0]?.id ?? '' };
  }
}

const authored = [authoredItem(lanting, 'hygienePermit'), authoredItem(lanting, 'individualRegistration')] as const;

/** The item a case may be converted to: the other of the two. */
export function otherThan({ id }: Pick<ServiceItem, 'id'>): ServiceItem {
  const [first, second] = authored;
  return first.id === id ? second : first;
}

function changesOf(item: ServiceItem, when: 'spot' | 'answer'): Readonly<Record<string, string>> {
  const fields = item.form.pages.flatMap((page) => page.fields);
  return fields.includes('area')
    ? { area: when === 'spot' ? '90' : '88' }
    : { scope: when === 'spot' ? '食品零售' : '日用品零售' };
}

/** Drives a fresh case to a stage through the desk's own commands. In: whose case; whether it stands where `needsMore` wants it. */
export async function caseAt(
  city: TestCasework,
  own: CitizenWho,
  item: ServiceItem,
  stage: Stage,
  more = false,
  /** Post whose signature the first review waits for. */
  awaits?: string,
): Promise<Target> {
  if (stage === 'none') {
    const { id } = await city.fill(own, item);
    return { item, stage, number: '20260209999990', seq: 1, draft: id };
  }
  const number = await city.apply(own, item);
  const road = more ? (stage === 'under-review' ? decided : lost) : roads[stage];
  for (const [who, command] of road) {
    if (command === 'answerCorrection')
      await submitted(city.casework, own, await answerDraft(city.casework, own, number, item));
    else
      await city.done(who === 'own' ? own : city.staff[who], number, command, bodyOf(command, item, who === 'officer'));
  }
  if (awaits !== undefined) {
    const by = awaits === 'post-reviewer' ? city.staff.officer : city.staff.reviewer;
    await city.done(by, number, 'recordReview', { ...bodyOf('recordReview', item), officers: [awaits] });
  }
  const { seq, state } = await city.load(number);
  if (state.stage !== stage) throw new Error(`the road to ${stage} leads to ${state.stage}`);
  const draft = stage === 'correction-requested' ? await answerDraft(city.casework, own, number, item) : undefined;
  const today = civilDateOf(city.ledger.clock.now());
  // While a certificate is on its way its decision is not corrected; it itself is.
  const paper = state.papers.find(({ kind }) =>
    stage === 'posted' ? kind === 'certificate' : kind.endsWith('-decision'),
  )?.paper;
  return {
    item,
    stage,
    number,
    seq,
    today,
    ...(draft !== undefined && { draft }),
    ...(paper !== undefined && { paper }),
  };
}

/** Whoever comes signs themselves. */
const signed = { by: 'self', name: '林知兰' } as const;

/** Drives a fresh case that was taken in at the counter, an original of it kept, to a stage. */
export async function counterCaseAt(
  city: TestCasework,
  item: ServiceItem,
  stage: Exclude<Stage, 'none'>,
): Promise<Target> {
  const { clerk } = city.staff;
  const { number } = sure(await city.takeIn(clerk, item));
  for (const [who, command] of roads[stage]) {
    const there = atCounter[command] ?? command;
    if (there === 'answerCorrection') sure(await city.takeInSupplement(clerk, number, changesOf(item, 'answer')));
    else
      await city.done(
        who === 'own' ? clerk : city.staff[who],
        number,
        there,
        there === 'handOut' ? { mode: 'counter', signer: signed } : bodyOf(there, item, who === 'officer'),
      );
  }
  const { seq, state } = await city.load(number);
  if (state.stage !== stage) throw new Error(`the road to ${stage} leads to ${state.stage}`);
  return { item, stage, number, seq, kept: true };
}

async function answerDraft(casework: Casework, own: CitizenWho, number: string, item: ServiceItem): Promise<string> {
  const { id } = sure(await casework.startCorrection(own, number));
  const answers = { ...changesOf(item, 'answer'), [ownAnswers.declaration]: 'yes' };
  sure(await casework.saveDraft(own, id, answers));
  return id;
}

let keys = 0;

async function submitted(casework: Casework, own: CitizenWho, draft: string): Promise<void> {
  keys += 1;
  sure(await casework.submit(own, draft, `road-submit-${keys}`));
}

/** Gives a command to a target through the service: an application and its correction from their drafts, every other one as an act. */
export async function give(
  { casework, takeIn, takeInSupplement }: Pick<TestCasework, 'casework' | 'takeIn' | 'takeInSupplement'>,
  who: Who,
  command: CommandName,
  target: Target,
): Promise<unknown> {
  keys += 1;
  const key = `rights-give-${keys}`;
  const { number, seq, draft, item, stage } = target;
  if (command === 'takeIn' && stage === 'none') return takeIn(who, item);
  if (command === 'takeInSupplement' && stage === 'correction-requested')
    return takeInSupplement(who, number, changesOf(item, 'answer'));
  if (draft !== undefined && command === (stage === 'none' ? 'submit' : 'answerCorrection'))
    return casework.submit(who, draft, key);
  // Where no notice is open a citizen cannot even begin an answer.
  if (command === 'answerCorrection' && who.kind === 'citizen') return casework.startCorrection(who, number);
  return casework.act(who, number, seq, command, bodyOf(command, item, false, target), key);
}

function sure<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}
