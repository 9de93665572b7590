import type { ReactNode } from 'react';
import { LookDialog, Masked } from '../case/look.tsx';
import { useLook } from '../case/use-look.ts';
import { shortDay } from '../dates.ts';
import { Key } from '../parts/key.tsx';
import { Light } from '../parts/light.tsx';
import type { LightKind } from '../parts/light.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { CaseCells } from '../worklist/case-cells.tsx';
import { lightOfRow } from '../worklist/row-shown.ts';
import { deliveryWords as w } from './delivery-words.ts';
import type { DeliveryKind, DeliveryRow } from './use-waiting.ts';

/** A shape for each kind; only what has waited too long has a colour. */
const shapeOf: { readonly [K in DeliveryKind]: LightKind } = {
  lost: 'ended',
  remind: 'near',
  returned: 'stopped',
  posted: 'waiting',
  'to-send': 'inTime',
  ready: 'inTime',
};

interface RowProps {
  readonly row: DeliveryRow;
  readonly selected: boolean;
  readonly onLink: (number: string, element: HTMLAnchorElement | null) => void;
  readonly onSelect: (row: DeliveryRow) => void;
}

/** One result that waits: why and how long, by when, whose, how they are reached, what is done next. */
export function WaitingRow({ row, selected, onLink, onSelect }: RowProps): ReactNode {
  return (
    <tr className={selected ? 'selected' : ''} onClick={() => onSelect(row)} data-number={row.number}>
      <td>
        <Light shown={{ kind: shapeOf[row.kind], words: w.kinds[row.kind] }} />
        <span className="second indent">{w.days(shortDay(row.since), row.days)}</span>
      </td>
      <td>
        {row.counting === 'delivery' ? (
          <>
            <Light shown={lightOfRow(row)} />
            <span className="second indent">
              {row.statutoryDue ? shortDay(row.statutoryDue) : words.list.provisional}
            </span>
          </>
        ) : (
          <span className="second">{w.noLimit}</span>
        )}
      </td>
      <CaseCells row={row} onLink={onLink} onFocus={() => onSelect(row)} onClick={() => onSelect(row)} />
      <td>
        <span className="first">
          <Reach row={row} selected={selected} />
        </span>
        <span className="second">{underWay(row).join(' · ')}</span>
      </td>
      <td>
        <span className="first cut">
          {row.next ? row.nextName : <span className="ink3">{words.list.nothingToDo}</span>}
        </span>
        {selected && (
          <span className="second hints" aria-hidden="true">
            <Key>Enter</Key> {words.keys.enter}
          </span>
        )}
      </td>
    </tr>
  );
}

/** How the applicant is reached: the number masked, shown on a ground that is recorded. */
function Reach({ row, selected }: { readonly row: DeliveryRow; readonly selected: boolean }): ReactNode {
  const { reach, number } = row;
  const masked = reach?.by === 'telephone' ? [reach.field] : [];
  const { look, showing } = useLook({ number, masked, history: [] });
  useKeys(selected && reach?.by === 'telephone' ? { x: () => look.may(reach.field) && look.ask(reach.field) } : {});
  if (!reach) return <span className="ink3">{row.applicant.includes('*') ? w.watched : w.gone}</span>;
  if (reach.by === 'letter') return reach.address === '' ? w.noWay : `${w.letter} ${reach.address}`;
  return (
    <>
      {w.telephone}{' '}
      <Masked look={look} field={reach.field} title={words.file.mobile}>
        {reach.mobile}
      </Masked>
      <LookDialog look={look} showing={showing} title={words.file.mobile} />
    </>
  );
}

/** What is known of the way of a result: why it came back, under which number it travels, whether its owner was told. */
function underWay({ kind, returned, posting, reminder, reach }: DeliveryRow): readonly string[] {
  const sent =
    kind === 'posted' && posting ? [w.sentBy(posting.carrier, posting.tracking), w.sentTo(posting.address)] : [];
  const back = returned ? [w.returned[returned], ...(posting ? [posting.tracking] : [])] : [];
  return [
    ...sent,
    ...back,
    ...(reminder ? [w.reminder(reminder)] : []),
    ...(kind === 'remind' && reach?.online ? [w.online] : []),
  ];
}
