import type { ReactNode } from 'react';
import { lock } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { words } from '../words.ts';
import type { DeskAct, DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';

/** The letter that opens each act. A change to a part has no dialog: it is saved where it is made. */
export const catalogActKeys: Readonly<Record<string, string>> = {
  draftItemVersion: 'v',
  submitItemVersion: 's',
  auditItemVersion: 'a',
  returnItemVersion: 'r',
  publishItemVersion: 'p',
  suspendItem: 'x',
  resumeItem: 'o',
  withdrawItem: 'w',
  discardItemVersion: 'd',
};

/** Acts that undo, stop or end something: none of them is held out as the next. */
const stepsBack: readonly DeskAct['command'][] = [
  'returnItemVersion',
  'discardItemVersion',
  'suspendItem',
  'withdrawItem',
];

/** What this page offers: a new version is begun from the one in force, or from what was discarded, where nobody works on one. */
export function offered({ acts, working, inForce, discarded }: DeskItem): readonly DeskAct[] {
  return acts.filter(
    ({ command }) =>
      command !== 'mendItemVersion' &&
      (command !== 'draftItemVersion' || (working === undefined && (inForce !== undefined || discarded !== undefined))),
  );
}

/** What an act is called on this page: drafting a new version, or anew what was discarded. */
export function nameOfAct({ discarded }: DeskItem, { command, name }: DeskAct): string {
  if (command !== 'draftItemVersion') return name;
  return discarded ? w.act.draftAgain : w.act.draftItemVersion;
}

/** Acts allowed now, each with its article and effect; the others greyed, a reason said once for all it stands against. */
export function CatalogActs({
  page,
  onOpen,
}: {
  readonly page: DeskItem;
  readonly onOpen: (act: DeskAct) => void;
}): ReactNode {
  const acts = offered(page);
  const allowed = acts.filter((act) => act.allowed);
  const primary = allowed.find(({ command }) => !stepsBack.includes(command));
  const reasons = new Map<string, readonly string[]>();
  for (const { allowed: may, reason, name } of acts)
    if (!may && reason) reasons.set(reason.zh, [...(reasons.get(reason.zh) ?? []), name]);
  return (
    <section className="acts" aria-label={words.file.allowed}>
      <header className="pane-head">
        <h2>{words.file.allowed}</h2>
        <span className="meta">{allowed.length}</span>
      </header>
      <ul>
        {allowed.map((act) => (
          <li key={act.command}>
            <button type="button" className={`act${act === primary ? ' act-primary' : ''}`} onClick={() => onOpen(act)}>
              <Key>{catalogActKeys[act.command] ?? '·'}</Key>
              <span className="act-name">{nameOfAct(page, act)}</span>
              <span className="act-article">{act.article}</span>
              <span className="act-effect">{act.effect}</span>
            </button>
          </li>
        ))}
      </ul>
      {reasons.size > 0 && (
        <>
          <h3 className="greyed-head">
            {words.file.greyed} <span className="meta">{words.file.why}</span>
          </h3>
          <ul>
            {[...reasons].map(([reason, names]) => (
              <li key={reason}>
                <button type="button" className="act act-greyed" aria-disabled="true">
                  {lock}
                  <span className="act-name">{names.join('、')}</span>
                  <span className="act-effect">{reason}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
