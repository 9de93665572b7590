import { civilDateOf } from '#law';
import type { CivilDate } from '#law';
import { staffNames, unitTree } from '#identity';
import type { StaffWho } from '#identity';
import type { Ledger } from '#ledger';
import { actsOnItem } from './desk-acts.ts';
import type { CatalogActShown } from './desk-acts.ts';
import { catalogHistory } from './desk-history.ts';
import type { CatalogHistoryLine } from './desk-history.ts';
import type { ItemDraft } from './draft.ts';
import { earliestDay } from './earliest-day.ts';
import type { Finding } from './checks/types.ts';
import { judged } from './judged.ts';
import type { OpenCases } from './open-cases.ts';
import { catalogActs } from './service.ts';
import { evolve, nextVersion, noItem } from './state.ts';
import type { ItemStage } from './state.ts';
import { catalogEvent, itemStream } from './streams.ts';
import type { ItemId, PublishedItem } from './types.ts';
import { discardedVersion } from './views/discarded.ts';
import type { DiscardedVersion } from './views/discarded.ts';
import { itemVersion, publishedItem } from './views/queries.ts';
import type { WorkingStatus } from './views/desk-list.ts';

/** An item as the three posts of the catalog see it. */
export interface DeskPage {
  readonly item: ItemId;
  readonly seq: number;
  readonly stage: ItemStage;
  readonly today: CivilDate;
  /** First day on which the version being worked on could take effect. */
  readonly earliest: CivilDate;
  /** The number that a draft is given, or bears. */
  readonly next: number;
  readonly working?: {
    readonly item: ItemDraft;
    readonly version: number;
    readonly status: WorkingStatus;
    /** Names of all who have drafted at it; none of them audits. */
    readonly drafters: readonly string[];
    readonly findings: readonly Finding[];
  };
  /** The draft that was taken back last, of an item that stands nowhere else. */
  readonly discarded?: DiscardedVersion;
  /** The version that binds today, or the first one to come. */
  readonly inForce?: PublishedItem;
  /** The version published last, where it is not that one. */
  readonly coming?: PublishedItem;
  readonly findings: readonly Finding[];
  /** How many cases go on under each published version that has any; counting stops at `countedTo`. */
  readonly open: {
    readonly countedTo: number;
    readonly versions: readonly { readonly version: number; readonly cases: number }[];
  };
  readonly acts: readonly CatalogActShown[];
  readonly history: readonly CatalogHistoryLine[];
  /** Units that an item can name as its organ or its accepting window. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

/** Everything about one item that a catalog post reads. In: who, whose right to look has been checked. Undefined where there is none. */
export async function deskItem(
  { ledger, openCases }: { readonly ledger: Ledger; readonly openCases: OpenCases },
  who: StaffWho,
  item: ItemId,
): Promise<DeskPage | undefined> {
  const { db } = ledger;
  const { jurisdiction, staff } = who;
  const stored = await ledger.read(jurisdiction, itemStream(item));
  if (stored.length === 0) return undefined;
  const state = stored.map(catalogEvent).reduce(evolve, noItem);
  const today = civilDateOf(ledger.clock.now());
  const acts = await catalogActs(db, who, item, today);
  const working = state.stage === 'withdrawn' ? undefined : state.working;
  const versions = state.stage === 'none' ? [] : state.published;
  const last = versions.at(-1);
  const inForce =
    (await publishedItem(db, jurisdiction, item, today)) ??
    (last && (await itemVersion(db, jurisdiction, item, last.version)));
  const coming =
    last && last.version !== inForce?.version ? await itemVersion(db, jurisdiction, item, last.version) : undefined;
  const discarded = state.stage === 'none' && !working ? await discardedVersion(db, jurisdiction, item) : undefined;
  const open = await openCases(
    item,
    versions.map(({ version }) => version),
  );
  const drafters = working ? await staffNames(db, jurisdiction, working.drafters) : new Map<string, string>();
  const units = await unitTree(db, jurisdiction);
  return {
    item,
    seq: stored.length,
    stage: state.stage,
    today,
    earliest: earliestDay(state, today),
    next: nextVersion(state),
    ...(working && {
      working: {
        item: working.content,
        version: working.version,
        status: working.stage,
        drafters: working.drafters.map((id) => drafters.get(id) ?? '工作人员'),
        findings: judged(working.content),
      },
    }),
    ...(discarded && { discarded }),
    ...(inForce && { inForce }),
    ...(coming && { coming }),
    findings: judgedOf(inForce),
    open: {
      countedTo: open.countedTo,
      versions: versions.flatMap(({ version }) => {
        const cases = open.byVersion.get(version) ?? 0;
        return cases > 0 ? [{ version, cases }] : [];
      }),
    },
    acts: actsOnItem(state, item, { asker: { kind: 'staff', staff, acts }, today }),
    history: await catalogHistory(db, jurisdiction, stored, (ref) => ledger.personal(jurisdiction, ref)),
    units: units
      .filter(
        ({ kind }) =>
          kind === 'department' || kind === 'committee' || kind === 'window' || kind === 'licensing-section',
      )
      .map(({ id, name, kind }) => ({ id, name, kind })),
  };
}

function judgedOf(inForce: PublishedItem | undefined): readonly Finding[] {
  return inForce ? judged(inForce.item) : [];
}
