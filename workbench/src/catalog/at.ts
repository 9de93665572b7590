import type { Draft } from './catalog-api.ts';

type Said = Readonly<Record<string, unknown>>;

/** The value of a part (`quota`) or of a row (`materials/floor-plan`) of a draft. */
export function valueAt(draft: Draft, at: string): unknown {
  const [part = '', row] = at.split('/');
  const said: unknown = (draft as Said)[part];
  return row === undefined ? said : rowsOf(draft, part).find(({ id }) => id === row);
}

export function rowsOf(draft: Draft, part: string): readonly (Said & { readonly id: string })[] {
  const rows: unknown = (draft as Said)[part];
  return Array.isArray(rows) ? (rows as readonly (Said & { readonly id: string })[]) : [];
}

/** The draft with one part or row changed, as the server does it: without a value it is taken out, a new row stands last. */
export function withValue(draft: Draft, at: string, value: unknown): Draft {
  const [part = '', row] = at.split('/');
  if (row === undefined) return put(draft, part, value);
  const rows = rowsOf(draft, part);
  if (value === undefined)
    return put(
      draft,
      part,
      rows.filter(({ id }) => id !== row),
    );
  const known = rows.some(({ id }) => id === row);
  return put(draft, part, known ? rows.map((one) => (one.id === row ? value : one)) : [...rows, value]);
}

/** A field inside a part or row (`basis/article`); what is empty is absent, and so is an object left without fields. */
export function fieldOf(value: unknown, key: string): unknown {
  let found = value;
  for (const name of key.split('/'))
    found = typeof found === 'object' && found !== null ? (found as Said)[name] : undefined;
  return found;
}

export function withField(value: unknown, key: string, field: unknown): Said | undefined {
  const [name = '', ...inner] = key.split('/');
  const said: Said = typeof value === 'object' && value !== null ? (value as Said) : {};
  const next = inner.length === 0 ? field : withField(said[name], inner.join('/'), field);
  const { [name]: _before, ...others } = said;
  const now = next === undefined ? others : { ...said, [name]: next };
  return Object.keys(now).length === 0 ? undefined : now;
}

function put(draft: Draft, part: string, value: unknown): Draft {
  const { [part]: _before, ...others } = draft as Said;
  return (value === undefined ? others : { ...draft, [part]: value }) as Draft;
}

/** An id that no row of a list bears: `material-4`. */
export function freshId(draft: Draft, part: string, stem: string): string {
  const taken = rowsOf(draft, part).map(({ id }) => id);
  let n = taken.length + 1;
  while (taken.includes(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}
