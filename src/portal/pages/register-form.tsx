import { currentIdentityDocuments, identityDocumentTitle } from '#law';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { ErrorSummary, errorOf } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { SelectField } from '../components/select-field.tsx';
import type { FormBody } from '../shell/form-of.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { withTo } from '../components/sign-in-form.tsx';

export interface RegisterProps {
  readonly visit: Visit;
  readonly form: FormBody;
  readonly errors: readonly FieldError[];
  readonly to: string;
  /** Somebody without a phone: a user name in place of the number, and an address if they like. */
  readonly phoneless: boolean;
}

const shortestPassword = 8;

/** The address of the form, for people with a phone or without one. */
export function registerAddress(to: string, phoneless: boolean): string {
  const address = withTo(addresses.register, to);
  return phoneless ? `${address}${address.includes('?') ? '&' : '?'}by=name` : address;
}

/** The form: what one signs in with, who one is, a password. */
export function Register(props: RegisterProps): VNode {
  const { visit, form, errors, to, phoneless } = props;
  const { say } = visit;
  const title = say('register.title');
  const about = (name: string) => ({ visit, name, value: form[name], error: errorOf(errors, name) });
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      crumbs={[{ name: title }]}
    >
      <div class="one">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        <p class="lead">{say('register.lead')}</p>
        <form method="post" action={registerAddress(to, phoneless)} novalidate>
          <FormFields visit={visit} />
          <Login {...props} />
          <Field
            {...about('name')}
            label={say('register.name')}
            hint={say('register.name.hint')}
            autocomplete="name"
            size="id"
          />
          <SelectField
            {...about('kind')}
            label={say('register.kind')}
            choices={currentIdentityDocuments.map((kind) => ({
              value: kind,
              words: identityDocumentTitle(kind)[visit.lang],
            }))}
          />
          <Field
            {...about('number')}
            label={say('register.id')}
            hint={say('register.id.hint')}
            autocomplete="off"
            size="id"
          />
          <Field
            {...about('password')}
            value={undefined}
            label={say('sign.password')}
            hint={say('register.password.hint', { n: shortestPassword })}
            type="password"
            autocomplete="new-password"
            size="id"
          />
          {phoneless && (
            <Field
              {...about('address')}
              label={say('register.address')}
              hint={say('register.address.hint')}
              autocomplete="street-address"
              maxLength={120}
              optional
            />
          )}
          {phoneless && <p class="box s">{say('register.result')}</p>}
          <p class="box s">{say('register.honest')}</p>
          <p class="go">
            <button class="btn" type="submit">
              {say('register.go')}
            </button>
          </p>
        </form>
        <p class="go">
          {say('register.have')} <a href={withTo(addresses.signIn, to)}>{say('sign.go')}</a>
        </p>
      </div>
    </Layout>
  );
}

/** What one will sign in with, and the way to the other form. */
function Login({ visit, form, errors, to, phoneless }: RegisterProps): VNode {
  const { say } = visit;
  const other = (
    <p class="s">
      <a href={registerAddress(to, !phoneless)}>{say(phoneless ? 'register.phone' : 'register.phoneless')}</a>
    </p>
  );
  return (
    <>
      {phoneless ? (
        <Field
          visit={visit}
          name="username"
          label={say('register.username')}
          hint={say('register.username.hint')}
          autocomplete="username"
          size="id"
          value={form['username']}
          error={errorOf(errors, 'username')}
        />
      ) : (
        <Field
          visit={visit}
          name="mobile"
          label={say('sign.mobile')}
          hint={say('register.mobile.hint')}
          inputMode="tel"
          autocomplete="tel-national"
          size="id"
          value={form['mobile']}
          error={errorOf(errors, 'mobile')}
        />
      )}
      {other}
    </>
  );
}
