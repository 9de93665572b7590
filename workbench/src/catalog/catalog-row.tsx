import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shortDay } from '../dates.ts';
import type { DeskRow } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { Severity } from './severity.tsx';

/** One item in two lines: whose turn it is, what stands against it, its name, its organ, its versions. */
export function CatalogRow(props: {
  readonly row: DeskRow;
  readonly organ: string;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}): ReactNode {
  const { row, organ, selected, onSelect, onOpen } = props;
  const { published } = row;
  return (
    <tr className={selected ? 'selected' : ''} onClick={onSelect} data-item={row.item}>
      <td>
        {row.mine === '' ? (
          <span className="first ink3">{w.notMine}</span>
        ) : (
          <strong className="first">{w.mine[row.mine as keyof typeof w.mine]}</strong>
        )}
      </td>
      <td>
        <Severity errors={row.errors} warnings={row.warnings} />
      </td>
      <td>
        <Link to={`/catalog/${row.item}`} className="first cut" title={row.name} onFocus={onSelect} onClick={onOpen}>
          {row.name}
        </Link>
        <span className="second number">{row.item}</span>
      </td>
      <td>
        <span className="first cut" title={organ || row.stated}>
          {organ || <span className="ink3">{w.noOrgan}</span>}
        </span>
        {organ === '' && row.stated !== '' && (
          <span className="second cut" title={row.stated}>
            {w.stated(row.stated)}
          </span>
        )}
      </td>
      <td>
        <span className="first">{w.status[row.status as keyof typeof w.status]}</span>
        {row.working > 0 && <span className="second">{w.version(row.working)}</span>}
      </td>
      <td>
        <span className="first">{w.availability[row.availability as keyof typeof w.availability]}</span>
        {published > 0 && (
          <span className="second">
            {w.version(published)} · {w.comes(shortDay(row.effectiveOn))}
          </span>
        )}
      </td>
    </tr>
  );
}
