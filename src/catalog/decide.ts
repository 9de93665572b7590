import { isDeepStrictEqual } from 'node:util';
import { isCivilDate, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Commitment, EventData } from '#ledger';
import type { Act, StaffId } from '#identity';
import { findingsOf } from './checks/index.ts';
import type { CatalogCommand } from './command.ts';
import type { CatalogEvent } from './events.ts';
import { mayMend, mended } from './mended.ts';
import { hasOddValue } from './form-problems.ts';
import { earliestDay } from './earliest-day.ts';
import { missingIn, readDraft } from './problems.ts';
import type { ItemState, WorkingVersion } from './state.ts';
import { nextVersion, workingStage } from './state.ts';
import { stageAllows, whatNext } from './what-next.ts';

/**
 * Who asks, reduced to what the rights check needs; `acts` are those of the present post for this item or `*`, today. `system` is the
 * program laying in drafts from a file; no request carries it.
 */
export type Asker =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' }
  | { readonly kind: 'staff'; readonly staff: StaffId; readonly acts: ReadonlySet<Act> };

export interface CatalogContext {
  readonly asker: Asker;
  readonly today: CivilDate;
  /** The reason given, laid beside the ledger. */
  readonly reason?: Commitment;
}

/**
 * A catalog command against an item. Pure. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate` (9A.25), `item-wrong-stage`,
 * `item-not-valid`, `item-incomplete` and `item-not-lawful` (handed over, at audit and again at publication), `auditor-is-drafter`,
 * `text-missing` (a reason), `effective-date-early`. The right is checked first.
 */
export function decide(
  state: ItemState,
  command: CatalogCommand,
  context: CatalogContext,
): readonly CatalogEvent[] | Refusal {
  const { asker, today } = context;
  const barred = mayAct(command, asker);
  if (barred) return barred;
  if (!stageAllows(state, command.name)) return refuse('item-wrong-stage', { stage: stageName(state) });
  if (asker.kind !== 'staff')
    return command.name === 'draftItemVersion'
      ? layIn(state, command.document, command.item)
      : refuse('wrong-capacity', { capacity: whatNext[command.name].act });
  switch (command.name) {
    case 'draftItemVersion':
      return draft(state, command.document, command.item, { drafter: asker.staff, from: command.from });
    case 'mendItemVersion':
      return withWorking(state, (working) => mend(working, command.at, command.value, asker.staff));
    case 'submitItemVersion':
      return withWorking(
        state,
        (working) =>
          incomplete(working) ??
          unlawful(working) ?? [
            { type: 'ItemVersionSubmitted', data: { version: working.version, drafter: asker.staff } },
          ],
      );
    case 'auditItemVersion':
      return withWorking(state, (working) => {
        if (working.drafters.includes(asker.staff)) return refuse('auditor-is-drafter');
        return (
          incomplete(working) ??
          unlawful(working) ?? [
            { type: 'ItemVersionAudited', data: { version: working.version, auditor: asker.staff } },
          ]
        );
      });
    case 'returnItemVersion':
      return withWorking(state, ({ version, drafters }) => {
        if (drafters.includes(asker.staff)) return refuse('auditor-is-drafter');
        if (!context.reason) return refuse('text-missing', { what: '退回的理由' }, 'reason');
        return [{ type: 'ItemVersionReturned', data: { version, auditor: asker.staff, reason: context.reason } }];
      });
    case 'discardItemVersion':
      return withWorking(state, ({ version }) => {
        if (!context.reason) return refuse('text-missing', { what: '作废的理由' }, 'reason');
        return [{ type: 'ItemVersionDiscarded', data: { version, drafter: asker.staff, reason: context.reason } }];
      });
    case 'publishItemVersion':
      return withWorking(
        state,
        (working) => incomplete(working) ?? unlawful(working) ?? publish(state, working, command.effectiveOn, today),
      );
    case 'suspendItem':
      if (!context.reason) return refuse('text-missing', { what: '暂停的理由' }, 'reason');
      return [{ type: 'ItemSuspended', data: { on: today, reason: context.reason } }];
    case 'resumeItem':
      return [{ type: 'ItemResumed', data: { on: today } }];
    case 'withdrawItem':
      if (!context.reason) return refuse('text-missing', { what: '取消的理由' }, 'reason');
      return [{ type: 'ItemWithdrawn', data: { on: today, reason: context.reason } }];
  }
}

/** May this person give this command at all, whatever the item's stage? */
function mayAct(command: CatalogCommand, asker: Asker): Refusal | undefined {
  const { act } = whatNext[command.name];
  if (asker.kind === 'anonymous') return refuse('not-signed-in');
  if (asker.kind === 'system' && command.name === 'draftItemVersion') return undefined;
  if (asker.kind !== 'staff') return refuse('wrong-capacity', { capacity: act });
  return asker.acts.has(act) ? undefined : refuse('no-mandate', { act });
}

function draft(
  state: ItemState,
  document: unknown,
  id: string,
  { drafter, from }: { readonly drafter?: StaffId; readonly from?: string | undefined } = {},
): readonly CatalogEvent[] | Refusal {
  const read = readDraft(document);
  if ('problems' in read)
    return refuse('item-not-valid', { problem: read.problems[0]?.zh ?? '' }, read.problems[0]?.at);
  if (read.draft.id !== id) return refuse('item-not-valid', { problem: `编码 ${read.draft.id} 不是 ${id}` }, 'id');
  const version = nextVersion(state);
  const by = { ...(drafter !== undefined && { drafter }), ...(from !== undefined && { from }) };
  return [{ type: 'ItemVersionDrafted', data: { version, content: read.draft, ...by } }];
}

/** One part or row. What stands there already is no change, and voids no audit. */
function mend(
  { version, content, stage }: WorkingVersion,
  at: string,
  value: unknown,
  drafter: StaffId,
): readonly CatalogEvent[] | Refusal {
  if (!mayMend(at)) return refuse('item-not-valid', { problem: `目录里没有 ${at} 这一项。` }, at);
  if (value !== undefined && hasOddValue(value)) return refuse('item-not-valid', { problem: '不能有空值和小数。' }, at);
  const now = mended(content, at, value);
  const read = readDraft(now);
  if ('problems' in read)
    return refuse('item-not-valid', { problem: read.problems[0]?.zh ?? '' }, read.problems[0]?.at);
  if (stage === 'drafted' && isDeepStrictEqual(now, content)) return [];
  // The draft's schema has read it, and nothing in it is odd: it is data of the ledger.
  const said = value === undefined ? {} : { value: value as EventData };
  return [{ type: 'ItemVersionMended', data: { version, at, ...said, drafter } }];
}

/**
 * The program lays in what is only a beginning: over nobody's work, and nothing that two people could carry on to publication without
 * a drafter. Refusals: `item-wrong-stage`, `wrong-capacity` for a document that lacks nothing.
 */
function layIn(state: ItemState, document: unknown, id: string): readonly CatalogEvent[] | Refusal {
  if (state.stage !== 'none' || state.working || state.discarded !== undefined)
    return refuse('item-wrong-stage', { stage: stageName(state) });
  const read = readDraft(document);
  if ('draft' in read && read.missing.length === 0) return refuse('wrong-capacity', { capacity: 'draft-item' });
  return draft(state, document, id);
}

function withWorking(
  state: ItemState,
  then: (working: WorkingVersion) => readonly CatalogEvent[] | Refusal,
): readonly CatalogEvent[] | Refusal {
  if (state.stage === 'withdrawn' || !state.working)
    throw new Error('the table allowed an act on a version that is not there');
  return then(state.working);
}

/** Where the work on it stands, else the item itself, as the words of a refusal name it. */
function stageName(state: ItemState): string {
  const working = workingStage(state);
  if (state.stage === 'withdrawn') return 'item-withdrawn';
  return working === 'none' ? state.stage : working;
}

/** A draft that lacks something is mended by a drafter first. */
function incomplete({ content }: WorkingVersion): Refusal | undefined {
  const missing = missingIn(content);
  const [first] = missing;
  // Of a hundred gaps the first few are said; the page shows all.
  const said = missing
    .slice(0, 5)
    .map(({ zh }) => zh)
    .join('');
  const more = missing.length > 5 ? `一共 ${missing.length} 处。` : '';
  return first && refuse('item-incomplete', { missing: said + more }, first.at);
}

function unlawful({ content }: WorkingVersion): Refusal | undefined {
  const errors = findingsOf(content).filter(({ level }) => level === 'error');
  const more = errors.length > 5 ? `一共 ${errors.length} 处。` : '';
  const found =
    errors
      .slice(0, 5)
      .map(({ check, zh }) => `${check} ${zh}`)
      .join('') + more;
  return errors.length > 0 ? refuse('item-not-lawful', { found }, errors[0]?.at) : undefined;
}

/** A version takes effect today or later, and not before the version it follows. */
function publish(
  state: ItemState,
  { version }: WorkingVersion,
  effectiveOn: CivilDate,
  today: CivilDate,
): readonly CatalogEvent[] | Refusal {
  const earliest = earliestDay(state, today);
  if (!isCivilDate(effectiveOn) || effectiveOn < earliest)
    return refuse('effective-date-early', { earliest }, 'effectiveOn');
  return [{ type: 'ItemVersionPublished', data: { version, effectiveOn } }];
}
