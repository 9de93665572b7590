import type { ReactNode } from 'react';
import { actKeys } from '../acts/act-keys.ts';
import type { Act, CasePage, Command } from '../api.ts';
import { lock } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Note } from '../parts/note.tsx';
import { words } from '../words.ts';

const w = words.file;

/** What carries a case forward comes first and is the one primary act; what turns back or mends stands below it. */
const forward: readonly Command[] = [
  'decideOnTheSpot',
  'accept',
  'recordReview',
  'grant',
  'makeCertificate',
  'handOut',
  'requestCorrection',
  'correctOnTheSpot',
  'refuse',
  'refuseToAccept',
];
const rankOf = (command: Command): number => forward.indexOf(command);

/** Acts allowed now, each with its article and effect; the others greyed with the reason: that teaches the law and ends phone calls. */
export function ActsPane({
  page,
  onOpen,
}: {
  readonly page: CasePage;
  readonly onOpen: (act: Act) => void;
}): ReactNode {
  const allowed = page.acts.filter((act) => act.allowed).sort((a, b) => rankOf(a.command) - rankOf(b.command));
  const ended = ['closed', 'withdrawn', 'not-accepted'].includes(page.stage);
  const greyed = page.acts.filter((act) => !act.allowed);
  return (
    <section className="acts" aria-label={w.allowed}>
      <header className="pane-head">
        <h2>{w.allowed}</h2>
        <span className="meta">{allowed.length}</span>
      </header>
      {allowed.length === 0 && (
        <Note title={ended ? w.ended : w.nothingAllowed}>
          {ended ? w.endedText : w.nothingAllowedText(page.holder.unit, page.holder.role)}
        </Note>
      )}
      <ul>
        {allowed.map((act, index) => (
          <li key={act.command}>
            <button type="button" className={`act${index === 0 ? ' act-primary' : ''}`} onClick={() => onOpen(act)}>
              <Key>{actKeys[act.command]?.key ?? '·'}</Key>
              <span className="act-name">{act.name}</span>
              <span className="act-article">{act.article}</span>
              <span className="act-effect">{act.effect}</span>
            </button>
          </li>
        ))}
      </ul>
      {greyed.length > 0 && (
        <>
          <h3 className="greyed-head">
            {w.greyed} <span className="meta">{w.why}</span>
          </h3>
          <ul>
            {greyed.map((act) => (
              <li key={act.command}>
                <button type="button" className="act act-greyed" aria-disabled="true">
                  {lock}
                  <span className="act-name">{act.name}</span>
                  <span className="act-effect">{act.reason?.zh}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
