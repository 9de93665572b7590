import type { VNode } from 'preact';
import { DayCells } from '../components/day-cells.tsx';
import type { DayCell } from '../components/day-cells.tsx';
import type { Visit } from '../shell/visit.ts';
import { cellsOf } from './day-calendar.ts';
import type { DayMark, DrawnDay } from './day-calendar.ts';

const kinds: { readonly [M in DayMark]?: DayCell['kind'] } = { u: 'used', p: 'paused', f: 'to-come', l: 'late' };

/** Two words below neighbouring cells would lie on each other: cells between them, by the length of the words. */
const room = { zh: 2, en: 4 } as const;

/** The working days of a clock as cells, with 今天, 承诺 and 法定 below, and what the cells mean. */
export function DayStrip({ visit, days }: { readonly visit: Visit; readonly days: readonly DrawnDay[] }): VNode | null {
  const { say } = visit;
  const cells = cellsOf(days);
  if (cells.length === 0) return null;
  const labels = labelled(visit, cells);
  const seen = (mark: DayMark): boolean => cells.some((cell) => cell.mark === mark);
  const lateWords = cells.some(({ mark, date }) => mark === 'l' && afterLaw(cells, date)) ? 'leg.over' : 'leg.l';
  return (
    <>
      <DayCells
        cells={cells.map(({ mark, today }, index) => ({
          kind: kinds[mark] ?? 'to-come',
          today,
          label: labels.get(index),
        }))}
      />
      <p class="leg">
        {seen('u') && <Legend mark="u" words={say('leg.u')} />}
        {seen('p') && <Legend mark="p" words={say('leg.p')} />}
        {seen('f') && <Legend mark="f" words={say('leg.f')} />}
        {seen('l') && <Legend mark="l" words={say(lateWords)} />}
      </p>
    </>
  );
}

function Legend({ mark, words }: { readonly mark: DayMark; readonly words: string }): VNode {
  return (
    <span>
      <i class={mark} />
      {words}
    </span>
  );
}

function afterLaw(cells: readonly DrawnDay[], date: string): boolean {
  const law = cells.find((cell) => cell.law);
  return law !== undefined && date > law.date;
}

/** Words by place in the row; today's comes first, another only where it has room. */
function labelled({ say, lang }: Visit, cells: readonly DrawnDay[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  const put = (index: number, words: string): void => {
    if (index < 0 || [...labels.keys()].some((taken) => Math.abs(taken - index) < room[lang])) return;
    labels.set(index, words);
  };
  put(
    cells.findIndex(({ today }) => today),
    say('case.today'),
  );
  put(
    cells.findIndex(({ promised }) => promised),
    say('case.promised'),
  );
  put(
    cells.findIndex(({ law }) => law),
    say('case.law'),
  );
  return labels;
}
