import type { Act } from '#identity';
import type { ItemStage, ItemState, WorkingVersion } from './state.ts';
import { workingStage } from './state.ts';

export type CatalogCommandName =
  | 'draftItemVersion'
  | 'mendItemVersion'
  | 'submitItemVersion'
  | 'auditItemVersion'
  | 'returnItemVersion'
  | 'publishItemVersion'
  | 'discardItemVersion'
  | 'suspendItem'
  | 'resumeItem'
  | 'withdrawItem';

export type CatalogAct = Extract<Act, 'draft-item' | 'audit-item' | 'publish-item'>;

interface Row {
  /** The mandate it rests on. */
  readonly act: CatalogAct;
  readonly item: readonly ItemStage[];
  readonly working: readonly (WorkingVersion['stage'] | 'none')[];
}

const living: readonly ItemStage[] = ['none', 'open', 'suspended'];
const any = ['none', 'drafted', 'submitted', 'returned', 'audited'] as const;
const some = ['drafted', 'submitted', 'returned', 'audited'] as const;

/** Item stage × stage of the working version × mandate → commands. The button, the check and the docs all read this table. */
export const whatNext: { readonly [C in CatalogCommandName]: Row } = {
  draftItemVersion: { act: 'draft-item', item: living, working: any },
  mendItemVersion: { act: 'draft-item', item: living, working: some },
  // What was returned is changed before it is handed over again.
  submitItemVersion: { act: 'draft-item', item: living, working: ['drafted'] },
  auditItemVersion: { act: 'audit-item', item: living, working: ['submitted'] },
  returnItemVersion: { act: 'audit-item', item: living, working: ['submitted', 'audited'] },
  publishItemVersion: { act: 'publish-item', item: living, working: ['audited'] },
  discardItemVersion: { act: 'draft-item', item: living, working: some },
  suspendItem: { act: 'publish-item', item: ['open'], working: any },
  resumeItem: { act: 'publish-item', item: ['suspended'], working: any },
  withdrawItem: { act: 'publish-item', item: ['open', 'suspended'], working: any },
};

export const catalogCommandNames: readonly CatalogCommandName[] = [
  'draftItemVersion',
  'mendItemVersion',
  'submitItemVersion',
  'auditItemVersion',
  'returnItemVersion',
  'publishItemVersion',
  'discardItemVersion',
  'suspendItem',
  'resumeItem',
  'withdrawItem',
];

/** Whether the item's stage allows the command, mandate apart. */
export function stageAllows(state: ItemState, command: CatalogCommandName): boolean {
  const row = whatNext[command];
  return row.item.includes(state.stage) && row.working.includes(workingStage(state));
}
