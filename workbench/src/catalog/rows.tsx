import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { freshId, rowsOf } from './at.ts';
import type { DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { Field } from './field.tsx';
import { textOf } from './typed.tsx';
import type { FieldSpec } from './fields.ts';
import type { Mending } from './use-mending.ts';

/** The rows of a list (materials, steps, conditions): each saved by itself, one more at the end, any of them taken out. */
export function Rows(props: {
  readonly mending: Mending;
  readonly units: DeskItem['units'];
  readonly part: string;
  /** 份材料, 条条件. */
  readonly what: string;
  readonly stem: string;
  readonly specs: readonly FieldSpec[];
  /** What a new row says of itself. */
  readonly fresh?: Readonly<Record<string, unknown>>;
}): ReactNode {
  const { mending, units, part, what, stem, specs, fresh = {} } = props;
  const rows = rowsOf(mending.draft, part);
  const add = (): void => {
    const id = freshId(mending.draft, part, stem);
    mending.begin(`${part}/${id}`, { id, ...fresh });
  };
  return (
    <div className="mend-rows">
      {rows.map((row, index) => (
        <section key={row.id} className="mend-row" id={`row-${part}-${row.id}`} tabIndex={-1}>
          <header>
            <h3>
              {index + 1}. {textOf(row['name'] ?? row['text'])}
            </h3>
            <Remove what={what} onRemove={() => mending.mend(`${part}/${row.id}`, () => undefined)} />
          </header>
          <div className="mend-fields">
            {specs.map((spec) => (
              <Field key={spec.key} mending={mending} units={units} at={`${part}/${row.id}`} spec={spec} />
            ))}
          </div>
        </section>
      ))}
      <Button size="small" onClick={add}>
        {w.addRow(what)}
      </Button>
    </div>
  );
}

/** Taking a row out is asked twice; where something rests on it, it says what and takes nothing out. */
export function Remove(props: {
  readonly what: string;
  readonly kept?: readonly string[];
  readonly onRemove: () => void;
}): ReactNode {
  const { what, kept = [], onRemove } = props;
  const [asking, setAsking] = useState(false);
  if (kept.length > 0) return <span className="mend-remove meta">{w.keptBy(what, [...new Set(kept)].join('、'))}</span>;
  return asking ? (
    <span className="mend-remove" role="alert">
      <Button size="small" autoFocus onClick={() => setAsking(false)}>
        {w.keepRow}
      </Button>
      <Button size="small" danger onClick={onRemove}>
        {w.reallyRemove}
      </Button>
    </span>
  ) : (
    <button type="button" className="link mend-remove" onClick={() => setAsking(true)}>
      {w.removeRow(what)}
    </button>
  );
}
