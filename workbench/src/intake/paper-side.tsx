import type { ReactNode } from 'react';
import type { Session } from '../api.ts';
import { AfterPaper } from './after-paper.tsx';
import { afterShown } from './after-shown.ts';
import type { EffectForm } from './effect-form.ts';
import type { Intake, End } from './intake-api.ts';
import type { Typed } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { NoticePaper } from './notice-paper.tsx';
import type { Gap } from './ticks.ts';

export interface PaperShown {
  readonly intake: Intake;
  readonly typed: Typed;
  readonly gaps: readonly Gap[];
  readonly session: Session | null | undefined;
  /** The material whose words are in hand. */
  readonly inHand: string;
}

/** The paper an act would send out now: the notice while something is missing, else the acceptance or the decision. */
export function CounterPaper({
  intake,
  typed,
  gaps,
  session,
  inHand,
  end,
  form,
}: PaperShown & { readonly end: End; readonly form?: EffectForm }): ReactNode {
  const { published, today } = intake;
  if (!published) return null;
  const { item } = published;
  const { name, kind } = typed.person;
  const organ = intake.organ ?? '';
  if (end === 'requestCorrection')
    return (
      <NoticePaper
        name={name}
        item={item.name}
        you={kind === 'credit-code' ? '你单位' : '你'}
        today={today}
        gaps={gaps}
        inHand={inHand}
        basis={`《中华人民共和国行政许可法》第三十二条第一款第四项${item.basis[0] ? `;《${item.basis[0].law}》${item.basis[0].article}` : ''}`}
        clerk={`${session?.name ?? ''} · ${session?.post?.unitName ?? ''}`}
        organ={organ}
      />
    );
  return <AfterPaper name={name} today={today} organ={organ} shown={afterShown(intake, published, end, form)} />;
}

/** The right pane: the paper as it grows. */
export function PaperSide(props: PaperShown & { readonly end: End }): ReactNode {
  const { gaps, end } = props;
  const notice = end === 'requestCorrection';
  return (
    <section className="counter-side" aria-label={notice ? w.notice : w.after}>
      <header className="pane-head">
        <h2>{notice ? w.notice : w.after}</h2>
        {notice && <span className="tag">{w.draftOf(gaps.length)}</span>}
        <span className="right meta">{notice ? w.noticeHint : ''}</span>
      </header>
      <section className="counter-side-body" tabIndex={0} aria-label={w.done.papers}>
        <CounterPaper {...props} />
      </section>
    </section>
  );
}
