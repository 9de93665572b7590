import type { ReactNode } from 'react';
import type { CasePage, Stage } from '../api.ts';
import { words } from '../words.ts';

interface Stop {
  readonly name: string;
  readonly date?: string | undefined;
}

/** On which stop of the road 收件 → 送达 an open case stands. */
const placeOf: Readonly<Record<Stage, (typeof words.road)[number]>> = {
  none: '收件',
  received: '收件',
  'correction-requested': '补正',
  corrected: '补正',
  'under-review': '审查',
  granted: '决定',
  'certificate-made': '送达',
  refused: '送达',
  posted: '送达',
  'not-accepted': '受理',
  converted: '收件',
  withdrawn: '收件',
  closed: '送达',
};

/**
 * The road of the case with the dates it has reached. A case that ended on the way ends there on the road too: what it never reached is
 * not shown as ahead of it, and a refusal has no certificate to be made.
 */
export function Road({ page }: { readonly page: CasePage }): ReactNode {
  const stops = stopsOf(page);
  const here = endsEarly(page) ? stops.length - 1 : stops.findIndex(({ name }) => name === placeOf[page.stage]);
  return (
    <ol className="road">
      {stops.map(({ name, date }, at) => {
        const state = at < here ? 'past' : at === here ? 'here' : 'ahead';
        return (
          <li key={name} className={`road-${state}`} aria-current={state === 'here' ? 'step' : undefined}>
            <span>{name}</span>
            <small>{date ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}` : ''}</small>
          </li>
        );
      })}
    </ol>
  );
}

function endsEarly({ stage }: CasePage): boolean {
  return stage === 'withdrawn' || stage === 'converted' || stage === 'not-accepted';
}

/** A case not accepted ends in one of three ways (许可法32, 78, 79). */
function endName({ stage, refusal }: CasePage): string {
  return stage === 'not-accepted' && refusal?.ground ? words.notAccepted[refusal.ground] : words.stages[stage];
}

function stopsOf(page: CasePage): readonly Stop[] {
  const { stage, receivedOn, acceptedOn, decidedOn, closedOn } = page;
  const corrected = page.answersBefore !== undefined || page.gaps.length > 0 || stage === 'corrected';
  const refused = stage === 'refused' || page.outcome === 'refused';
  const [received, correction, accepted, review, decision, certificate, delivery] = words.road;
  const begun = [{ name: received, date: receivedOn }, ...(corrected ? [{ name: correction }] : [])];
  const taken = { name: accepted, date: acceptedOn };
  if (endsEarly(page))
    return [...begun, ...(acceptedOn === undefined ? [] : [taken]), { name: endName(page), date: closedOn }];
  return [
    ...begun,
    taken,
    { name: review },
    { name: decision, date: decidedOn },
    ...(refused ? [] : [{ name: certificate }]),
    { name: delivery, date: closedOn },
  ];
}
