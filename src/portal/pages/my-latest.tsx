import type { WorklistRow } from '#casework';
import { groupCaseNumber } from '#law';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { DayCells, sameCells } from '../components/day-cells.tsx';
import type { DayCell } from '../components/day-cells.tsx';
import { InLang } from '../components/in-lang.tsx';
import { isWordKey, sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

interface LatestProps {
  readonly visit: Visit;
  /** English name of its item, where it is still in force. */
  readonly nameEn?: string | undefined;
}

/** The case to show: one that waits for the applicant, else the newest. */
export function latestOf(rows: readonly WorklistRow[]): WorklistRow | undefined {
  const newest = rows.toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1));
  return newest.find(({ stage }) => stage === 'correction-requested') ?? newest[0];
}

/** The pane beside the question: the latest case of who is signed in; for others, what signing in and a code on a paper give them. */
export function MyLatest({
  visit,
  latest,
  nameEn,
}: LatestProps & { readonly latest?: WorklistRow | undefined }): VNode {
  const { say, who } = visit;
  if (who.kind !== 'citizen') {
    return (
      <div class="mine">
        <h2>{say('home.track')}</h2>
        <p class="s q">{say('home.track.words')}</p>
        <a class="more" href={`${addresses.signIn}?to=${encodeURIComponent(addresses.cases)}`}>
          {say('nav.sign-in')}
        </a>
        <h2>{say('home.verify')}</h2>
        <p class="s q">{say('home.verify.words')}</p>
        <a class="more" href={addresses.verify}>
          {say('verify')}
        </a>
      </div>
    );
  }
  return latest === undefined ? (
    <div class="mine">
      <h2>{say('home.mine.none')}</h2>
      <p class="s q">{say('home.mine.none.next')}</p>
    </div>
  ) : (
    <Latest visit={visit} row={latest} nameEn={nameEn} />
  );
}

function Latest({ visit, row, nameEn }: LatestProps & { readonly row: WorklistRow }): VNode {
  const { say } = visit;
  const state = `state.${row.stage}`;
  return (
    <div class="mine">
      <p class="s q">{say('home.mine')}</p>
      <h2>
        <InLang visit={visit} zh={row.itemName} en={nameEn} />
      </h2>
      <TimeLeft visit={visit} row={row} />
      <p class="s q">{isWordKey(state) ? say(state) : row.stageName}</p>
      <a class="more" href={addresses.case(row.number)}>
        {say('home.mine.see')}
        <span class="vh"> {groupCaseNumber(row.number)}</span>
      </a>
    </div>
  );
}

/** The promise is the number in front, for it was given; past it, or where only the law's own days run, the law's. */
function TimeLeft({ visit, row }: { readonly visit: Visit; readonly row: WorklistRow }): VNode | null {
  const { say } = visit;
  const promised = row.counting === 'decision' && row.promisedLeft !== null && row.promisedLeft >= 0;
  const left = promised ? row.promisedLeft : row.left;
  const due = promised ? row.promisedDue : row.counting === 'decision' ? row.statutoryDue : null;
  if (row.counting === 'none' || left === null) return null;
  if (left === 0) {
    return (
      <>
        <p>
          <b>{say('cases.today')}</b>
        </p>
        <DayCells cells={cellsOf(row.used, left)} small />
      </>
    );
  }
  const after = left === 1 ? say('case.left.after.1') : say('case.left.after');
  return (
    <>
      <p>
        {say(left < 0 ? 'case.over' : 'case.left')}
        <b class="big">{Math.abs(left)}</b>
        {left < 0 ? say('case.over.after') : after}
      </p>
      <DayCells cells={cellsOf(row.used, left)} small />
      {due !== null && <p class="s q">{sayWith(say, 'case.due', { date: <DateText visit={visit} date={due} /> })}</p>}
    </>
  );
}

function cellsOf(used: number, left: number): readonly DayCell[] {
  const late = left < 0 ? -left : 0;
  const done = sameCells(Math.max(used - late, 0), 'used');
  const cells = [...done, ...sameCells(late, 'late')];
  return [...cells.map((cell, at) => ({ ...cell, today: at === cells.length - 1 })), ...sameCells(left, 'to-come')];
}
