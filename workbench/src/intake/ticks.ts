import type { Defect, Grade, HandedForm, Material, Tick } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

export type Ticks = readonly Tick[];

export const defectKeys: Readonly<Record<string, Defect>> = {
  a: 'not-brought',
  s: 'expired',
  d: 'unsigned',
  f: 'unclear',
  h: 'incomplete',
  v: 'differs',
};
export const formKeys: Readonly<Record<string, HandedForm>> = {
  t: 'original-seen',
  s: 'original-kept',
  f: 'copy',
  e: 'electronic',
};
export const gradeKeys: Readonly<Record<string, Grade>> = { a: 'A', b: 'B', c: 'C', d: 'D' };

export function tickOf(ticks: Ticks, material: string): Tick | undefined {
  return ticks.find((tick) => tick.material === material);
}

/**
 * How a material usually comes over the counter; the clerk changes it by one key. An original that stays is the exception: it needs a
 * custody slip and a day on which it goes back.
 */
function usualForm({ form, source }: Material): HandedForm {
  return source === 'government' || form === 'original' ? 'original-seen' : 'copy';
}

/** 国办函〔2016〕108号: what the applicant makes is D, what was compared with the original B, a copy or a scan C. */
function usualGrade(form: HandedForm, { source }: Material): Grade {
  if (source === 'applicant') return 'D';
  return form === 'original-seen' || form === 'original-kept' ? 'B' : 'C';
}

/**
 * What one key does to the tick of a material. In: what stands there now. Out: what stands there after it, or undefined where the key
 * says nothing here: the letters of a defect count only on an unfit material, those of form and grade only on one received.
 */
export function keyed(key: string, material: Material, now: Tick | undefined): Tick | undefined {
  const { id } = material;
  switch (key) {
    case ' ': {
      const form = usualForm(material);
      return { material: id, state: 'received', form, count: countOf(material), grade: usualGrade(form, material) };
    }
    case '-':
      return { material: id, state: 'missing', defect: 'not-brought', ...wordsOf('not-brought', material) };
    case '=':
      return { material: id, state: 'unfit' };
    case 'r':
      return now?.state === 'unfit' && now.defect ? mended(material, now.defect) : undefined;
  }
  if (now?.state === 'unfit') {
    const defect = defectKeys[key];
    return defect && { ...now, defect, ...wordsOf(defect, material) };
  }
  if (now?.state === 'received') {
    const form = formKeys[key];
    if (form) return { ...now, form, grade: usualGrade(form, material) };
    const grade = gradeKeys[key];
    return grade && { ...now, grade };
  }
  return undefined;
}

/** Received after all; that it was mended, and what, stays told. */
function mended(material: Material, defect: Defect): Tick | undefined {
  const received = keyed(' ', material, undefined);
  return received && { ...received, defect };
}

const countOf = ({ originals, copies }: Material): number => Math.max(originals, copies, 1);

/** The words the notice begins with; the clerk says precisely what is wrong. */
function wordsOf(defect: Defect, { standard, name }: Material): { readonly problem: string; readonly demand: string } {
  const { problem, demand } = w.defects[defect];
  return { problem, demand: demand(name, standard.replace(/[。.]$/, '')) };
}

/** Put in the place of what stood there, in the order of the catalogue. */
export function withTick(ticks: Ticks, tick: Tick): Ticks {
  return ticks.some(({ material }) => material === tick.material)
    ? ticks.map((each) => (each.material === tick.material ? tick : each))
    : [...ticks, tick];
}

export interface Gap {
  readonly material: Material;
  readonly problem: string;
  readonly demand: string;
}

/** What goes into the one notice: missing and unfit materials among those asked, in the order of the catalogue. */
export function gapsOf(ticks: Ticks, asked: readonly Material[]): readonly Gap[] {
  return asked.flatMap((material) => {
    const tick = tickOf(ticks, material.id);
    return tick?.state === 'missing' || tick?.state === 'unfit'
      ? [{ material, problem: tick.problem?.trim() ?? '', demand: tick.demand?.trim() ?? '' }]
      : [];
  });
}

/** Asked and neither received nor found wanting: the clerk has not looked at it yet. */
export function unseen(ticks: Ticks, asked: readonly Material[]): readonly Material[] {
  return asked.filter(({ id }) => tickOf(ticks, id) === undefined);
}

export interface Counts {
  readonly asked: number;
  readonly received: number;
  readonly wanting: number;
  readonly unseen: number;
}

export function countTicks(ticks: Ticks, asked: readonly Material[]): Counts {
  const wanting = gapsOf(ticks, asked).length;
  const open = unseen(ticks, asked).length;
  return { asked: asked.length, received: asked.length - wanting - open, wanting, unseen: open };
}

/** The row the cursor goes to after a tick: the next asked one not looked at, else the one below, else it stays. */
export function nextRow(ticks: Ticks, materials: readonly Material[], asked: readonly Material[], at: number): number {
  const open = unseen(ticks, asked);
  const after = materials.findIndex((material, index) => index > at && open.includes(material));
  if (after !== -1) return after;
  const before = materials.findIndex((material) => open.includes(material));
  return before === -1 ? at : before;
}
