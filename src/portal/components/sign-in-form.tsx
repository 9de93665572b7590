import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { pathWith } from '../shell/own-path.ts';
import { heldText } from '../shell/held-form.ts';
import type { HeldForm } from '../shell/held-form.ts';
import type { Visit } from '../shell/visit.ts';
import { errorOf } from './error-summary.tsx';
import type { FieldError } from './error-summary.tsx';
import { Field } from './field.tsx';
import { FormFields } from './form-fields.tsx';

/** Mobile number or user name, and password. In: where to go afterwards, what was typed before, a form held for after signing in. */
export function SignInForm({
  visit,
  to,
  mobile,
  errors = [],
  held,
}: {
  readonly visit: Visit;
  readonly to: string;
  readonly mobile?: string | undefined;
  readonly errors?: readonly FieldError[];
  readonly held?: HeldForm | undefined;
}): VNode {
  const { say } = visit;
  return (
    <form method="post" action={withTo(addresses.signIn, to)} novalidate>
      <FormFields visit={visit} />
      {held && <input type="hidden" name="held" value={heldText(held)} />}
      <Field
        visit={visit}
        name="mobile"
        label={say('sign.login')}
        autocomplete="username"
        size="id"
        value={mobile}
        error={errorOf(errors, 'mobile')}
      />
      <Field
        visit={visit}
        name="password"
        label={say('sign.password')}
        type="password"
        autocomplete="current-password"
        size="id"
        error={errorOf(errors, 'password')}
      />
      <p class="go">
        <button class="btn" type="submit">
          {say('sign.go')}
        </button>
      </p>
    </form>
  );
}

/** The same address with where one wanted to go, so that reloading and changing the language keep it. */
export function withTo(address: string, to: string): string {
  return to === '/' ? address : pathWith(address, 'to', to);
}
