import type { VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';

/** What is wrong with one field: shown on top with a link to it, and beside it. */
export interface FieldError {
  /** `id` of the field. */
  readonly field: string;
  readonly words: string;
}

/** The red frame on top of a page with errors; it takes the focus without a script. Nothing where there is no error. */
export function ErrorSummary({
  visit,
  errors,
}: {
  readonly visit: Visit;
  readonly errors: readonly FieldError[];
}): VNode | null {
  if (errors.length === 0) return null;
  return (
    <div class="fr no" role="alert" tabIndex={-1} autofocus aria-labelledby="errors">
      <p class="et" id="errors">
        {visit.say('error.count', { n: errors.length })}
      </p>
      <ul>
        {errors.map(({ field, words }) => (
          <li>
            <a href={`#${field}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words of the first error of a field. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.words;
}
