import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { grouped } from '../parts/case-number.tsx';

/** Whose case it is and of what. */
interface Named {
  readonly number: string;
  readonly itemName: string;
  readonly applicant: string;
}

/** The two columns by which a case is known in every list: its number, which leads to it, and its item with the applicant. */
export function CaseCells(props: {
  readonly row: Named;
  readonly onLink: (number: string, element: HTMLAnchorElement | null) => void;
  readonly onFocus: () => void;
  readonly onClick?: () => void;
}): ReactNode {
  const { row, onLink, onFocus, onClick } = props;
  return (
    <>
      <td className="number">
        <Link
          ref={(element) => onLink(row.number, element)}
          to={`/cases/${row.number}`}
          onFocus={onFocus}
          onClick={onClick}
          aria-label={`${row.number} ${row.itemName} ${row.applicant}`}
        >
          {grouped(row.number)}
        </Link>
      </td>
      <td>
        <span className="first cut" title={row.itemName}>
          {row.itemName}
        </span>
        <span className="second cut" title={row.applicant}>
          {row.applicant}
        </span>
      </td>
    </>
  );
}
