import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Input } from '../antd.ts';
import { Refused } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Failure } from '../parts/note.tsx';
import { useSessionChange } from '../session.ts';
import { words } from '../words.ts';
import { ProviderSignIn } from './provider-sign-in.tsx';

/** User name and password; the one-time code is asked for only where the account has one. */
export function SignInForm({ head }: { readonly head: ReactNode }): ReactNode {
  const { signIn } = useSessionChange();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const empty = Object.entries({ username, password, ...(asked && { code }) }).filter(([, value]) => value === '');
    setMissing(empty.map(([field]) => field));
    if (empty.length > 0 || signIn.isPending) return;
    const given = { username: username.trim(), password, ...(code !== '' && { code: code.trim() }) };
    // A code is good once: after a refusal the next one is typed into an empty field.
    signIn.mutate(given, { onError: (error) => (setAsked(asked || needsCode(error)), setCode('')) });
  };
  return (
    <form onSubmit={submit} noValidate>
      {head}
      <Field id="username" label={words.signIn.username} missing={missing.includes('username')}>
        <Input
          id="username"
          size="large"
          autoComplete="username"
          autoFocus
          value={username}
          onChange={(e) => setUsername(e.target.value)}
        />
      </Field>
      <Field id="password" label={words.signIn.password} missing={missing.includes('password')}>
        <Input
          id="password"
          type="password"
          size="large"
          autoComplete="current-password"
          value={password}
          onChange={(e) => setPassword(e.target.value)}
        />
      </Field>
      {asked && (
        <Field id="code" label={words.signIn.code} hint={words.signIn.codeHint} missing={missing.includes('code')}>
          <Input
            id="code"
            size="large"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            autoFocus
            value={code}
            onChange={(e) => setCode(e.target.value)}
          />
        </Field>
      )}
      {signIn.isError && !needsCode(signIn.error) && <Failure error={signIn.error} />}
      <Button type="primary" size="large" htmlType="submit" block aria-busy={signIn.isPending}>
        {signIn.isPending ? words.signIn.signingIn : asked ? words.signIn.verify : words.signIn.submit}
      </Button>
      <ProviderSignIn />
      <p className="meta">{words.signIn.note}</p>
    </form>
  );
}

/** The server says so by its code; the password was right then. */
function needsCode(error: unknown): boolean {
  return error instanceof Refused && error.problem.code === 'totp-needed';
}

/** A question of a small form: its name, a hint, the place to answer, what is missing. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing?: boolean;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const problem = props.missing ? words.signIn.missing : props.problem;
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      {props.hint && <p className="meta">{props.hint}</p>}
      {props.children}
      {problem && (
        <p className="field-problem" role="alert">
          {shapes.failed} {problem}
        </p>
      )}
    </div>
  );
}
