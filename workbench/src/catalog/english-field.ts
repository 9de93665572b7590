import type { FieldSpec } from './fields.ts';

/** The English beside a text, as a person writes it; nothing is translated by a machine. */
export const english = (key: string, label: string, kind: 'line' | 'lines' = 'line'): FieldSpec => ({
  key: `${key}En`,
  label: `${label}(英文)`,
  kind,
  optional: true,
});
