import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Input } from '../antd.ts';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly small: string;
  readonly side?: string;
  readonly onChoose: () => void;
  /** `Delete` on it. */
  readonly onRemove?: () => void;
  /** `F7` on it. */
  readonly onWithdraw?: () => void;
}

/**
 * One box that finds: two letters or characters an item, digits a case or a person. Below it what was found, walked with ↑ ↓ and opened
 * with Enter, while the typing goes on in the box.
 */
export function FindBox(props: {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choices: readonly Choice[];
  readonly empty: ReactNode;
  readonly heading?: string;
  readonly hint: string;
  /** What is found for the last letters is still on its way: what lies there was found for fewer. */
  readonly stale: boolean;
}): ReactNode {
  const { label, typed, onType, choices, empty, heading, hint, stale } = props;
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const here = Math.min(at, choices.length - 1);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  // Enter before the list is there opens what then stands in its place, never what was found for fewer letters.
  useEffect(() => {
    if (!wanted || stale) return;
    setWanted(false);
    choices[here]?.onChoose();
  }, [wanted, stale]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const current = choices[here];
    if (event.key === 'ArrowDown') setAt(stale ? at + 1 : Math.min(here + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(here - 1, 0));
    else if (event.key === 'Enter' && !event.ctrlKey && stale) setWanted(true);
    else if (event.key === 'Enter' && !event.ctrlKey) current?.onChoose();
    else if (event.key === 'Delete' && typed === '' && current?.onRemove) current.onRemove();
    else if (event.key === 'F7' && !stale && current?.onWithdraw) current.onWithdraw();
    else return;
    event.preventDefault();
  };
  return (
    <div className="find-box" ref={box} onKeyDown={onKey}>
      <Input
        size="large"
        value={typed}
        maxLength={60}
        autoComplete="off"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls="found"
        aria-activedescendant={choices[here] && `found-${here}`}
        aria-label={label}
        placeholder={hint}
        onChange={(event) => {
          setAt(0);
          setWanted(false);
          onType(event.target.value);
        }}
      />
      {heading && <h2 className="found-head">{heading}</h2>}
      <ul id="found" role="listbox" aria-label={label} aria-busy={stale} className="found">
        {choices.map(({ id, title, small, side, onChoose }, index) => (
          <li
            key={id}
            id={`found-${index}`}
            role="option"
            aria-selected={index === here}
            onClick={onChoose}
            onPointerEnter={() => setAt(index)}
          >
            <strong>{title}</strong>
            <small>{small}</small>
            {side && <span className="right meta">{side}</span>}
          </li>
        ))}
      </ul>
      {choices.length === 0 && empty}
    </div>
  );
}
