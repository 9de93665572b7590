import { useMutation, useQueryClient } from '@tanstack/react-query';
import { create } from 'qrcode';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Button, Input } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Failure } from '../parts/note.tsx';
import { sessionQuery } from '../session.ts';
import { accountWords as w } from './account-words.ts';
import { Field } from './sign-in-form.tsx';

/** The second factor: set up in two steps (password, first code), or switched off with the password. */
export function SecondFactor({ enrolled }: { readonly enrolled: boolean }): ReactNode {
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const changed = async (): Promise<void> => {
    setPassword('');
    setCode('');
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const begin = useMutation({
    mutationFn: async () => bodyOf(await api.POST('/api/v1/session/totp', { body: { password } })),
    onSuccess: () => setPassword(''),
  });
  const confirm = useMutation({
    mutationFn: async () =>
      bodyOf(await api.POST('/api/v1/session/totp/confirmation', { body: { code: code.trim() } })),
    onSuccess: () => (begin.reset(), changed()),
    onError: () => setCode(''),
  });
  const remove = useMutation({
    mutationFn: async () => bodyOf(await api.POST('/api/v1/session/totp/removal', { body: { password } })),
    onSuccess: () => (confirm.reset(), changed()),
  });
  const asked = enrolled ? remove : begin;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (password !== '' && !asked.isPending) asked.mutate();
  };
  const submitCode = (event: SubmitEvent): void => {
    event.preventDefault();
    if (code !== '' && !confirm.isPending) confirm.mutate();
  };
  const note = confirm.isSuccess && enrolled ? w.enrolled : remove.isSuccess && !enrolled ? w.removed : '';
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor">
        {w.factor}{' '}
        <span className={enrolled ? 'light light-done' : 'light light-near'}>
          {enrolled ? shapes.done : shapes.near} {enrolled ? w.factorOn : w.factorOff}
        </span>
      </h2>
      <p className="meta">{enrolled ? w.removeHint : w.factorWhy}</p>
      <p role="status">{note}</p>
      {begin.data && !enrolled ? (
        <form onSubmit={submitCode} noValidate>
          <p>
            <strong>{w.scan}</strong>
          </p>
          <QrCode text={begin.data.uri} />
          <p>
            {w.type} <code className="secret">{begin.data.key}</code>
          </p>
          <Field id="totp-code" label={w.first}>
            <Input
              id="totp-code"
              size="large"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              autoFocus
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
          {confirm.isError && <Failure error={confirm.error} />}
          <Button type="primary" size="large" htmlType="submit" aria-busy={confirm.isPending}>
            {confirm.isPending ? w.confirming : w.confirm}
          </Button>
        </form>
      ) : (
        <form onSubmit={submit} noValidate>
          <Field id="totp-password" label={w.password}>
            <Input
              id="totp-password"
              type="password"
              size="large"
              maxLength={128}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          {asked.isError && <Failure error={asked.error} />}
          <Button
            type={enrolled ? 'default' : 'primary'}
            size="large"
            htmlType="submit"
            danger={enrolled}
            aria-busy={asked.isPending}
          >
            {enrolled ? (remove.isPending ? w.removing : w.remove) : begin.isPending ? w.beginning : w.begin}
          </Button>
        </form>
      )}
    </section>
  );
}

/** The code as one path: no picture from anywhere, the key never leaves this page. */
function QrCode({ text }: { readonly text: string }): ReactNode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const squares = Array.from({ length: size * size }, (_, at) =>
    modules.get(Math.floor(at / size), at % size) ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  );
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={w.scanAlt}>
      <path d={squares.join('')} />
    </svg>
  );
}
