import { wordsOf } from '#law';
import { actWords } from './act-words.ts';
import type { CaseContext } from './command.ts';
import { capacityOf, standsAgainst } from './guards.ts';
import type { Case } from './state.ts';
import type { ActShown } from './shown.ts';
import { commandNames } from './what-next.ts';

/**
 * Every act on a case that concerns the person asking, in the order of a case's life: the applicant's to a citizen, the officers' to staff.
 * One that may not be done now carries the reason, so that the greyed button teaches the rule. Pure; the act is checked again when done.
 */
export function actsShown(state: Case, context: Omit<CaseContext, 'paper'>): readonly ActShown[] {
  const { asker, item } = context;
  if (asker.kind === 'anonymous') return [];
  const concerned = commandNames.filter(
    (command) =>
      command !== 'submit' &&
      command !== 'takeIn' &&
      // An act of the counter alone: where no original is kept there is nothing to teach.
      (command !== 'returnOriginal' || standsAgainst(state, command, { ...context, paper: noPaper }) === undefined) &&
      (capacityOf(command) === 'applicant') === (asker.kind === 'citizen'),
  );
  return concerned.map((command) => {
    const against = standsAgainst(state, command, { ...context, paper: noPaper });
    const shown = { command, capacity: capacityOf(command), ...actWords(command, item) };
    if (!against) return { ...shown, allowed: true };
    const { zh, en } = wordsOf(against);
    return { ...shown, allowed: false, reason: { code: against.refused, zh, en } };
  });
}

function noPaper(): never {
  throw new Error('looking at a case issues no paper');
}
