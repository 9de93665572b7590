import type { ReactNode } from 'react';
import { Select } from '../antd.ts';

/** Keeps a list to one organ. */
export function OrganSelect(props: {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly organs: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (organ: string) => void;
}): ReactNode {
  const { id, label, all, value, organs, onChange } = props;
  return (
    <>
      <label htmlFor={id} className="meta">
        {label}
      </label>
      <Select
        id={id}
        size="small"
        className={`item-filter${value ? ' item-filter-on' : ''}`}
        value={value}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: all }, ...organs.map((organ) => ({ value: organ.id, label: organ.name }))]}
        onChange={onChange}
      />
    </>
  );
}
