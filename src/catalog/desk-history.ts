import { staffNames } from '#identity';
import type { Jurisdiction, NoTables, StoredEvent } from '#ledger';
import type { Kysely } from 'kysely';
import type { CatalogEvent } from './events.ts';
import { placeOfMending } from './place-names.ts';
import { catalogEvent } from './streams.ts';

/** One line of what has happened to an item. `words`: what the person gave as the reason. */
export interface CatalogHistoryLine {
  readonly seq: number;
  readonly at: string;
  readonly type: CatalogEvent['type'];
  readonly who: string;
  readonly zh: string;
  readonly words?: string;
}

/** What has happened to an item, the newest first, with the names of today and the reasons that still lie beside the ledger. */
export async function catalogHistory(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  events: readonly StoredEvent[],
  reasonOf: (ref: string) => Promise<unknown>,
): Promise<readonly CatalogHistoryLine[]> {
  const staff = events.flatMap(({ actor }) => staffOf(actor) ?? []);
  const names = await staffNames(db, jurisdiction, staff);
  const lines = await Promise.all(
    events.map(async (stored) => {
      const event = catalogEvent(stored);
      const id = staffOf(stored.actor);
      const body = 'reason' in event.data ? await reasonOf(event.data.reason.ref) : undefined;
      const words = typeof body === 'object' && body !== null && 'reason' in body ? String(body.reason) : undefined;
      const who = id === undefined ? '系统(导入)' : (names.get(id) ?? '工作人员');
      const { seq, at, type } = stored;
      return {
        seq,
        at,
        type: type as CatalogEvent['type'],
        who,
        zh: sentence(event),
        ...(words !== undefined && { words }),
      };
    }),
  );
  return lines.toReversed();
}

/** The person in `staff/<id>@<post>`, the form in which events name one. */
function staffOf(actor: string): string | undefined {
  return /^staff\/([^@]+)/.exec(actor)?.[1];
}

function sentence({ type, data }: CatalogEvent): string {
  switch (type) {
    case 'ItemVersionDrafted':
      if (data.drafter === undefined) return `从文件导入,成为第 ${data.version} 版草稿`;
      return data.from === undefined ? `起草第 ${data.version} 版` : `照 ${data.from} 另编第 ${data.version} 版草稿`;
    case 'ItemVersionMended':
      return `${data.value === undefined ? '删去' : '修改'}${placeOfMending(data.at, data.value)}`;
    case 'ItemVersionSubmitted':
      return `第 ${data.version} 版送审`;
    case 'ItemVersionAudited':
      return `第 ${data.version} 版审核通过`;
    case 'ItemVersionReturned':
      return `第 ${data.version} 版退回修改`;
    case 'ItemVersionDiscarded':
      return `第 ${data.version} 版草稿作废`;
    case 'ItemVersionPublished':
      return `发布第 ${data.version} 版,${data.effectiveOn} 起用`;
    case 'ItemSuspended':
      return '暂停,不收新申请';
    case 'ItemResumed':
      return '恢复';
    case 'ItemWithdrawn':
      return '取消,从目录撤下';
  }
}
