import { checkItemCode } from '#law';
import type { ItemDraft } from '../draft.ts';
import type { ItemId, LimitUnit, Material, ServiceItem, StartEvent } from '../types.ts';
import type { SourceItem } from './source-item.ts';
import { specialOf, stepsOf } from './source-steps.ts';

/** GB/T 39046 A.1. 其他 is no type of the standard and stays unsaid. */
const types: Readonly<Record<string, string>> = {
  行政许可: '01',
  行政给付: '05',
  行政确认: '07',
  行政奖励: '08',
  行政裁决: '09',
  其他行政权力: '10',
  公共服务: '20',
};
const levels: Readonly<Record<string, ServiceItem['level']>> = { 省级: '2', 市级: '3', 县级: '4' };
const units: Readonly<Record<string, LimitUnit>> = { 工作日: 'workday', 自然日: 'day', 月: 'month' };
const objects: Readonly<Record<string, ServiceItem['objects'][number]>> = { 自然人: 'person', 法人: 'company' };
/** What starts a limit (domain 9A.3), as the laws word it. 当场 is no event: the limit is 0. */
const starts: Readonly<Record<string, StartEvent>> = {
  受理之日: 'accepted',
  收到申请之日: 'received',
  收到全部有效文件之日: 'complete-file',
  提交申领登记表之日: 'form-signed',
  考试合格并宣誓之日: 'exam-passed',
};

/**
 * A published item as a draft of ours: what its authors said, in our fields; what they did not say stays out. No basis is added to
 * a condition, a material, a step or a limit that names none. The record itself lies in `source`.
 */
export function draftOf(from: SourceItem): ItemDraft {
  const { name, legal_basis, conditions, statutory_limit: statutory, promised_limit: promised, procedure } = from;
  const [type, level, projectType] = [types[from.type], levels[from.level ?? ''], projectTypeOf(from)];
  const start = starts[statutory?.from ?? ''];
  const special = specialOf(procedure);
  const result = from.result_document?.trim() ?? '';
  return {
    id: itemIdOf(from),
    name,
    ...(type !== undefined && { type }),
    ...(level !== undefined && { level }),
    objects: from.service_objects.flatMap((word) => objects[word] ?? []),
    ...(projectType && { projectType }),
    ...(/审查类型[^,;。]*即审即办/.test(from.note ?? '') && { reviewType: 'at-once' as const }),
    basis: legal_basis.map(({ law, article }) => ({ law, ...(article !== null && { article }) })),
    conditions: conditions.map((text, index) => ({ id: `condition-${index + 1}`, text })),
    materials: from.materials.map(materialOf),
    steps: stepsOf(procedure),
    ...(statutory && {
      statutory: { n: statutory.n, unit: units[statutory.unit] ?? 'workday', ...(start && { from: start }) },
    }),
    ...(promised && { promised: { n: promised.n, unit: units[promised.unit] ?? 'workday' } }),
    ...(special.length > 0 && { special }),
    ...feesOf(from),
    ...(result !== '' && { result: { name: result } }),
    source: withoutNulls(from),
  };
}

/**
 * A code to draft under: the source's own where it is a national basic code of the item's type, else one of the city's own (地方码 99 of
 * the invented province, main item = number of the record). An office numbers its local items itself.
 */
function itemIdOf({ id, code, type }: SourceItem): ItemId {
  const digits = types[type] ?? '00';
  const national = code?.startsWith('00') === true && checkItemCode('basic', code).valid && code.slice(2, 4) === digits;
  const main = (/\d{1,5}$/.exec(id)?.[0] ?? '0').padStart(5, '0');
  return `${national ? code : `99${digits}${main}000`}01`;
}

function projectTypeOf({ note }: SourceItem): ServiceItem['projectType'] | undefined {
  if (/即办件/.test(note ?? '')) return 'on-the-spot';
  return /承诺件/.test(note ?? '') ? 'promised' : undefined;
}

function materialOf({ name, form, count }: SourceItem['materials'][number], index: number) {
  const [original, copy] = [/原件/.test(form ?? ''), /复印件/.test(form ?? '')];
  const forms: Material['form'][] = [];
  if (original) forms.push('original');
  if (copy) forms.push('copy');
  if (form === '电子') forms.push('electronic');
  const [only] = forms;
  return {
    id: `material-${index + 1}`,
    name,
    // “原件/复印件” leaves open which; the draft does too.
    ...(forms.length === 1 && only !== undefined && { form: only }),
    ...(count !== null && original && !copy && { originals: count }),
    ...(count !== null && copy && !original && { copies: count }),
  };
}

/** An amount makes it a fee with the source's words as its name, unless it says that nothing is charged. */
function feesOf({ fee, fee_basis }: SourceItem): Pick<ItemDraft, 'fees' | 'noFeeNote'> {
  if (fee === null || fee.trim() === '') return {};
  if (/不收费|无收费|免征/.test(fee) && !/\d元/.test(fee)) return { fees: [], noFeeNote: fee };
  return { fees: [{ id: 'fee-1', name: fee, ...(fee_basis !== null && { basis: { law: fee_basis } }) }] };
}

/** The record as the ledger takes it: what is null in the file is absent. */
function withoutNulls(record: object): { readonly [field: string]: unknown } {
  return JSON.parse(JSON.stringify(record, (_, value: unknown) => value ?? undefined)) as { [field: string]: unknown };
}
