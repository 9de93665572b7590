import type { ReactNode } from 'react';
import { Select } from '../antd.ts';
import { words } from '../words.ts';
import { ItemFilter } from './item-filter.tsx';
import { lights, stages } from './list-api.ts';
import type { Filter, StageFilter } from './list-api.ts';
import { listWords as w } from './list-words.ts';

/** Narrows the list: by light, by stage, by item. A chip pressed again lets go. */
export function FilterChips(props: {
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}): ReactNode {
  const { filter, onChange } = props;
  return (
    <>
      {lights.map((light) => (
        <button
          key={light}
          type="button"
          className="chip"
          aria-pressed={filter.light === light}
          onClick={() => onChange({ light: filter.light === light ? '' : light })}
        >
          {w.lights[light]}
          {filter.light === light && ' ×'}
        </button>
      ))}
      <label htmlFor="stage-filter" className="meta">
        {w.stage}
      </label>
      <Select
        id="stage-filter"
        size="small"
        className={`stage-filter${filter.stage ? ' item-filter-on' : ''}`}
        value={filter.stage}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: w.allStages },
          ...stages.map((stage) => ({ value: stage, label: words.stages[stage] })),
        ]}
        onChange={(stage: StageFilter | '') => onChange({ stage })}
      />
      <ItemFilter value={filter.item} onChange={(item) => onChange({ item })} />
    </>
  );
}
