import type { DeskItem, Draft } from './catalog-api.ts';
import { fieldOf } from './at.ts';
import * as specs from './fields.ts';
import type { FieldSpec } from './fields.ts';
import { basisInWords } from './item-limits.ts';
import { inWords } from './printed.tsx';

export interface Difference {
  readonly at: string;
  readonly title: string;
  readonly was: string;
  readonly is: string;
}

type Said = Readonly<Record<string, unknown>>;

const line = (key: string, label: string): FieldSpec => ({ key, label, kind: 'line' });
const own: readonly FieldSpec[] = [
  ...specs.itemFields,
  ...specs.noFeeFields,
  ...specs.quotaFields,
  ...specs.placeFields,
];
const inside: readonly (readonly [part: string, title: string, specs: readonly FieldSpec[]])[] = [
  ['mustEnter', '四个必进窗口', specs.mustEnterFields],
  ['decidedUnder', '决定引用的条款', specs.decidedFields],
  ['statutory', '法定时限', specs.limitFields],
  ['promised', '承诺时限', specs.limitFields],
  ['result', '办理结果', specs.resultFields],
];
const lists: readonly (readonly [part: string, title: string, specs: readonly FieldSpec[]])[] = [
  ['conditions', '条件', specs.conditionFields],
  ['materials', '材料', specs.materialFields],
  ['steps', '环节', specs.stepFields],
  ['special', '特别程序', specs.specialFields],
];

/** Every field in which two versions differ, in the order of the guide, in the words people read. */
export function differences(before: Draft, after: Draft, units: DeskItem['units']): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (at: string, title: string, spec: FieldSpec, was: unknown, is: unknown): void => {
    if (JSON.stringify(sorted(was)) === JSON.stringify(sorted(is))) return;
    found.push({ at, title, was: said(spec, was, units), is: said(spec, is, units) });
  };
  for (const spec of own) compare(spec.key, spec.label, spec, (before as Said)[spec.key], (after as Said)[spec.key]);
  for (const [part, title, fields] of inside)
    for (const spec of fields)
      compare(
        `${part}/${spec.key}`,
        `${title}:${spec.label}`,
        spec,
        fieldOf((before as Said)[part], spec.key),
        fieldOf((after as Said)[part], spec.key),
      );
  for (const [part, title, fields] of lists) {
    const [was, is] = [rows(before, part), rows(after, part)];
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      const name = nameOf(is.get(id) ?? was.get(id));
      for (const spec of fields)
        compare(
          `${part}/${id}/${spec.key}`,
          `${title}“${name}”:${spec.label}`,
          spec,
          fieldOf(was.get(id), spec.key),
          fieldOf(is.get(id), spec.key),
        );
    }
  }
  const whole = { basis: '办事依据', fees: '收费', form: '申请书', faq: '常见问题' } as const;
  for (const [part, title] of Object.entries(whole))
    compare(part, title, line(part, title), (before as Said)[part], (after as Said)[part]);
  return found;
}

function rows(draft: Draft, part: string): ReadonlyMap<string, Said> {
  const listed = ((draft as Said)[part] as readonly (Said & { readonly id: string })[] | undefined) ?? [];
  return new Map(listed.map((row) => [row.id, row]));
}

function nameOf(row: Said | undefined): string {
  const name = row?.['name'] ?? row?.['text'];
  return typeof name === 'string' ? name : '';
}

/** Lists of laws, questions and pages in short lines; one field in its own words. */
function said(spec: FieldSpec, value: unknown, units: DeskItem['units']): string {
  if (spec.kind === 'basis') {
    const basis = value as
      { law?: string; lawEn?: string; article?: string; level?: string; version?: string; text?: string } | undefined;
    return basis
      ? [basisInWords(basis), basis.lawEn, basis.level, basis.version, basis.text].filter(Boolean).join(' · ')
      : '';
  }
  if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
    return value.map((one) => textsIn(one).join(' ')).join('\n');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return textsIn(value).join(' ');
  return inWords(spec, value, units);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Objects whose keys came in another order are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const said = value as Said;
  // No `toSorted`: Chrome 109 has none.
  const keys = Object.keys(said).sort();
  return keys.map((key): readonly unknown[] => [key, sorted(said[key])]);
}
