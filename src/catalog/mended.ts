import type { ItemDraft } from './draft.ts';

/** Parts of an item that are lists of rows with an id of their own: one row is mended without the others. */
const lists: readonly string[] = ['conditions', 'materials', 'steps', 'special', 'fees'];

/** Whether an address names a part of an item or one row of a list: `quota`, `materials/floor-plan`. Its code is none. */
export function mayMend(at: string): boolean {
  const [part = '', row, more] = at.split('/');
  if (more !== undefined || part === 'id' || part === 'source') return false;
  return row === undefined ? /^[a-zA-Z]+$/.test(part) : lists.includes(part) && row !== '';
}

/**
 * A draft with one part or row changed. In: the address, the new value; without one the part or row is taken out. A row that is not there
 * yet stands last. Pure; whether the result is a draft is asked of `readDraft`.
 */
export function mended(content: ItemDraft, at: string, value: unknown): ItemDraft {
  const [part = '', row] = at.split('/');
  const said: Readonly<Record<string, unknown>> = { ...content };
  if (row === undefined) return changed(said, part, value);
  const rows = Array.isArray(said[part]) ? (said[part] as readonly { readonly id: string }[]) : [];
  const known = rows.some(({ id }) => id === row);
  const others = value === undefined ? rows.filter(({ id }) => id !== row) : rows;
  if (value === undefined) return changed(said, part, others);
  return changed(said, part, known ? rows.map((one) => (one.id === row ? value : one)) : [...rows, value]);
}

/** What an item says, without the record it was made from. */
export function withoutSource({ source: _source, ...said }: ItemDraft): ItemDraft {
  return said;
}

function changed(said: Readonly<Record<string, unknown>>, part: string, value: unknown): ItemDraft {
  const { [part]: _before, ...others } = said;
  // Only decide makes such a change, after it has read the whole as a draft.
  return (value === undefined ? others : { ...said, [part]: value }) as unknown as ItemDraft;
}
