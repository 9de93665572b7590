import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actKeys } from '../acts/act-keys.ts';
import type { Act, CasePage, Command } from '../api.ts';
import { grouped } from '../parts/case-number.tsx';
import { lock } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Note } from '../parts/note.tsx';
import { words } from '../words.ts';

const w = words.file;

/** What carries a case forward comes first and is the one primary act; what turns back or mends stands below it. */
const forward: readonly Command[] = [
  'decideOnTheSpot',
  'accept',
  'coSign',
  'recordReview',
  'declineToCoSign',
  'takeInSupplement',
  'grant',
  'makeCertificate',
  'recordDelivered',
  'reissue',
  'handOut',
  'post',
  'recordReturned',
  'tellToCollect',
  'requestCorrection',
  'correctOnTheSpot',
  'refuse',
  'refuseToAccept',
  'convert',
  'correctPaper',
];
const rankOf = (command: Command): number => (forward.includes(command) ? forward.indexOf(command) : forward.length);

/** How a case ended, in words; undefined while it is open. */
function endOf({ stage, refusal }: CasePage): string | undefined {
  if (stage === 'not-accepted' && refusal?.ground) return `${words.notAccepted[refusal.ground]},本件结束`;
  return stage === 'closed' || stage === 'withdrawn' || stage === 'converted' || stage === 'not-accepted'
    ? w.ended[stage]
    : undefined;
}

interface Greyed {
  readonly reason: string;
  readonly names: readonly string[];
}

/** A reason is said once for all acts it stands against; what is missing in the case comes before what the post may never do. */
function byReason(acts: readonly Act[]): readonly Greyed[] {
  const last = acts.filter(({ reason }) => reason?.code === 'no-mandate');
  const first = acts.filter((act) => !last.includes(act));
  const groups = new Map<string, readonly string[]>();
  for (const { name, reason } of [...first, ...last]) {
    const words = reason?.zh ?? '';
    groups.set(words, [...(groups.get(words) ?? []), name]);
  }
  return [...groups].map(([reason, names]) => ({ reason, names }));
}

/** Acts allowed now, each with its article and effect; the others greyed with the reason: that teaches the law and ends phone calls. */
export function ActsPane({
  page,
  onOpen,
}: {
  readonly page: CasePage;
  readonly onOpen: (act: Act) => void;
}): ReactNode {
  const { acts } = page;
  const allowed = acts.filter((act) => act.allowed).sort((a, b) => rankOf(a.command) - rankOf(b.command));
  const ended = endOf(page);
  // Of a case that has ended one reason holds for every act, and it stands above.
  const greyed = ended ? [] : byReason(acts.filter((act) => !act.allowed && act.reason?.code !== 'no-co-signature'));
  return (
    <section className="acts" aria-label={w.allowed}>
      <header className="pane-head">
        <h2>{w.allowed}</h2>
        <span className="meta">{allowed.length}</span>
      </header>
      {allowed.length === 0 && (
        <Note title={ended ?? w.nothingAllowed}>
          {ended ? w.endedText : w.nothingAllowedText(page.holder.unit, page.holder.role)}
        </Note>
      )}
      {page.convertedTo !== undefined && <Other number={page.convertedTo} does={w.convertedTo} />}
      {page.convertedFrom !== undefined && <Other number={page.convertedFrom} does={w.convertedFrom} />}
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
            {greyed.map(({ reason, names }) => (
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

/** The other half of a converted case. */
function Other({ number, does }: { readonly number: string; readonly does: string }): ReactNode {
  return (
    <p className="pane-text">
      {does}:<Link to={`/cases/${number}`}>{grouped(number)}</Link>
    </p>
  );
}
