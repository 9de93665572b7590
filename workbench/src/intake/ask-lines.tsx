import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Input } from '../antd.ts';
import { lock, shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';

export interface Line {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Small words beside the label while the line is asked. */
  readonly hint?: string;
  /** What is right or known about the answer, in green. */
  readonly good?: string;
  /** What the server found wrong. */
  readonly problem?: string | undefined;
  /** What is wrong, as far as it can be told here; checked when one goes on. */
  readonly check?: (value: string) => string | undefined;
  /** Told while typing, not only when one goes on. */
  readonly eager?: boolean;
  readonly choices?: readonly {
    readonly value: string;
    readonly title: string;
    readonly hint?: string;
    /** Why it cannot be chosen now. */
    readonly barred?: string | undefined;
  }[];
  readonly onArrow?: (step: 1 | -1) => void;
  readonly maxLength?: number;
  readonly before?: ReactNode;
}

export const lineId = (name: string): string => `ask-${name}`;

/**
 * Questions one below the other. Enter goes to the next line and, from the last, on (`onDone`); an answer that is wrong keeps the line,
 * with the reason beside it. ↑ ↓ go back and forth; a choice is made by its digit, which goes on at once.
 */
export function AskLines({
  lines,
  onDone,
}: {
  readonly lines: readonly Line[];
  readonly onDone: () => void;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const [start] = useState(() => {
    const wrong = lines.find(({ problem }) => problem !== undefined);
    return (wrong ?? lines.find(({ value }) => value === '') ?? lines[0])?.name ?? '';
  });
  // What follows a line may depend on its answer: one goes on when the lines have been drawn with it.
  const [left, setLeft] = useState<{ readonly name: string }>();
  const go = (name: string): void => {
    const line = box.current?.querySelector(`[data-line="${name}"]`);
    const field =
      line?.querySelector<HTMLElement>('input:checked') ?? line?.querySelector<HTMLElement>('input, textarea');
    field?.focus();
    if (field instanceof HTMLInputElement && field.type !== 'radio') field.select();
  };
  // Before anything is painted: a trained hand types on at once.
  useLayoutEffect(() => go(start), [start]);

  const step = (line: Line, by: 1 | -1): void => {
    const next = lines[lines.indexOf(line) + by];
    if (next) go(next.name);
  };
  useEffect(() => {
    const line = lines.find(({ name }) => name === left?.name);
    if (!line || line.check?.(line.value) !== undefined) return;
    if (line !== lines.at(-1)) return step(line, 1);
    const wrong = lines.find((each) => each !== line && (each.check?.(each.value) ?? each.problem) !== undefined);
    if (!wrong) return onDone();
    setTried(new Set(lines.map(({ name }) => name)));
    go(wrong.name);
    // Only when somebody goes on, never because the lines were drawn anew.
  }, [left]);
  const forward = ({ name }: Line): void => {
    setTried((all) => new Set([...all, name]));
    setLeft({ name });
  };
  const onKey = (line: Line, event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return;
    const picked = line.choices?.[Number(event.key) - 1];
    if (picked) {
      event.preventDefault();
      if (picked.barred !== undefined) return;
      line.onChange(picked.value);
      forward(line);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      forward(line);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !line.choices) {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (line.onArrow) line.onArrow(by);
      else step(line, by);
    }
  };
  return (
    <div className="ask-lines" ref={box}>
      {lines.map((line) => {
        const { name, label, value, hint, good, eager, check, problem, choices } = line;
        const wrong = tried.has(name) || eager ? (check?.(value) ?? problem) : problem;
        const told = `${lineId(name)}-told`;
        return (
          <div key={name} data-line={name} onKeyDown={(event) => onKey(line, event)}>
            <div className={choices ? 'ask-line ask-line-choice' : 'ask-line'}>
              {choices ? (
                <fieldset aria-describedby={told}>
                  <legend>{label}</legend>
                  <div className="ask-choices">
                    {choices.map((choice, at) => (
                      <label
                        key={choice.value}
                        className={choice.barred === undefined ? 'ask-choice' : 'ask-choice ask-barred'}
                      >
                        <input
                          type="radio"
                          name={lineId(name)}
                          checked={value === choice.value}
                          disabled={choice.barred !== undefined && value !== choice.value}
                          onChange={() => line.onChange(choice.value)}
                        />
                        <Key>{at + 1}</Key> <span className="ask-title">{choice.title}</span>
                        {choice.barred === undefined ? (
                          choice.hint && <span className="meta"> {choice.hint}</span>
                        ) : (
                          <small>
                            {lock} {choice.barred}
                          </small>
                        )}
                      </label>
                    ))}
                  </div>
                </fieldset>
              ) : (
                <>
                  <label htmlFor={lineId(name)}>{label}</label>
                  <span className="ask-field">
                    {line.before}
                    <Input
                      id={lineId(name)}
                      value={value}
                      autoComplete="off"
                      maxLength={line.maxLength ?? 4000}
                      status={wrong ? 'error' : ''}
                      aria-invalid={wrong !== undefined}
                      aria-describedby={told}
                      onChange={(event) => line.onChange(event.target.value)}
                    />
                  </span>
                </>
              )}
              <p id={told} className="ask-told" aria-live="polite">
                {wrong !== undefined ? (
                  <span className="field-problem">
                    {shapes.failed} {wrong}
                  </span>
                ) : good !== undefined ? (
                  <span className="ask-good">
                    {shapes.done} {good}
                  </span>
                ) : (
                  <span className="ask-hint meta">{hint}</span>
                )}
              </p>
            </div>
          </div>
        );
      })}
    </div>
  );
}
