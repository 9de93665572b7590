/** Classes of organs whose review organ differs: 复议法 27 names them, all others fall under its article 24. */
export type OrganClass = 'ordinary' | 'tax' | 'customs' | 'finance' | 'foreign-exchange' | 'state-security';

/** 复议法 23: matters in which review comes before a suit. */
export type ReviewFirst =
  'none' | 'government-information' | 'natural-resource-rights' | 'on-the-spot-fine' | 'failure-to-perform';

export interface Remedies {
  readonly reviewOrgan: string;
  readonly court: string;
  /** Review must come first and the paper must say so. */
  readonly reviewFirst: boolean;
  /** 复议法 22: a decision served online carries the online channel for review. */
  readonly onlineChannel: boolean;
  /** Sentences for the paper, in order. */
  readonly words: readonly string[];
}

/**
 * The remedies every adverse paper prints (domain 9A.10). In: the organ's class, the government at its level, its superior organ (needed for
 * the classes of 复议法 27), the court, whether the paper is served online, and the matter of 复议法 23 if any.
 * Source: 行政复议法 (2023) 20, 22, 23, 24, 27; 行政诉讼法 45, 46.
 */
export function remediesOf(facts: {
  readonly organClass: OrganClass;
  readonly government: string;
  readonly superior?: string;
  readonly court: string;
  readonly servedOnline: boolean;
  readonly reviewFirst: ReviewFirst;
}): Remedies {
  const reviewOrgan = facts.organClass === 'ordinary' ? facts.government : (facts.superior ?? facts.government);
  const reviewFirst = facts.reviewFirst !== 'none';
  const review = `不服本决定的,可以自知道之日起六十日内向${reviewOrgan}申请行政复议(《行政复议法》第二十条)`;
  const channel = facts.servedOnline
    ? '。本决定通过网络送达,也可以通过同一网络渠道提交行政复议申请(《行政复议法》第二十二条)'
    : '';
  const suit = reviewFirst
    ? `依法应当先申请行政复议,对复议决定不服的,可以自收到复议决定书之日起十五日内向${facts.court}提起行政诉讼(《行政复议法》第二十三条、《行政诉讼法》第四十五条)。`
    : `也可以自知道之日起六个月内直接向${facts.court}提起行政诉讼(《行政诉讼法》第四十六条)。`;
  return {
    reviewOrgan,
    court: facts.court,
    reviewFirst,
    onlineChannel: facts.servedOnline,
    words: [`${review}${channel}。`, suit],
  };
}
