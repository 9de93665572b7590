import type { DateIfKnown } from '#law';
import type { Material, ServiceItem } from '#catalog';
import type { HandedForm, HandedMaterial, MaterialFile } from '../events.ts';
import type { NamedFile } from '../types.ts';
import type { Tick } from './types.ts';

/** What lies on the counter, read from the ticks. */
export interface OnCounter {
  readonly handed: readonly HandedMaterial[];
  readonly materials: readonly MaterialFile[];
  readonly keptUntil: DateIfKnown;
  /** Where each original that stays lies. */
  readonly shelves: Readonly<Record<string, string>>;
}

/**
 * From ticks and scans to what is handed over. Only a material ticked as received counts: what is unfit goes back with the notice. What is
 * said to be shared is not there before a system has fetched it. A scan alone is there without a tick; one said to be electronic needs it.
 */
export function onCounter(item: ServiceItem, ticks: readonly Tick[], files: readonly NamedFile[]): OnCounter {
  const notTaken = new Set(ticks.flatMap(({ state, material }) => (state === 'received' ? [] : material)));
  const scans = files.filter(({ material }) => !notTaken.has(material));
  const taken = ticks.filter(({ state }) => state === 'received');
  const handed = taken.flatMap((tick): HandedMaterial[] => {
    const material = item.materials.find(({ id }) => id === tick.material);
    const scanned = scans.some((scan) => scan.material === tick.material);
    const form = tick.form ?? (scanned ? 'electronic' : material?.form === 'original' ? 'original-seen' : 'copy');
    if (form === 'electronic' && !scanned) return [];
    const count = tick.count ?? Math.max(1, (material?.originals ?? 0) + (material?.copies ?? 0));
    return [{ material: tick.material, form, count, grade: tick.grade ?? gradeOf(form, material) }];
  });
  const dates = taken.flatMap(({ form, keptUntil }) => (form === 'original-kept' && keptUntil ? keptUntil : []));
  return {
    handed,
    materials: scans.map(({ material, file, size, grade }) => ({ material, file, size, grade })),
    keptUntil: dates.sort()[0] ?? '',
    shelves: Object.fromEntries(taken.flatMap(({ material, shelf }) => (shelf ? [[material, shelf.trim()]] : []))),
  };
}

/** 国办函〔2016〕108号: what the applicant makes is D, what was compared with the original B, a copy C. */
function gradeOf(form: HandedForm, material: Material | undefined): 'B' | 'C' | 'D' {
  if (material?.source === 'applicant') return 'D';
  return form === 'original-seen' || form === 'original-kept' ? 'B' : 'C';
}
