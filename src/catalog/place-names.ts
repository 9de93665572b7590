import type { ItemDraft } from './draft.ts';
import names from './place-names.json' with { type: 'json' };

type Words = readonly [zh: string, en: string];

// `/level`: what a part is called inside a row, where that is another name than on top.
const known = new Map<string, Words>(Object.entries(names as unknown as Readonly<Record<string, Words>>));

/**
 * Where in an item something is, as people call it: `materials/floor-plan/issuer` → 申请材料“平面图”的出具单位. In: the address with the
 * rows' own ids, the document it is an address in. Parts nobody named keep their own name.
 */
export function placeInWords(at: string, document: unknown): { readonly zh: string; readonly en: string } {
  const [part = '', ...inner] = at.split('/').filter((word) => word !== '');
  const [zh, en] = known.get(part) ?? [part, part];
  const row = inner[0];
  if (row === undefined) return { zh, en };
  const isRow = Array.isArray(
    (document as Partial<Record<keyof ItemDraft, unknown>> | null)?.[part as keyof ItemDraft],
  );
  const title = isRow ? rowTitle(document, part, row) : undefined;
  const rest = (isRow ? inner.slice(1) : inner).filter((word) => !/^\d+$/.test(word));
  const inside = (word: string): Words => known.get(`/${word}`) ?? known.get(word) ?? [word, word];
  const restZh = rest.map((word) => `的${inside(word)[0]}`).join('');
  const restEn = rest.map((word) => `, ${inside(word)[1]}`).join('');
  return {
    zh: `${zh}${title === undefined ? '' : `“${title}”`}${restZh}`,
    en: `${en}${title === undefined ? '' : ` “${title}”`}${restEn}`,
  };
}

/** The place that an event of mending speaks of, its row called by the name that it bears from then on. */
export function placeOfMending(at: string, value: unknown): string {
  const [part = '', row] = at.split('/');
  const document = row === undefined ? {} : { [part]: value === undefined ? [] : [value] };
  return placeInWords(at, document).zh;
}

/** JSON pointers count rows; people and links know them by their id. In: `materials/0/issuer`. Out: `materials/floor-plan/issuer`. */
export function withRowIds(at: string, document: unknown): string {
  const [part = '', index, ...inner] = at.split('/');
  const row = index === undefined ? undefined : rowsOf(document, part)[Number(index)];
  const id = row?.['id'];
  return typeof id === 'string' ? [part, id, ...inner].join('/') : at;
}

function rowTitle(document: unknown, part: string, row: string): string | undefined {
  const rows = rowsOf(document, part);
  const found = rows.find(({ id }) => id === row) ?? rows[Number(row)];
  const title = found?.['name'] ?? found?.['text'] ?? found?.['law'] ?? found?.['q'];
  return typeof title === 'string' ? title : undefined;
}

function rowsOf(document: unknown, part: string): readonly Readonly<Record<string, unknown>>[] {
  const rows =
    typeof document === 'object' && document !== null ? (document as Record<string, unknown>)[part] : undefined;
  return Array.isArray(rows) ? (rows as Readonly<Record<string, unknown>>[]) : [];
}
