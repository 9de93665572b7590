import { refuse } from '#law';
import type { Refusal } from '#law';
import type { Act } from '#identity';
import type { Asker } from './command.ts';
import { maySee } from './guards.ts';
import type { Case } from './state.ts';
import { actOf, whatNext, whenTheyCome } from './what-next.ts';
import type { Capacity } from './what-next.ts';

/** How much of a person somebody may see: all of oneself, what handling the case needs, or only what supervising it needs. */
export type Eyes = 'own' | 'handling' | 'supervising';

/** Ways of looking at the person in a case beyond the masked page: the numbers in full, and the files and papers that show them. */
export type Access = 'unmask' | 'openFile';

/**
 * Access × eyes. Whoever handles a case works with its files, and the acts that follow tell it; whoever only supervises it looks at
 * them too, and leaves a trace. Numbers in full are for those who handle the case: to watch how it is handled nobody needs them (个人信息保护法6).
 */
export const accessTable: { readonly [A in Access]: { readonly [E in Eyes]: 'freely' | 'recorded' | 'refused' } } = {
  unmask: { own: 'refused', handling: 'recorded', supervising: 'refused' },
  openFile: { own: 'freely', handling: 'freely', supervising: 'recorded' },
};

/** Capacities that handle a case, in the order of its life. */
const handling = ['clerk', 'reviewer', 'approver', 'issuer'] as const satisfies readonly Exclude<
  Capacity,
  'applicant'
>[];

/** Whose eyes these are. A mandate to supervise alone shows the handling of a case, not the person (个人信息保护法6). */
export function eyesOf(asker: Asker): Eyes {
  if (asker.kind === 'citizen') return 'own';
  return asker.kind === 'staff' && handling.some((capacity) => asker.acts.has(actOf[capacity]))
    ? 'handling'
    : 'supervising';
}

/**
 * May this person have this access? Refusals: those of `maySee`; `wrong-capacity` for the applicant, to whom nothing is masked;
 * `no-mandate` for a post that only supervises.
 */
export function mayAccess(state: Case, access: Access, asker: Asker): Refusal | undefined {
  const barred = maySee(state, asker);
  if (barred) return barred;
  const eyes = eyesOf(asker);
  if (accessTable[access][eyes] !== 'refused') return undefined;
  return eyes === 'own' ? refuse('wrong-capacity', { capacity: 'clerk' }) : refuse('no-mandate', { act: 'handle' });
}

/** The capacity an access is recorded in: the one whose turn it is, if the post has it, else the first it has. A correction is no turn. */
export function accessCapacity(state: Case, asker: Asker): Capacity {
  const acts: ReadonlySet<Act> = asker.kind === 'staff' ? asker.acts : new Set();
  const held = handling.filter((capacity) => acts.has(actOf[capacity]));
  const due = (capacity: Capacity): boolean =>
    whatNext[state.stage][capacity]?.some((command) => command !== 'correctPaper' && !whenTheyCome.includes(command)) ??
    false;
  return held.find(due) ?? held[0] ?? 'supervisor';
}
