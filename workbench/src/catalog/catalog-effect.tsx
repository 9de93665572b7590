import type { ReactNode } from 'react';
import { longDay, plusDays } from '../dates.ts';
import type { DeskAct, DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { goingOn } from './going-on.ts';

/** What an act changes, before it is done: for publication, which cases keep which version. */
export function CatalogEffect(props: {
  readonly page: DeskItem;
  readonly command: DeskAct['command'];
  readonly day: string;
}): ReactNode {
  return (
    <dl className="pairs effect-pairs">
      {rowsOf(props).map(([what, effect]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf({ page, command, day }: Parameters<typeof CatalogEffect>[0]): readonly (readonly [string, string])[] {
  const { working, inForce, coming, discarded } = page;
  const a = w.act;
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const version = working?.version ?? 0;
  const now = goingOn(page);
  const openNow = [a.openCases, now === '' ? a.noneGoingOn : `${a.goingOn(now)};${a.openCasesStay}`] as const;
  switch (command) {
    case 'publishItemVersion': {
      if (!whole) return [];
      const before = coming?.version ?? inForce?.version;
      return [
        [a.before(longDay(day)), before === undefined ? a.none : a.under(before)],
        [a.since(longDay(day)), a.under(version)],
        ...(before === undefined ? [] : [openNow]),
        ...(page.today < day
          ? [[w.status.audited, `${longDay(plusDays(day, -1))}前,${w.availability.open}的还是原来的版本`] as const]
          : []),
      ];
    }
    case 'submitItemVersion':
      return [
        [w.status.submitted, a.submitTo],
        [w.mend, a.submitLock],
      ];
    case 'auditItemVersion':
      return [
        [w.status.audited, a.auditTo],
        [a.openCases, a.openCasesStay],
      ];
    case 'returnItemVersion':
      return [[w.status.returned, a.returnTo]];
    case 'discardItemVersion':
      return inForce
        ? [
            [a.discardWhat, a.discardNext(version)],
            [w.availability.open, a.draftStays],
          ]
        : [
            [a.discardWhat, a.discardWhole(version)],
            [a.code, a.codeFree],
          ];
    case 'suspendItem':
      return [[a.newCases, a.newCasesStopped], openNow];
    case 'resumeItem':
      return [[a.newCases, a.newCasesAgain]];
    case 'withdrawItem':
      return [[a.newCases, a.newCasesGone], openNow];
    case 'draftItemVersion':
      if (discarded) return [[w.status.drafted, a.draftAgainTo(discarded.version, page.next)]];
      return [
        [w.status.drafted, a.draftTo(page.next)],
        [w.availability.open, a.draftStays],
      ];
    case 'mendItemVersion':
      return [];
  }
}
