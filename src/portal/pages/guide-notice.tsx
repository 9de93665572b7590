import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';

/** The seven notices (七公开) in their order. */
export const notices = [1, 2, 3, 4, 5, 6, 7] as const;
export type NoticeNumber = (typeof notices)[number];

/** One of the seven, with its number in a pane and an address of its own: `#notice-4`. */
export function Notice({
  visit,
  n,
  children,
}: {
  readonly visit: Visit;
  readonly n: NoticeNumber;
  readonly children: ComponentChildren;
}): VNode {
  const { say } = visit;
  return (
    <section class="no7" id={`notice-${n}`}>
      <h2>
        <span aria-hidden="true">{say(`no.${n}`)}</span>
        {say(`guide.${n}`)}
      </h2>
      {children}
    </section>
  );
}
