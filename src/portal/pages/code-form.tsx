import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { errorOf } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import type { Visit } from '../shell/visit.ts';

/** Asks for the code on a paper. */
export function CodeForm({ visit, errors }: { readonly visit: Visit; readonly errors: readonly FieldError[] }): VNode {
  const { say } = visit;
  return (
    <form action={addresses.verify}>
      <Field
        visit={visit}
        name="code"
        label={say('verify.code')}
        hint={say('verify.code.hint')}
        autocomplete="off"
        size="id"
        maxLength={60}
        error={errorOf(errors, 'code')}
      />
      <p class="go">
        <button class="btn" type="submit">
          {say('verify.go')}
        </button>
      </p>
    </form>
  );
}
