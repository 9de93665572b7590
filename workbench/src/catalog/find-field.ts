import type { Finding } from './catalog-api.ts';
import { fieldId } from './field-id.ts';

/** Checks that ask for the article of a row. */
const asksArticle: readonly string[] = ['C07', 'C11'];

/** The field a finding speaks of, on the page as it stands: the very field, else the first of its row or part. */
export function fieldOfFinding({ at, check }: Pick<Finding, 'at' | 'check'>): HTMLElement | null {
  const [part = '', row = '', ...inner] = at.split('/');
  const named = [
    ...(asksArticle.includes(check) ? [`${fieldId(at, 'basis')}-law`] : []),
    ...(inner[0] === 'basis' || row === 'basis'
      ? [`${fieldId(at.split('/basis')[0] ?? '', 'basis')}-${at.split('/basis/')[1] ?? 'law'}`]
      : []),
    ...(part === 'basis' ? [`${fieldId('basis', row || '0')}-${inner[0] ?? 'law'}`] : []),
    fieldId(part, [row, ...inner].filter(Boolean).join('/')),
    fieldId(at, 'whole'),
    `f-${at.replaceAll('/', '-')}`,
  ];
  const found = named.map((id) => document.getElementById(id)).find(Boolean);
  if (found) return found;
  const rowBox = document.getElementById(`row-${part}-${row}`);
  const stem = `[id^="${CSS.escape(`f-${part}`)}"]`;
  return (
    rowBox?.querySelector<HTMLElement>('input, textarea, [role=combobox]') ??
    document.querySelector<HTMLElement>(`.guide-open ${stem}`) ??
    document.querySelector<HTMLElement>('.guide-open button, .guide-open input')
  );
}
