import { refuse, type Refusal } from '#law';
import { Check, Errors } from 'typebox/value';
import { schemas, type AnyPaperKind } from './kinds.ts';

/** Refuses `paper-incomplete`, naming the field (`gaps.0.defect`), when a required field is absent, blank or in the wrong form. */
export function incomplete(kind: AnyPaperKind, facts: unknown): Refusal | undefined {
  const schema = schemas[kind];
  if (Check(schema, facts)) return undefined;
  const errors = Errors(schema, facts);
  // A failed union reports the errors of all its branches: those of a branch that another `kind` chooses say nothing.
  const branchOf = (path: string): string => /^.*?\/anyOf\/\d+/.exec(path)?.[0] ?? '';
  const others = errors.filter((error) => error.keyword === 'const').map((error) => branchOf(error.schemaPath));
  const meant = errors.filter((error) => error.keyword !== 'anyOf' && !others.includes(branchOf(error.schemaPath)));
  const first = meant[0] ?? errors[0];
  const absent = first?.keyword === 'required' ? `/${first.params.requiredProperties[0] ?? ''}` : '';
  const field = `${first?.instancePath ?? ''}${absent}`.slice(1).replaceAll('/', '.');
  return refuse('paper-incomplete', { field });
}
