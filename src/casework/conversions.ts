import { civilDateOf, demoRegionPrefix, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion, listItems, receivableItem } from '#catalog';
import type { Who } from '#identity';
import { caseMandates, mayDo } from './case-mandates.ts';
import { carryOver } from './carry-over.ts';
import { askerOf, loadCase, personalOf } from './context.ts';
import { mayAct } from './guards.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';

/** What a conversion would do, before it is done: the mapping the clerk sees. Names only, no answer stands in it. */
export interface Conversion {
  readonly item: string;
  readonly name: string;
  readonly answersKept: readonly string[];
  readonly answersWanted: readonly { readonly field: string; readonly name: string }[];
  readonly materialsKept: readonly { readonly material: string; readonly from: string; readonly to: string }[];
  readonly materialsWanted: readonly string[];
  /** Handed in and of no use under the new item. */
  readonly left: readonly string[];
}

/** Items a case may be converted to: published, open, and of this post's mandate to accept. Refusals: those of `mayAct`. */
export async function conversions(
  parts: CaseworkParts,
  who: Who,
  number: string,
): Promise<readonly { readonly item: string; readonly name: string }[] | Refusal> {
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const { state } = await loadCase(parts, number);
  const old = state.stage === 'none' ? '' : state.item;
  const barred = mayAct(state, 'convert', await askerOf(ledger.db, who, old, today));
  if (barred) return barred;
  if (who.kind !== 'staff') return refuse('wrong-capacity', { capacity: 'clerk' });
  const mandates = await caseMandates(ledger.db, who, today);
  const items = await listItems(ledger.db, jurisdiction, today, { limit: 1000 });
  return items
    .filter(({ id, availability }) => id !== old && availability === 'open' && mayDo(mandates, 'accept', id))
    .map(({ id, item }) => ({ item: id, name: item.name }));
}

/** The mapping to one of them. Refusals: those of `mayAct`, `item-not-published`, `item-suspended`. */
export async function conversion(
  parts: CaseworkParts,
  who: Who,
  number: string,
  into: string,
): Promise<Conversion | Refusal> {
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const { state } = await loadCase(parts, number);
  const asker = await askerOf(ledger.db, who, state.stage === 'none' ? '' : state.item, today);
  const barred = mayAct(state, 'convert', asker);
  if (barred) return barred;
  if (state.stage === 'none') return refuse('not-found');
  const published = await receivableItem(ledger.db, jurisdiction, into, today);
  if (isRefusal(published)) return published;
  const old = await itemVersion(ledger.db, jurisdiction, state.item, state.version);
  if (!old) throw new Error(`version ${state.version} of ${state.item} is gone`);
  const said = await personalOf<RecordOf['answers']>(parts, state.answers);
  const handedIn = {
    answers: said?.answers ?? {},
    files: said?.files ?? [],
    materials: state.materials,
    handed: state.handed ?? [],
  };
  const options = { today, demo: jurisdiction.startsWith(demoRegionPrefix) };
  const carried = carryOver(old.item, published.item, handedIn, {}, options);
  return {
    item: published.item.id,
    name: published.item.name,
    answersKept: carried.fields.map(({ zh }) => zh),
    answersWanted: carried.unanswered.map(({ name, zh }) => ({ field: name, name: zh })),
    materialsKept: carried.pairs.map(({ material, from }) => ({
      material: material.id,
      from: from.name,
      to: material.name,
    })),
    materialsWanted: carried.missing.map(({ name }) => name),
    left: carried.left.map(({ name }) => name),
  };
}
