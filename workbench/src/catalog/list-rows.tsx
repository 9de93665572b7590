import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { withField } from './at.ts';
import { catalogWords as w } from './catalog-words.ts';
import { BasisField } from './basis-field.tsx';
import { fieldId } from './field-id.ts';
import { faqFields } from './fields.ts';
import { textOf, Typed } from './typed.tsx';
import { Remove } from './rows.tsx';
import type { Mending } from './use-mending.ts';

type Listed = Readonly<Record<string, unknown>>;

function listOf(mending: Mending, part: 'basis' | 'faq'): readonly Listed[] {
  return (mending.draft[part] as readonly Listed[] | undefined) ?? [];
}

/** The legal basis: rows without an id, saved together. */
export function BasisRows({ mending }: { readonly mending: Mending }): ReactNode {
  return (
    <ListRows mending={mending} part="basis" what="条依据" empty={{ law: '' }} title={(row) => textOf(row['law'])}>
      {(row, index, put) => (
        <BasisField
          id={fieldId('basis', String(index))}
          value={row}
          save={(next) => put((next as Listed | undefined) ?? { law: '' })}
        />
      )}
    </ListRows>
  );
}

/** Questions people ask, with their answers. */
export function FaqRows({ mending }: { readonly mending: Mending }): ReactNode {
  return (
    <ListRows mending={mending} part="faq" what="个问题" empty={{ q: '', a: '' }} title={(row) => textOf(row['q'])}>
      {(row, index, put) =>
        faqFields.map(({ key, label, kind, optional }) => (
          <div key={key} className="field">
            <label htmlFor={fieldId(`faq/${index}`, key)}>
              {label} {optional && <span className="meta">{w.optional}</span>}
            </label>
            <Typed
              id={fieldId(`faq/${index}`, key)}
              value={textOf(row[key])}
              {...(kind === 'lines' && { rows: 2 })}
              onSave={(typed) => put(withField(row, key, optional ? typed || undefined : typed) ?? row)}
            />
          </div>
        ))
      }
    </ListRows>
  );
}

function ListRows(props: {
  readonly mending: Mending;
  readonly part: 'basis' | 'faq';
  readonly what: string;
  readonly empty: Listed;
  readonly title: (row: Listed) => string;
  readonly children: (row: Listed, index: number, put: (next: Listed) => void) => ReactNode;
}): ReactNode {
  const { mending, part, what, empty, title, children } = props;
  const rows = listOf(mending, part);
  const save = (change: (now: readonly Listed[]) => readonly Listed[]): void =>
    mending.mend(part, (now) => change((now as readonly Listed[] | undefined) ?? []));
  return (
    <div className="mend-rows">
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- such a row is its place
        <section key={index} className="mend-row" id={`row-${part}-${index}`} tabIndex={-1}>
          <header>
            <h3>
              {index + 1}. {title(row)}
            </h3>
            <Remove what={what} onRemove={() => save((now) => now.filter((_, each) => each !== index))} />
          </header>
          {children(row, index, (next) => save((now) => now.map((one, each) => (each === index ? next : one))))}
        </section>
      ))}
      <Button size="small" onClick={() => mending.begin(part, [...rows, empty])}>
        {w.addRow(what)}
      </Button>
      {part === 'faq' && rows.length === 0 && (
        <Button size="small" onClick={() => save(() => [])}>
          没有常见问题
        </Button>
      )}
    </div>
  );
}
