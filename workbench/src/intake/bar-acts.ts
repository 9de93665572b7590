import type { Intake, End } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';
import type { QuestionShown } from './question-column.tsx';
import type { Counts, Gap } from './ticks.ts';

export interface CounterAct {
  /** What follows the taking in. */
  readonly does: End;
  readonly key: string;
  readonly name: string;
  readonly lacks: string;
  readonly allowed: boolean;
  readonly primary: boolean;
  /** Why not now, in full; empty where it is allowed. */
  readonly reason: string;
  /** It is not for this post or this item, whatever is filled in. */
  readonly barred: boolean;
}

/**
 * The acts of the bar in their places. The server says what this post may do; what is still open on this screen greys an act too, with
 * how much is lacking. Primary is the one that fits: decide or accept where all is there, the notice where something is missing.
 */
export function barActs(on: {
  readonly intake: Pick<Intake, 'acts' | 'published'>;
  readonly counts: Counts;
  readonly gaps: readonly Gap[];
  readonly questions: readonly QuestionShown[];
}): readonly CounterAct[] {
  const { intake, counts, gaps, questions } = on;
  const onTheSpot = intake.published?.item.projectType === 'on-the-spot';
  const unasked = questions.filter(({ done, question }) => !done && question !== 'materials');
  const lacking = counts.wanting + counts.unseen;
  const openWords = unasked.map(({ question }) => w.questions[question]).join('、');
  const whole = lacking > 0 ? w.short(lacking) : unasked.length > 0 ? w.notAsked(openWords) : '';
  const unworded = gaps.filter(({ problem, demand }) => problem === '' || demand === '').length;
  const forNotice =
    gaps.length === 0
      ? w.nothingMissing
      : counts.unseen > 0
        ? w.notLooked(counts.unseen)
        : unworded > 0
          ? w.notWorded(unworded)
          : unasked.length > 0
            ? w.notAsked(openWords)
            : '';
  const forRefusal = unasked.some(({ question }) => question === 'item' || question === 'person')
    ? w.notAsked(openWords)
    : '';
  const bar = (key: string, does: End, name: string, open: string): CounterAct => {
    const act = intake.acts.find((each) => each.end === does);
    const barred =
      !act || (!act.allowed && (act.reason?.code === 'no-mandate' || act.reason?.code === 'not-on-the-spot-item'));
    const stands = open || (act?.allowed === false ? (act.reason?.zh ?? '') : '');
    const reason = barred ? (act?.reason?.zh ?? w.notForYou) : stands;
    return {
      key,
      does,
      name,
      lacks: barred ? '' : open && short(open),
      allowed: reason === '',
      primary: false,
      reason,
      barred,
    };
  };
  const accept = bar('F8', 'accept', w.acts.accept, whole);
  const all = [
    ...(accept.barred ? [bar('F8', 'none', w.acts.takeIn, unasked.length > 0 ? w.notAsked(openWords) : '')] : [accept]),
    bar('F7', 'refuseToAccept', w.acts.refuse, forRefusal),
    bar('F9', 'requestCorrection', w.acts.notify(gaps.length), forNotice),
    bar('F10', 'decideOnTheSpot', w.acts.decide, whole),
  ].filter(({ does, barred }) => does !== 'decideOnTheSpot' || (onTheSpot && !barred));
  const wanted: End = gaps.length > 0 ? 'requestCorrection' : 'decideOnTheSpot';
  const first = all.find(({ does, barred }) => does === wanted && !barred) ?? all[0];
  return all.map((act) => ({ ...act, primary: act === first }));
}

const short = (words: string): string => (words.length > 8 ? '' : words);
