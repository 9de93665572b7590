import type { ItemKey } from '#catalog';
import type { Answers, CommandBody, CommandName, DeliveryMode, IntakeFinish, PaperKind, Stage } from '#casework';
import type { DemoPersonId } from '../citizens.ts';
import type { DemoStaffId } from '../staff.ts';

/** When a step happens: office days before the day of the start (0 the last one), and the time in Asia/Shanghai. */
export type When = readonly [daysAgo: number, time: `${number}:${number}`];

type StaffCommand = Exclude<CommandName, 'submit' | 'answerCorrection' | 'withdraw' | 'takeIn' | 'takeInSupplement'>;

/** What lies on the counter, and how the clerk ends the intake. */
export interface CounterStep {
  readonly when: When;
  readonly act: 'takeIn' | 'takeInSupplement' | 'park';
  readonly by: DemoStaffId;
  readonly end: IntakeFinish['end'];
  readonly body?: CommandBody;
  /** Materials that are not fit, with what is wrong and what mends it. */
  readonly unfit?: Readonly<Record<string, readonly [problem: string, demand: string]>>;
  /** The material whose original stays. */
  readonly kept?: string;
  /** Whoever acts for the applicant. */
  readonly agent?: { readonly name: string; readonly number: string; readonly mobile: string };
}

export type ScriptStep =
  /** Fills a part of the form, adds the first material and leaves it lying. */
  | { readonly when: When; readonly act: 'leaveDraft' }
  | { readonly when: When; readonly act: 'apply' }
  | {
      readonly when: When;
      readonly act: 'answerCorrection';
      readonly changes: Answers;
      readonly materials: readonly string[];
    }
  | { readonly when: When; readonly act: 'withdraw' }
  | CounterStep
  | {
      readonly when: When;
      readonly act: StaffCommand;
      readonly by: DemoStaffId;
      readonly body: CommandBody;
      /** The paper of this kind that stands is the one to be corrected. */
      readonly paper?: PaperKind;
      /** The return slip bears the day of the step. */
      readonly slip?: true;
    };

/** One case of the demo city: who asks for what, and what happens to it, when, by whom. */
export interface CaseScript {
  readonly id: string;
  readonly citizen: DemoPersonId;
  readonly item: ItemKey;
  readonly answers: Answers;
  /** By post to the applicant's home. */
  readonly delivery: DeliveryMode;
  readonly steps: readonly ScriptStep[];
  /** The stage in which it stands at the end. */
  readonly ends: Stage | 'draft' | 'parked';
}

type Body = CommandBody;
type Staff = DemoStaffId;

const by =
  (act: StaffCommand) =>
  (when: When, staff: Staff, body: Body = {}): ScriptStep => ({ when, act, by: staff, body });

export const apply = (when: When): ScriptStep => ({ when, act: 'apply' });
export const leaveDraft = (when: When): ScriptStep => ({ when, act: 'leaveDraft' });
export const withdraw = (when: When): ScriptStep => ({ when, act: 'withdraw' });
export const answerCorrection = (when: When, changes: Answers, materials: readonly string[] = []): ScriptStep => ({
  when,
  act: 'answerCorrection',
  changes,
  materials,
});
export const accept = by('accept');
export const refuseToAccept = by('refuseToAccept');
export const requestCorrection = by('requestCorrection');
export const correctOnTheSpot = by('correctOnTheSpot');
export const grant = by('grant');
export const refuse = by('refuse');
export const decideOnTheSpot = by('decideOnTheSpot');
export const makeCertificate = (when: When): ScriptStep => by('makeCertificate')(when, 'lt-s10');
type Signer = NonNullable<Body['signer']>;
export const handOut = (when: When, mode: 'electronic' | 'counter', signer: Signer = { by: 'self' }): ScriptStep =>
  by('handOut')(when, 'lt-s10', mode === 'counter' ? { mode, signer } : { mode });

/** 邮寄送达, and what came back. */
export const post = (when: When, tracking: string, address: string): ScriptStep =>
  by('post')(when, 'lt-s10', { carrier: '邮政特快专递', tracking, address });
export const returned = (when: When, reason: NonNullable<Body['returned']>): ScriptStep =>
  by('recordReturned')(when, 'lt-s10', { returned: reason });

export const recordDelivered = (when: When, signer: Signer): ScriptStep => ({
  when,
  act: 'recordDelivered',
  by: 'lt-s10',
  body: { signer },
  slip: true,
});
export const reissue = (when: When): ScriptStep => by('reissue')(when, 'lt-s10');
export const tellToCollect = (when: When, told: NonNullable<Body['told']>): ScriptStep =>
  by('tellToCollect')(when, 'lt-s10', { told });

/** 更正: the paper of a kind that stands. */
export const correctPaper = (when: When, staff: Staff, paper: PaperKind, body: Body): ScriptStep => ({
  when,
  act: 'correctPaper',
  by: staff,
  body,
  paper,
});

/** 书面审查. */
export const review = (when: When, staff: Staff, opinion: string, body: Body = {}): ScriptStep =>
  by('recordReview')(when, staff, { step: 'review', recommendation: 'grant', opinion, ...body });

/** 现场核查, written by one officer; it waits for the other's signature (许可法34(3)). */
export const inspectionToSign = (
  when: When,
  staff: Staff,
  other: Staff,
  opinion: string,
  body: Body = {},
): ScriptStep =>
  by('recordReview')(when, staff, {
    step: 'inspection',
    recommendation: 'grant',
    opinion,
    officers: [other],
    ...body,
  });

/** 现场核查, signed by both officers: the second signs a few minutes after the first. */
export const inspection = (
  when: When,
  staff: Staff,
  other: Staff,
  opinion: string,
  body: Body = {},
): readonly ScriptStep[] => {
  const [day, time] = when;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  // The plan reads numbers: a leading zero is none of its concern.
  const later = `${hour}:${minute + 1}` as const;
  return [
    inspectionToSign(when, staff, other, opinion, body),
    by('coSign')([day, later], other, { step: 'inspection' }),
  ];
};

/** 窗口收件. */
export const atCounter = (
  act: CounterStep['act'],
  when: When,
  staff: Staff,
  more: Omit<CounterStep, 'act' | 'when' | 'by'>,
): ScriptStep => ({ act, when, by: staff, ...more });
export const returnOriginal = by('returnOriginal');
