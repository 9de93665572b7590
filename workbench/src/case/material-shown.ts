import type { CasePage, Item, NamedFile } from '../api.ts';
import { words } from '../words.ts';

export type Material = Item['materials'][number];

export interface MaterialShown {
  readonly material: Material;
  readonly files: readonly NamedFile[];
  readonly status: { readonly shape: 'done' | 'failed' | 'inTime' | 'waiting'; readonly words: string };
  /** Files that came in with the answer to the correction notice. */
  readonly supplied: readonly NamedFile[];
}

/** The item's materials with what was handed in for each: the list the clerk checks, in the order of the catalogue. */
export function materialsShown(page: CasePage): readonly MaterialShown[] {
  const told = page.history.find(({ type }) => type === 'CorrectionRequested')?.at;
  return page.published.item.materials.map((material) => {
    const files = page.files.filter((file) => file.material === material.id);
    const asked = page.gaps.some((gap) => gap.kind === 'material' && gap.about === material.id);
    const supplied = told === undefined ? [] : files.filter(({ at }) => at > told);
    return { material, files, supplied, status: statusOf(material, files.length, asked) };
  });
}

/** The place of the material that the viewer opens at once: the first that has a file, best one just supplied. */
export function firstWithFile(page: CasePage): number {
  const shown = materialsShown(page);
  const fresh = shown.findIndex(({ supplied }) => supplied.length > 0);
  return Math.max(fresh >= 0 ? fresh : shown.findIndex(({ files }) => files.length > 0), 0);
}

function statusOf(material: Material, files: number, asked: boolean): MaterialShown['status'] {
  if (asked) return { shape: 'waiting', words: words.light.waiting };
  if (files > 0) return { shape: 'done', words: words.file.handedIn(files) };
  if (material.provided === 'system') return { shape: 'inTime', words: words.file.systemMade };
  if (material.necessity === 'conditional') return { shape: 'inTime', words: words.file.notNeeded };
  return { shape: 'failed', words: words.file.notHandedIn };
}

/** How a file can be shown in place, by the ending of its name; the server decides by its bytes what it really is. */
export function showableAs(file: NamedFile): 'pdf' | 'image' | 'none' {
  if (/\.pdf$/i.test(file.name)) return 'pdf';
  return /\.(png|jpe?g)$/i.test(file.name) ? 'image' : 'none';
}
