import type { ReactNode } from 'react';
import type { CasePage } from '../api.ts';
import { words } from '../words.ts';

/** Where each stage stands on the road 收件 → 送达. */
const placeOf: Readonly<Record<CasePage['stage'], number>> = {
  none: 0,
  received: 0,
  'correction-requested': 1,
  corrected: 1,
  'under-review': 3,
  granted: 4,
  'certificate-made': 5,
  refused: 4,
  'not-accepted': 2,
  withdrawn: 0,
  closed: 6,
};

/** The road of the case with the dates it has reached. */
export function Road({ page }: { readonly page: CasePage }): ReactNode {
  const here = placeOf[page.stage];
  const corrected = page.answersBefore !== undefined || page.gaps.length > 0 || page.stage === 'corrected';
  const dates = [page.receivedOn, undefined, page.acceptedOn, undefined, page.decidedOn, undefined, page.closedOn];
  return (
    <ol className="road">
      {words.road.map((name, at) => {
        if (at === 1 && !corrected) return null;
        const state = at < here ? 'past' : at === here ? 'here' : 'ahead';
        const date = dates[at];
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
