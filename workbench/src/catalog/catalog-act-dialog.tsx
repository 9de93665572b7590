import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input } from '../antd.ts';
import { api, bodyOf, freshKey, Refused } from '../api.ts';
import { longDay } from '../dates.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Failure } from '../parts/note.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import type { CatalogCommand, DeskAct, DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { nameOfAct } from './catalog-acts.tsx';
import { CatalogEffect } from './catalog-effect.tsx';

type Asking = 'returnItemVersion' | 'discardItemVersion' | 'suspendItem' | 'withdrawItem';
const isAsking = (command: string): command is Asking => command in w.act.reason;

/** One act on an item: what it does before it is done, what it asks for; done only with Ctrl Enter or its own button. */
export function CatalogActDialog(props: {
  readonly page: DeskItem;
  readonly act: DeskAct;
  readonly onClose: () => void;
  readonly onDone: (name: string) => Promise<void>;
}): ReactNode {
  const { page, act, onClose, onDone } = props;
  const { command } = act;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(page.earliest);
  const [missing, setMissing] = useState(false);
  const intended = useRef({ said: '', key: '' });
  const name = command === 'draftItemVersion' ? nameOfAct(page, act) : w.act.submit[command];
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async (given: CatalogCommand) => {
      const said = JSON.stringify([page.seq, given]);
      if (intended.current.said !== said) intended.current = { said, key: freshKey() };
      return bodyOf(
        await api.POST('/api/v1/items/{id}/commands', {
          params: { path: { id: page.item }, header: { 'idempotency-key': intended.current.key } },
          body: { seq: page.seq, command: given },
        }),
      );
    },
    onSuccess: () => onDone(name),
  });
  const submit = (): void => {
    if (doing.isPending) return;
    const given = commandOf(page, act, reason, day);
    setMissing(given === undefined);
    if (given === undefined) document.getElementById(isAsking(command) ? 'act-reason' : 'act-day')?.focus();
    else doing.mutate(given);
  };
  const close = (): void => {
    if (!doing.isPending) onClose();
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });
  const problem = missing ? w.act.missing : problemOf(doing.error);
  const said = page.working?.item.name ?? page.inForce?.item.name ?? page.discarded?.item.name;
  return (
    <Dialog className="act-dialog catalog-act" label={name} onClose={close}>
      <div className="act-head">
        <div>
          <h2>{name}</h2>
          <p className="meta">
            <span className="number">{page.item}</span> · {said}
          </p>
        </div>
        <span className="tag right">{act.article}</span>
        <Key>Esc</Key>
      </div>
      <div className="act-main">
        <section className="act-part">
          <h3>{w.act.effect}</h3>
          <CatalogEffect page={page} command={command} day={day} />
        </section>
        {isAsking(command) && (
          <section className="act-part">
            <div className="field">
              <label htmlFor="act-reason">{w.act.reason[command]}</label>
              <p className="meta" id="act-reason-hint">
                {w.act.reasonHint}
              </p>
              <Input.TextArea
                id="act-reason"
                rows={4}
                maxLength={1000}
                value={reason}
                aria-describedby={problem === undefined ? 'act-reason-hint' : 'act-reason-hint act-problem'}
                aria-invalid={problem !== undefined}
                onChange={(event) => (setMissing(false), setReason(event.target.value))}
              />
            </div>
          </section>
        )}
        {command === 'publishItemVersion' && (
          <section className="act-part">
            <div className="field">
              <label htmlFor="act-day">{w.act.day}</label>
              <p className="meta" id="act-day-hint">
                {w.act.dayHint(longDay(page.earliest))}
              </p>
              <Input
                id="act-day"
                type="date"
                className="date-input"
                min={page.earliest}
                value={day}
                aria-describedby={problem === undefined ? 'act-day-hint' : 'act-day-hint act-problem'}
                aria-invalid={problem !== undefined}
                onChange={(event) => (setMissing(false), setDay(event.target.value))}
              />
            </div>
          </section>
        )}
        {problem !== undefined && (
          <p className="field-problem" id="act-problem" role="alert">
            {shapes.failed} {problem}
          </p>
        )}
        {doing.error && problem === undefined && <Failure error={doing.error} />}
      </div>
      <footer className="act-foot">
        <p className="act-outcome">{act.effect}</p>
        <span className="act-buttons">
          <Button size="large" onClick={close} disabled={doing.isPending}>
            {w.act.cancel} <Key>Esc</Key>
          </Button>
          <Button type="primary" size="large" onClick={submit} aria-busy={doing.isPending}>
            <span aria-live="polite">{doing.isPending ? words.busy : name}</span> <Key>Ctrl Enter</Key>
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}

/** What is sent; undefined where a reason or a day is missing. */
function commandOf(
  { inForce, discarded }: DeskItem,
  { command }: DeskAct,
  reason: string,
  day: string,
): CatalogCommand | undefined {
  switch (command) {
    case 'returnItemVersion':
    case 'discardItemVersion':
    case 'suspendItem':
    case 'withdrawItem':
      return reason.trim() === '' ? undefined : { name: command, reason: reason.trim() };
    case 'publishItemVersion':
      return day === '' ? undefined : { name: command, effectiveOn: day };
    case 'draftItemVersion':
      return { name: command, document: inForce?.item ?? discarded?.item };
    case 'submitItemVersion':
    case 'auditItemVersion':
    case 'resumeItem':
      return { name: command };
    case 'mendItemVersion':
      return undefined;
  }
}

/** The server's words for the one thing that was asked; anything else is told as a failure. */
function problemOf(error: unknown): string | undefined {
  return error instanceof Refused && error.problem.code === 'effective-date-early' ? error.problem.title : undefined;
}
