import { refuse } from '#law';
import type { Refusal } from '#law';
import { post, staffName, unit } from '#identity';
import type { Who } from '#identity';
import type { Tx } from '#ledger';
import type { LoadedCase, StoredCaseEvent } from './context.ts';

/**
 * What somebody did after the state that a person's page showed. In: the case, the `seq` shown. Out: the last such event, or undefined.
 * A paper set meanwhile is nobody's act: it happens within seconds of every act and must not turn the next person away.
 */
export function overtakenBy({ events, seq }: LoadedCase, shown: number): StoredCaseEvent | undefined {
  // No page of ours showed such a state: whoever names one has not looked, and is told what there is to see.
  if (shown > seq || shown < 1) return events.at(-1);
  return events.slice(shown).findLast((event) => event.type !== 'PaperTypeset');
}

/** `stale` with a person in it: an officer reads post and name, the applicant the organ's unit. */
export async function refuseStale(tx: Tx, who: Who, event: StoredCaseEvent): Promise<Refusal> {
  // The law floor says the type in words, in both languages.
  return refuse('stale', { who: await nameOf(tx, who, event.actor), what: event.type, seq: event.seq });
}

async function nameOf(tx: Tx, who: Who, actor: string): Promise<string> {
  const [, staff, held] = /^staff\/([^@]+)(?:@(.+))?$/.exec(actor) ?? [];
  if (staff === undefined) return actor.startsWith('citizen/') ? '申请人' : '系统';
  const at = held === undefined ? undefined : await post(tx.db, tx.jurisdiction, held);
  const place = at && (await unit(tx.db, tx.jurisdiction, at.unit));
  if (who.kind !== 'staff') return place?.name ?? '经办机关';
  const name = await staffName(tx.db, tx.jurisdiction, staff);
  return [at?.title, name].filter((part) => part !== undefined).join(' ') || '同事';
}
