import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from '../antd.ts';
import { dayOf, isDay } from './effect-form.ts';
import type { Tick } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

/** The day on which an original that stays goes back, as the custody slip will say; only a whole day is kept. */
export function KeptUntil(props: {
  readonly tick: Tick;
  readonly onWords: (tick: Tick) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { tick, onWords, onDone } = props;
  const [typed, setTyped] = useState(tick.keptUntil ?? '');
  const wrong = !isDay(dayOf(typed));
  return (
    <div className="tick-line">
      <label htmlFor="tick-kept">{w.keptUntil}</label>
      <Input
        id="tick-kept"
        value={typed}
        maxLength={10}
        tabIndex={-1}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        placeholder={w.dayHint}
        onChange={({ target }) => {
          setTyped(target.value);
          const day = dayOf(target.value);
          if (isDay(day)) onWords({ ...tick, keptUntil: day });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
    </div>
  );
}
