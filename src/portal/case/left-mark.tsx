import type { WorklistRow } from '#casework';
import type { ComponentChildren } from 'preact';
import { DateText } from '../components/date-text.tsx';
import type { State } from '../components/icons.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** A promise or limit within so many working days is nearly due. */
const near = 1;

interface LeftMark {
  readonly state: State;
  readonly words: string;
  readonly due?: ComponentChildren;
}

/** Days left of a case in its list, with what they are counted to; the promise counts while there is one. */
export function leftMark(visit: Visit, row: WorklistRow): LeftMark {
  const { say } = visit;
  const stage = say(`state.${row.ground ?? row.stage}`);
  if (row.stage === 'refused' || row.stage === 'not-accepted') return { state: 'late', words: stage };
  if (row.stage === 'correction-requested') return { state: 'near', words: stage };
  if (row.counting === 'none')
    return { state: row.stage === 'withdrawn' || row.stage === 'converted' ? 'todo' : 'done', words: stage };
  if (row.provisional) return { state: 'now', words: stage, due: say('cases.due.unknown') };
  const deciding = row.counting === 'decision';
  const left = deciding ? (row.promisedLeft ?? row.left) : row.left;
  const date = deciding ? (row.promisedDue ?? row.statutoryDue) : row.statutoryDue;
  if (left === null) return { state: 'now', words: stage };
  const counted = say(`cases.count.${row.counting}`);
  const by = date === null ? undefined : sayWith(say, 'cases.due', { on: <DateText visit={visit} date={date} /> });
  const due = visit.lang === 'zh' ? [by, counted] : [counted, ' ', by];
  if (left < 0) return { state: 'late', words: say(left === -1 ? 'cases.over.1' : 'cases.over', { n: -left }), due };
  if (left === 0) return { state: 'near', words: say('cases.today'), due };
  return {
    state: left <= near ? 'near' : 'now',
    words: say(left === 1 ? 'cases.left.1' : 'cases.left', { n: left }),
    due,
  };
}
