import type { ComponentChildren, VNode } from 'preact';

/** A file or a paper as a row: its name, what is known of it in small type, what one can do with it. */
export function FileRow({
  name,
  note,
  children,
}: {
  readonly name: ComponentChildren;
  readonly note: ComponentChildren;
  /** Links and buttons (`lk` and `lbtn` of the style sheet). */
  readonly children?: ComponentChildren;
}): VNode {
  return (
    <div class="file">
      <span>
        {name}
        <small>{note}</small>
      </span>
      {children}
    </div>
  );
}
