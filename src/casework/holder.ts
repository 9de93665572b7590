import type { CivilDate } from '#law';
import type { ServiceItem } from '#catalog';
import { postsHolding } from '#identity';
import type { Act } from '#identity';
import type { CaseworkParts } from './parts.ts';
import { officersOf, unitTitles } from './officers.ts';
import type { CasePage } from './shown.ts';
import type { CaseIndexRow } from './views/tables.ts';

/** Whom an act waits for, to an English reader: posts are entitled in Chinese only. */
const actorsEn: Readonly<Record<string, readonly [one: string, several: string]>> = {
  accept: ['Acceptance clerk', 'Acceptance clerks'],
  review: ['Reviewer', 'Reviewers'],
  decide: ['Approver', 'Approvers'],
  issue: ['Issuing clerk', 'Issuing clerks'],
};

const turns: Readonly<Record<string, Act>> = { accept: 'accept', review: 'review', decide: 'decide', issue: 'issue' };

/**
 * Who has the case now (现在在谁手上) and since when: the posts that today hold the mandate for the act it waits for. One officer is
 * named; where several may act, their posts are. An act for which nobody holds a mandate is said so: it is the organ's to mend.
 */
export async function holderOf(
  parts: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  row: Pick<CaseIndexRow, 'waiting' | 'stage_since'>,
  item: ServiceItem,
  today: CivilDate,
  /** Posts that have still to sign a record. */
  awaits: readonly string[] = [],
): Promise<CasePage['holder']> {
  const { jurisdiction } = parts;
  const { db } = parts.ledger;
  const since = row.stage_since;
  if (row.waiting === 'applicant')
    return { unit: '申请人', unitEn: 'Applicant', role: '补正', roleEn: 'Corrections', since };
  const organ = (await unitTitles(db, jurisdiction, [item.organ])).get(item.organ) ?? { zh: '' };
  const ofOrgan = { unit: organ.zh, ...(organ.en !== undefined && { unitEn: organ.en }) };
  const signing = row.waiting === 'co-sign';
  const act = signing ? 'review' : turns[row.waiting];
  if (act === undefined) return { ...ofOrgan, role: '已结束', roleEn: 'Ended', since };
  const held = await postsHolding(db, jurisdiction, item.id, act, today);
  const posts = held.filter(({ id, auxiliary }) => !auxiliary && (!signing || awaits.includes(id)));
  const officers = [
    ...(
      await officersOf(
        db,
        jurisdiction,
        posts.map(({ id }) => id),
      )
    ).values(),
  ];
  const [first] = officers;
  if (!first)
    return { ...ofOrgan, role: '没有人持有这一步的授权', roleEn: 'Nobody holds the mandate for this step', since };
  const units = [...new Set(officers.map(({ unit }) => unit))];
  const role =
    officers.length === 1
      ? [first.title, first.name].filter((word) => word !== '').join(' ')
      : [...new Set(officers.map(({ title }) => title))].join('、');
  const [one = '', several = ''] = actorsEn[act] ?? [];
  const roleEn = officers.length === 1 ? `${one} ${first.name}`.trim() : several;
  if (units.length > 1) return { ...ofOrgan, role, roleEn, since };
  return { unit: first.unit, ...(first.unitEn !== undefined && { unitEn: first.unitEn }), role, roleEn, since };
}
