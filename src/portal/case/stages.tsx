import type { CasePage } from '#casework';
import type { ComponentChildren, VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { StateShape } from '../components/icons.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

type Step = 'received' | 'accepted' | 'review' | 'decision' | 'certificate' | 'delivery';
type Standing = 'done' | 'now' | 'todo';

interface Drawn {
  readonly step: Step;
  readonly standing: Standing;
  readonly note?: ComponentChildren;
}

/** 收件 → 受理 → 审查 → 决定 → 制证 → 送达: where the case is, with the days things were done or are due. */
export function Stages({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const classes = { done: 'd', now: 'n', todo: 'f' } as const;
  return (
    <>
      <h2 class="vh">{say('stage.label')}</h2>
      <ol class="stg">
        {drawn(visit, page).map(({ step, standing, note }) => (
          <li class={classes[standing]} aria-current={standing === 'now' ? 'step' : undefined}>
            <StateShape state={standing} />
            <b>
              {say(`stage.${step}`)}
              <span class="vh">{say(`stage.${standing}`)}</span>
            </b>
            {note !== undefined && <small>{note}</small>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Place of each stage in the row: all before it is done. 6 is beyond the end. */
const reached: { readonly [S in CasePage['stage']]: number } = {
  none: 0,
  received: 1,
  'correction-requested': 1,
  corrected: 1,
  'not-accepted': 2,
  'under-review': 2,
  granted: 4,
  refused: 4,
  'certificate-made': 5,
  converted: 1,
  posted: 5,
  withdrawn: 6,
  closed: 6,
};

function drawn(visit: Visit, page: CasePage): readonly Drawn[] {
  const all: readonly Step[] = ['received', 'accepted', 'review', 'decision', 'certificate', 'delivery'];
  const refused = page.stage === 'refused' || page.outcome === 'refused';
  // A refusal has no certificate; what ended early shows only the steps that were taken.
  const steps =
    page.stage === 'withdrawn' || page.stage === 'converted'
      ? all.filter((step) => taken(page, step))
      : page.stage === 'not-accepted'
        ? all.slice(0, 2)
        : all.filter((step) => !refused || step !== 'certificate');
  const now = all[reached[page.stage]];
  return steps.map((step) => {
    const at = all.indexOf(step);
    const standing =
      step === now || (page.stage === 'refused' && step === 'delivery')
        ? 'now'
        : at < reached[page.stage]
          ? 'done'
          : 'todo';
    const note = noteOf(visit, page, step, standing);
    return { step, standing, ...(note !== undefined && { note }) };
  });
}

function taken(page: CasePage, step: Step): boolean {
  return step === 'received' || (step === 'accepted' && page.acceptedOn !== undefined);
}

function noteOf(visit: Visit, page: CasePage, step: Step, standing: Standing): ComponentChildren | undefined {
  const { say } = visit;
  const on = (date: string | null | undefined): ComponentChildren | undefined =>
    date === undefined || date === null ? undefined : <DateText visit={visit} date={date} />;
  const by = (date: string | null | undefined): ComponentChildren | undefined => {
    const day = on(date);
    return day === undefined ? undefined : <span class="nb">{sayWith(say, 'cases.due', { on: day })}</span>;
  };
  switch (step) {
    case 'received':
      return on(page.receivedOn);
    case 'accepted':
      if (page.stage === 'correction-requested') return say('stage.waiting-you');
      if (page.stage === 'not-accepted') return say(`state.${page.refusal?.ground ?? 'not-accepted'}`);
      return standing === 'done' ? on(page.acceptedOn) : by(page.answerDue);
    case 'review':
      return standing === 'now' ? say('stage.doing') : undefined;
    case 'decision':
      return standing === 'done' ? on(page.decidedOn) : by(frontDue(page));
    case 'certificate':
      return standing === 'now' ? say('stage.doing') : undefined;
    case 'delivery':
      return page.closedOn !== undefined && standing === 'done' ? on(page.closedOn) : say(`delivery.${page.delivery}`);
  }
}

/** The day the decision is promised for; once that has passed, the last day the law allows. */
function frontDue({ clocks, today }: CasePage): string | null | undefined {
  const due = (kind: 'statutory' | 'promised'): string | null | undefined =>
    clocks.find((clock) => clock.kind === kind)?.due;
  const promised = due('promised');
  return promised !== undefined && promised !== null && promised >= today ? promised : due('statutory');
}
