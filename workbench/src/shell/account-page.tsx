import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '../api.ts';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { listPath } from '../worklist/place.ts';
import { accountWords as w } from './account-words.ts';
import { PasswordForm } from './password-form.tsx';
import { Screen } from './screen.tsx';
import { SecondFactor } from './second-factor.tsx';

const foot = [
  { keys: ['Esc'], does: words.keys.toList },
  { keys: ['?'], does: words.keys.all },
];

/** One's own account: the second factor and the password. */
export function AccountPage({ session }: { readonly session: Session }): ReactNode {
  const navigate = useNavigate();
  useKeys({
    // One level back is first out of the field.
    Escape: ({ target }) => {
      if (target instanceof HTMLInputElement) target.blur();
      else void navigate(listPath());
    },
  });
  return (
    <Screen className="page" keys={foot} right={session.name}>
      <header>
        <h1>{w.title}</h1>
        <span className="meta">{w.hint}</span>
      </header>
      <div className="page-panes">
        <SecondFactor enrolled={session.totp} />
        <PasswordForm />
      </div>
    </Screen>
  );
}
