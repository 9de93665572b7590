import type { ItemDraft } from '../draft.ts';

/** One thing an item says that the law does not allow (error) or that serves people badly (warning). */
export interface Finding {
  readonly check: string;
  readonly level: 'error' | 'warning';
  /** Where in the item, e.g. `materials/floor-plan`. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
}

/** What a check says; `level` where one check finds both errors and warnings. */
export type Found = Pick<Finding, 'at' | 'zh' | 'en'> & Partial<Pick<Finding, 'level'>>;

/** One check of an item (domain 3.6). Pure. Of a draft it judges what is there; what is missing is found where the law asks for it. */
export interface Check {
  readonly id: string;
  readonly level: Finding['level'];
  /** The law it rests on. */
  readonly basis: string;
  find(item: ItemDraft): readonly Found[];
}
