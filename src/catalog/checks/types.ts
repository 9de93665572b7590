import type { ServiceItem } from '../types.ts';

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

/** One check of an item (domain 3.6). Pure. */
export interface Check {
  readonly id: string;
  readonly level: Finding['level'];
  /** The law it rests on. */
  readonly basis: string;
  find(item: ServiceItem): readonly Omit<Finding, 'check' | 'level' | 'basis'>[];
}
