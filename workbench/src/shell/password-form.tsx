import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Input } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Failure } from '../parts/note.tsx';
import { accountWords as w } from './account-words.ts';
import { Field } from './sign-in-form.tsx';

const blank = { current: '', wanted: '', again: '' };

/** A new password for oneself. */
export function PasswordForm(): ReactNode {
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: async () => {
      const { current, wanted } = typed;
      return bodyOf(await api.PUT('/api/v1/session/password', { body: { current, wanted } }));
    },
    onSuccess: () => {
      setTyped(blank);
      setTried(false);
    },
  });
  const differs = typed.again !== typed.wanted;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(typed).every((value) => value !== '') && !differs && !change.isPending) change.mutate();
  };
  return (
    <section aria-labelledby="change-password">
      <h2 id="change-password">{w.change}</h2>
      <p className="meta">{w.changeHint}</p>
      <form onSubmit={submit} noValidate>
        {(['current', 'wanted', 'again'] as const).map((name) => (
          <Field
            key={name}
            id={`password-${name}`}
            label={w[name]}
            missing={tried && typed[name] === ''}
            problem={tried && name === 'again' && differs ? w.differs : undefined}
          >
            <Input
              id={`password-${name}`}
              type="password"
              size="large"
              maxLength={128}
              autoComplete={name === 'current' ? 'current-password' : 'new-password'}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </Field>
        ))}
        {change.isError && <Failure error={change.error} />}
        {change.isSuccess && (
          <p className="light light-done" role="status">
            {shapes.done} {w.changed}
          </p>
        )}
        <Button size="large" htmlType="submit" aria-busy={change.isPending}>
          {change.isPending ? w.changing : w.change}
        </Button>
      </form>
    </section>
  );
}
