import { wordsOf } from '#law';
import acts from './acts.json' with { type: 'json' };
import type { CatalogCommand } from './command.ts';
import { decide } from './decide.ts';
import type { CatalogContext } from './decide.ts';
import { earliestDay } from './earliest-day.ts';
import type { ItemState } from './state.ts';
import { catalogCommandNames, whatNext } from './what-next.ts';
import type { CatalogAct, CatalogCommandName } from './what-next.ts';

/** One act on an item as a screen offers it; `reason` says why it cannot be done now. */
export interface CatalogActShown {
  readonly command: CatalogCommandName;
  readonly act: CatalogAct;
  readonly name: string;
  readonly article: string;
  readonly effect: string;
  readonly allowed: boolean;
  readonly reason?: { readonly code: string; readonly zh: string; readonly en: string };
}

/**
 * Every act on an item with whether it may be done now, and why not: that a person has drafted at the version, that something is missing,
 * that the post holds no mandate. Pure, by the very rules that check the act when it is done.
 */
export function actsOnItem(
  state: ItemState,
  item: string,
  { asker, today }: Pick<CatalogContext, 'asker' | 'today'>,
): readonly CatalogActShown[] {
  return catalogCommandNames.map((command) => {
    const { zh: name, article, effectZh: effect } = acts[command];
    const decided = decide(state, asIfWhole(command, item, state, today), { asker, today, reason: someReason });
    const shown = { command, act: whatNext[command].act, name, article, effect };
    if (Array.isArray(decided)) return { ...shown, allowed: true };
    const refusal = decided as Exclude<typeof decided, readonly unknown[]>;
    const { zh, en } = wordsOf(refusal);
    return { ...shown, allowed: false, reason: { code: refusal.refused, zh, en } };
  });
}

/** Looking records nothing: that there will be a reason is all the rules ask. */
const someReason = { ref: '', commitment: '' };

/** The command with all that a person will have given it. */
function asIfWhole(name: CatalogCommandName, item: string, state: ItemState, today: string): CatalogCommand {
  switch (name) {
    case 'draftItemVersion':
      return { name, item, document: { id: item, name: '' } };
    case 'mendItemVersion':
      return { name, item, at: 'faq', value: [] };
    case 'publishItemVersion':
      return { name, item, effectiveOn: earliestDay(state, today) };
    case 'returnItemVersion':
    case 'discardItemVersion':
    case 'suspendItem':
    case 'withdrawItem':
      return { name, item, reason: '理由' };
    case 'submitItemVersion':
    case 'auditItemVersion':
    case 'resumeItem':
      return { name, item };
  }
}
