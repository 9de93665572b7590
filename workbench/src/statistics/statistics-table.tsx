import type { ReactNode } from 'react';
import { Swatch } from './bar.tsx';
import { figure } from './figure.ts';
import { figuresOf, groups, stagesOf } from './groups.ts';
import type { Department } from './groups.ts';
import { DepartmentRows, FigureCells } from './statistics-rows.tsx';
import { statisticsWords as w } from './statistics-words.ts';

/** Chart and table in one: each row has its bar, all to one scale, and the figures it was drawn from; the heads are the legend. */
export function StatisticsTable(props: {
  readonly departments: readonly Department[];
  readonly opened: ReadonlySet<string>;
  readonly selected: string;
  readonly onToggle: (organ: string) => void;
  readonly onSelect: (key: string) => void;
}): ReactNode {
  const { departments, opened, selected, onToggle, onSelect } = props;
  const most = Math.max(...departments.map((one) => figuresOf(stagesOf([one])).total));
  const all = figuresOf(stagesOf(departments));
  return (
    <table className="stat-table">
      <caption className="offscreen">{w.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="stat-who">
            {w.department}
          </th>
          <th scope="col" className="stat-chart">
            {w.chart(figure(most))}
          </th>
          <th scope="col" className="stat-n stat-sum">
            {w.sum}
          </th>
          {groups.map((group) => (
            <th key={group} scope="col" className="stat-n">
              <Swatch group={group} /> {w.groups[group]}
            </th>
          ))}
        </tr>
      </thead>
      {departments.map((department) => (
        <DepartmentRows
          key={department.organ}
          department={department}
          open={opened.has(department.organ)}
          most={most}
          selected={selected}
          onToggle={() => onToggle(department.organ)}
          onSelect={onSelect}
        />
      ))}
      {departments.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{w.sumOfAll}</th>
            <FigureCells figures={all} of={(group) => figure(all.by[group])} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}
