import { useState } from 'react';
import type { ReactNode } from 'react';
import { Input } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';

/** A field of words: it keeps what is being typed to itself until it is left. */
export function Typed(props: {
  readonly id: string;
  readonly value: string;
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly date?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
  readonly onSave: (typed: string) => void;
}): ReactNode {
  const { id, value, rows, numeric, date, label, placeholder, onSave } = props;
  const [typed, setTyped] = useState<string>();
  const wrong = numeric === true && typed !== undefined && typed.trim() !== '' && !/^\d{1,6}$/.test(typed.trim());
  const shared = {
    id,
    value: typed ?? value,
    ...(!date && { maxLength: 4000 }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(placeholder !== undefined && { placeholder }),
    onBlur: (): void => {
      if (typed === undefined || wrong) return;
      setTyped(undefined);
      if (typed.trim() !== value) onSave(typed.trim());
    },
    onChange: (event: { readonly target: { readonly value: string } }): void => setTyped(event.target.value),
  };
  if (rows !== undefined) return <Input.TextArea {...shared} rows={rows} />;
  return (
    <>
      <Input
        {...shared}
        {...(numeric && { inputMode: 'numeric' })}
        {...(date && { type: 'date' })}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
      />
      {wrong && (
        <p className="field-problem" role="alert">
          {shapes.failed} 要填整数。
        </p>
      )}
    </>
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
