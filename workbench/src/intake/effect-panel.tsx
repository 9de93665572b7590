import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox } from '../antd.ts';
import { freshKey } from '../api.ts';
import { ActOutcome } from '../acts/act-outcome.tsx';
import { problemsOf } from '../acts/use-act.ts';
import { ArticleQuoted } from '../acts/article-quoted.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { EffectFields } from './effect-fields.tsx';
import { bodyOfEffect, freshEffect, lacking } from './effect-form.ts';
import type { EffectForm } from './effect-form.ts';
import { finishIntake } from './intake-api.ts';
import type { Body, Finished, Intake, IntakeAct, Published, End } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';

/** An act at the counter with its effect before it is done: papers, clock, article. Done only with Ctrl Enter or its own button. */
export function EffectPanel(props: {
  readonly intake: Intake;
  readonly published: Published;
  readonly end: End;
  readonly act: IntakeAct;
  readonly gaps: NonNullable<Body['gaps']>;
  /** What it rests on, named and short. */
  readonly facts: readonly (readonly [string, string])[];
  /** The paper that goes out, as it will read. */
  readonly paper: (form: EffectForm) => ReactNode;
  readonly onClose: () => void;
  readonly onDone: (finished: Finished) => void;
}): ReactNode {
  const { intake, published, end, act, gaps, facts, paper, onClose, onDone } = props;
  const [form, setForm] = useState(freshEffect);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // Only a new application says how its papers go; they go electronically with a signature alone (民事诉讼法90).
  const consents = intake.delivery === 'electronic' && intake.caseNumber === undefined;
  const panel = useRef<HTMLDivElement>(null);
  // One key stands for one intended act: pressing again after a broken line repeats it and does not do it twice.
  const intended = useRef({ said: '', key: '' });
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async (body: Body) => {
      const said = JSON.stringify([intake.seq, end, body]);
      if (intended.current.said !== said) intended.current = { said, key: freshKey() };
      return finishIntake(intake.id, { seq: intake.seq, end, body }, intended.current.key);
    },
    onSuccess: onDone,
  });
  // The dialog has put the focus on its first text (its effect runs first); the first question comes before it.
  useEffect(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const submit = (): void => {
    if (doing.isPending) return;
    const empty = [...lacking(end, form), ...(consents && !form.consent ? ['consent'] : [])];
    setWrong(empty);
    const [first] = empty;
    if (first !== undefined) document.getElementById(`ask-effect-${first}`)?.focus();
    else doing.mutate({ ...bodyOfEffect(end, form, gaps), ...(consents && { confirmation: 'signed' as const }) });
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });
  const found = Object.values(problemsOf(doing.error));
  return (
    <Dialog className="act-dialog effect-panel" label={act.name} onClose={() => !doing.isPending && onClose()}>
      <div className="act-head">
        <div>
          <h2>{act.name}</h2>
          <p className="meta">
            {published.item.name} · {intake.person?.name}
          </p>
        </div>
        <span className="tag right">{act.article}</span>
        <Key>Esc</Key>
      </div>
      <div className="act-body">
        <div className="act-main" ref={panel}>
          <section className="act-part">
            <h3>{w.effectAfter}</h3>
            <p>{act.effect}</p>
            <dl className="effect-facts">
              {facts.map(([what, words]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
          <EffectFields
            end={end}
            published={published}
            form={form}
            wrong={wrong}
            change={(part) => (setWrong([]), setForm({ ...form, ...part }))}
            onDone={() => document.querySelector<HTMLElement>('.effect-panel')?.focus()}
          />
          {consents && (
            <div className="field consent">
              <Checkbox
                id="ask-effect-consent"
                checked={form.consent}
                onChange={({ target }) => (setWrong([]), setForm({ ...form, consent: target.checked }))}
              >
                {w.consent}
              </Checkbox>
              {wrong.includes('consent') && <p className="field-problem">{w.consentNeeded}</p>}
            </div>
          )}
          <ArticleQuoted article={act.article} />
        </div>
        <section className="paper-side" tabIndex={0} aria-label={`${act.name} ${w.done.papers}`}>
          {paper(form)}
        </section>
      </div>
      <footer className="act-foot">
        <ActOutcome
          error={doing.error}
          missing={wrong.length}
          notNow={undefined}
          effect={found.join(' ')}
          onLatest={() => doing.reset()}
        />
        <span className="act-buttons">
          <Button size="large" onClick={onClose} disabled={doing.isPending}>
            {w.cancel} <Key>Esc</Key>
          </Button>
          <Button type="primary" size="large" onClick={submit} aria-busy={doing.isPending}>
            <span aria-live="polite">{doing.isPending ? w.busy : w.submit[end]}</span> <Key>Ctrl Enter</Key>
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}
