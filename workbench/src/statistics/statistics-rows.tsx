import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { words } from '../words.ts';
import { Bar, Swatch } from './bar.tsx';
import { figuresOf, groups, stagesIn, stagesOf } from './groups.ts';
import type { Counted, Department, Figures, Group, ItemCounted } from './groups.ts';
import { figure } from './figure.ts';
import { statisticsWords as w } from './statistics-words.ts';

/** The groups whose cases a post that supervises finds in a list: those that are ended. */
const listed: readonly Group[] = ['done', 'ended'];
/** The groups whose name leaves open what was decided. */
const named: readonly Group[] = ['delivery', 'ended'];

interface RowPart {
  /** How many cases the full width of a bar is. */
  readonly most: number;
  /** Key of the row in hand. */
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

/** A department, and its items when it is opened. */
export function DepartmentRows(
  props: RowPart & { readonly department: Department; readonly open: boolean; readonly onToggle: () => void },
): ReactNode {
  const { department, open, onToggle, most, selected, onSelect } = props;
  const { organ, name, items } = department;
  const figures = figuresOf(stagesOf([department]));
  return (
    <tbody>
      <tr data-row={organ} className={selected === organ ? 'selected' : ''} onClick={() => onSelect(organ)}>
        <th scope="row">
          <button type="button" className="stat-name" aria-expanded={open} onClick={onToggle}>
            <svg className="stat-turn" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
              <path d="M3 1.5 7.5 5 3 8.5z" />
            </svg>
            {name || w.unnamed}
          </button>
        </th>
        <FigureCells figures={figures} most={most} of={(group) => figure(figures.by[group])} />
      </tr>
      {open &&
        items.map((item) => {
          const key = `${organ}/${item.item}`;
          return (
            <tr
              key={key}
              data-row={key}
              className={`stat-item${selected === key ? ' selected' : ''}`}
              onClick={() => onSelect(key)}
            >
              <th scope="row">
                <span className="stat-name" tabIndex={-1}>
                  {item.name}
                </span>
              </th>
              <FigureCells
                figures={figuresOf(item.stages)}
                most={most}
                of={(group) => <ByStage item={item} group={group} />}
              />
            </tr>
          );
        })}
    </tbody>
  );
}

/** The bar and the figures of a row. In: what stands in the cell of a group. */
export function FigureCells(props: {
  readonly figures: Figures;
  /** Not given for a sum: on the scale of its parts it would have no room. */
  readonly most?: number;
  readonly of: (group: Group) => ReactNode;
}): ReactNode {
  const { figures, most, of } = props;
  return (
    <>
      <td className="stat-chart">{most !== undefined && <Bar figures={figures} most={most} />}</td>
      <td className="stat-n stat-sum">
        <span className="stat-label" aria-hidden="true">
          {w.sum}
        </span>
        {figure(figures.total)}
      </td>
      {groups.map((group) => (
        <td key={group} className={`stat-n${figures.by[group] === 0 ? ' stat-zero' : ''}`}>
          <span className="stat-label" aria-hidden="true">
            <Swatch group={group} /> {w.groups[group]}
          </span>
          {of(group)}
        </td>
      ))}
    </>
  );
}

/** The figure of an item in a group; where the name of the group does not say in which stage its cases stand, each stage is named. */
function ByStage({ item, group }: { readonly item: ItemCounted; readonly group: Group }): ReactNode {
  const stages = stagesIn(group, item);
  const n = figuresOf(stages).total;
  const [only] = stages;
  const shown = (stage: Counted['stage'], count: number): ReactNode =>
    listed.includes(group) ? <ToList item={item} stage={stage} n={count} /> : figure(count);
  if (only === undefined || (stages.length === 1 && !named.includes(group)))
    return only === undefined ? figure(n) : shown(only.stage, n);
  return (
    <>
      {stages.length === 1 ? shown(only.stage, n) : figure(n)}
      {stages.map(({ stage, n: ofStage }) => (
        <span key={stage} className="stat-stage">
          {words.stages[stage]} {stages.length > 1 && shown(stage, ofStage)}
        </span>
      ))}
    </>
  );
}

/** A figure that leads to the list of the very cases. */
function ToList(props: {
  readonly item: ItemCounted;
  readonly stage: Counted['stage'];
  readonly n: number;
}): ReactNode {
  const { item, stage, n } = props;
  const search = new URLSearchParams({ view: 'closed', item: item.item, stage });
  return (
    <Link to={`/?${search.toString()}`} title={w.closedOf(item.name, words.stages[stage])}>
      {figure(n)}
    </Link>
  );
}
