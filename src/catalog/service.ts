import { civilDateOf, isRefusal, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Ledger, NoTables } from '#ledger';
import { actorOf, actsOf, staffName } from '#identity';
import type { Act, System, Who } from '#identity';
import type { Kysely } from 'kysely';
import type { CatalogCommand, CatalogDone } from './command.ts';
import { decide } from './decide.ts';
import type { Asker } from './decide.ts';
import { evolve, noItem } from './state.ts';
import { catalogEvent, itemStream, newEvent } from './streams.ts';
import type { ItemId } from './types.ts';
import { itemForStaff } from './views/working.ts';
import { whatNext } from './what-next.ts';

/**
 * One catalog command: load, decide, append and project in one transaction. In: who asks, the length of the item's stream that
 * the person's page showed (0 for a new item), the command, an idempotency key. Out: item and new length, or the refusal. Only the command
 * line comes as `System`.
 */
export async function changeCatalog(
  ledger: Ledger,
  who: Who | System,
  seq: number,
  command: CatalogCommand,
  key: string,
): Promise<CatalogDone | Refusal> {
  const by = actorOf(who, whatNext[command.name].act);
  // The reason is free text: it goes beside the ledger, and into the key's check only as part of a keyed hash.
  const request = { jurisdiction: who.jurisdiction, key, by, name: command.name, body: { ...command, seq } };
  return ledger.command<CatalogDone>(request, async (tx) => {
    const stream = itemStream(command.item);
    const { seq: now, events } = await tx.load(stream);
    const state = events.map(catalogEvent).reduce(evolve, noItem);
    const today = civilDateOf(tx.at);
    if ('from' in command && command.from !== undefined && !(await itemForStaff(tx.db, who.jurisdiction, command.from)))
      return refuse('not-found');
    const asker = await askerOf(tx.db, who, command.item, today);
    const reason =
      'reason' in command && command.reason.trim() !== ''
        ? await tx.deposit('reason', { reason: command.reason })
        : undefined;
    const decided = decide(state, command, { asker, today, ...(reason && { reason }) });
    // Somebody was faster: who and what says more than that the stage has changed.
    const overtaken = now !== seq && isRefusal(decided) && decided.refused === 'item-wrong-stage';
    if (isRefusal(decided) && !overtaken) return decided;
    const appended = await tx.append(stream, seq, isRefusal(decided) ? [] : decided.map(newEvent), by);
    return isRefusal(appended)
      ? named(tx.db, appended, who.jurisdiction)
      : { item: command.item, seq: seq + appended.length };
  });
}

/** `stale` with the colleague's name in it; the ledger knows only ids. */
async function named(db: Kysely<NoTables>, refusal: Refusal, jurisdiction: string): Promise<Refusal> {
  const [, staff] = /^staff\/([^@]+)/.exec(String(refusal.detail?.['who'] ?? '')) ?? [];
  if (refusal.refused !== 'stale' || !refusal.detail) return refusal;
  const who = staff === undefined ? '系统' : ((await staffName(db, jurisdiction, staff)) ?? '同事');
  return { ...refusal, detail: { ...refusal.detail, who } };
}

/** The post's mandates are read anew at the act: they may have ended or been revoked since the sign-in. */
async function askerOf(db: Kysely<NoTables>, who: Who | System, item: ItemId, today: CivilDate): Promise<Asker> {
  return who.kind === 'staff'
    ? { kind: 'staff', staff: who.staff, acts: await catalogActs(db, who, item, today) }
    : { kind: who.kind };
}

/** The acts of the present post for one item on a day; none for a citizen, or for staff without a post. */
export async function catalogActs(
  db: Kysely<NoTables>,
  who: Who,
  item: ItemId,
  on: CivilDate,
): Promise<ReadonlySet<Act>> {
  if (who.kind !== 'staff' || !who.post) return new Set();
  return actsOf(db, who.jurisdiction, who.post.id, item, on);
}
