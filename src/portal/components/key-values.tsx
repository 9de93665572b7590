import type { ComponentChildren, VNode } from 'preact';

export interface KeyValueRow {
  readonly name: ComponentChildren;
  readonly value: ComponentChildren;
  /** A link or button at the end of the row, e.g. 改. */
  readonly edit?: ComponentChildren;
}

/**
 * Rows of a name and its value. `look`: `b` bold values, `in2` bold names (effects: when, what), `e` a line below the last row too;
 * several separated by spaces.
 */
export function KeyValues({
  rows,
  look = '',
}: {
  readonly rows: readonly KeyValueRow[];
  readonly look?: string;
}): VNode {
  return (
    <dl class={`kv ${look}`.trim()}>
      {rows.map(({ name, value, edit }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {edit !== undefined && <dd class="ed">{edit}</dd>}
        </div>
      ))}
    </dl>
  );
}
