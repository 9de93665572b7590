import type { ReactNode } from 'react';
import type { Session } from '../api.ts';
import { words } from '../words.ts';
import { accountWords as w } from './account-words.ts';
import { PasswordForm } from './password-form.tsx';
import { Screen } from './screen.tsx';
import { SecondFactor } from './second-factor.tsx';

const foot = [{ keys: ['?'], does: words.keys.all }];

/** One's own account: the second factor and the password. */
export function AccountPage({ session }: { readonly session: Session }): ReactNode {
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
