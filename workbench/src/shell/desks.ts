import type { Session } from '../api.ts';

/** A desk of the rail: where it lies, and the acts that belong to it. */
const desks = [
  { path: '/', acts: ['accept', 'review', 'decide', 'issue', 'handle', 'supervise'] },
  { path: '/intake', acts: ['receive', 'accept'] },
  { path: '/delivery', acts: ['issue', 'supervise'] },
  { path: '/catalog', acts: ['draft-item', 'audit-item', 'publish-item'] },
  { path: '/organisation', acts: ['organise'] },
  { path: '/audit', acts: ['supervise'] },
  { path: '/statistics', acts: ['supervise'] },
] as const;

export type DeskPath = (typeof desks)[number]['path'];

/** The desks that the present post has; whoever has none sees the cases, where it is said why there are none. */
export function desksOf({ acts }: Pick<Session, 'acts'>): readonly DeskPath[] {
  const held = desks.filter((desk) => desk.acts.some((act) => acts.includes(act))).map(({ path }) => path);
  return held.length > 0 ? held : ['/'];
}
