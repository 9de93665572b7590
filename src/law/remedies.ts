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
  /** 复议法 22(2): a decision served online carries the online channel for review. */
  readonly onlineChannel: boolean;
  /** Sentences for the paper, in order. */
  readonly words: readonly string[];
}

const reviewLaw = '《中华人民共和国行政复议法》';
const litigationLaw = '《中华人民共和国行政诉讼法》';

/**
 * The remedies every adverse paper prints (domain 9A.10). In: the organ's class, the government at its level, its superior organ (needed for
 * the classes of 复议法 27), the court, whether the paper is served online and the review organ's own channel on the internet, and the
 * matter of 复议法 23 if any. A channel that does not exist is not named. Both periods run from the day the paper arrives, when its
 * addressee learns of it. Source: 行政复议法 (2023) 20, 22, 23, 24, 27; 行政诉讼法 45, 46.
 */
export function remediesOf(facts: {
  readonly organClass: OrganClass;
  readonly government: string;
  readonly superior?: string;
  readonly court: string;
  readonly servedOnline: boolean;
  /** Where the review organ takes applications on the internet. */
  readonly reviewOnline?: string | undefined;
  readonly reviewFirst: ReviewFirst;
}): Remedies {
  const reviewOrgan = facts.organClass === 'ordinary' ? facts.government : (facts.superior ?? facts.government);
  const reviewFirst = facts.reviewFirst !== 'none';
  const onlineChannel = facts.servedOnline && facts.reviewOnline !== undefined;
  const review = `不服本决定的,可以自收到本决定书之日起六十日内向${reviewOrgan}申请行政复议(${reviewLaw}第二十条)`;
  const channel = onlineChannel
    ? `。本决定书通过互联网送达,行政复议申请也可以在网上提交:${facts.reviewOnline}(${reviewLaw}第二十二条第二款)`
    : '';
  const suit = reviewFirst
    ? `依法应当先申请行政复议,对复议决定不服的,可以自收到复议决定书之日起十五日内向${facts.court}提起行政诉讼(${reviewLaw}第二十三条、${litigationLaw}第四十五条)。`
    : `也可以自收到本决定书之日起六个月内直接向${facts.court}提起行政诉讼(${litigationLaw}第四十六条)。`;
  return {
    reviewOrgan,
    court: facts.court,
    reviewFirst,
    onlineChannel,
    words: [`${review}${channel}。`, suit],
  };
}
