import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import type { Act, CasePage } from '../api.ts';
import { grouped } from '../parts/case-number.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { ActChecks } from './act-checks.tsx';
import { ActFields } from './act-fields.tsx';
import { idOf } from './act-field.tsx';
import { bodyOfAct, missingOf } from './act-form.ts';
import { ActOutcome } from './act-outcome.tsx';
import { actWords as w } from './act-words.ts';
import { EffectClock } from './effect-clock.tsx';
import { NextSteps } from './next-steps.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { problemsOf, useAct } from './use-act.ts';
import { useActForm } from './use-act-form.ts';

/** One act: its effect before it is done, what it asks for, the paper it sends; done only with Ctrl Enter or its own button. */
export function ActDialog(props: {
  readonly page: CasePage;
  readonly act: Act;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const { page, act, onClose, onDone } = props;
  const { command } = act;
  const { form, change, written, discard } = useActForm(page, command);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const client = useQueryClient();
  const doing = useAct(page, act, () => (discard(), onDone()));
  const current = page.acts.find((each) => each.command === command);
  const allowed = current?.allowed ?? false;
  const problems = {
    ...problemsOf(doing.error),
    ...Object.fromEntries(missing.map((field) => [field, w.required])),
  };

  const submit = (): void => {
    if (doing.isPending || !allowed) return;
    const empty = missingOf(command, form, page);
    setMissing(empty);
    if (empty.length > 0) return focusOn(empty);
    doing.mutate(bodyOfAct(command, form), { onError: (error) => focusOn(Object.keys(problemsOf(error))) });
  };
  const close = (): void => {
    if (doing.isPending) return;
    if (written && !asking) setAsking(true);
    else if (asking) setAsking(false);
    else onClose();
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });

  return (
    <Dialog className="act-dialog" label={act.name} onClose={close}>
      <div className="act-head">
        <div>
          <h2>{act.name}</h2>
          <p className="meta">
            <span className="number">{grouped(page.number)}</span> · {page.published.item.name} · {page.applicant?.name}
          </p>
        </div>
        <span className="tag right">{act.article}</span>
        <Key>Esc</Key>
      </div>
      <div className="act-body">
        <div className="act-main">
          <Part n={1} title={w.clock}>
            <EffectClock page={page} command={command} />
          </Part>
          <Part n={2} title={w.write}>
            <ActFields
              page={page}
              command={command}
              form={form}
              problems={problems}
              change={(part) => (setMissing([]), change(part))}
            />
          </Part>
          <Part n={3} title={w.chain}>
            <NextSteps page={page} command={command} step={form.step} />
          </Part>
          <ActChecks page={page} command={command} form={form} />
        </div>
        <PaperPreview page={page} command={command} form={form} article={act.article} />
      </div>
      <footer className="act-foot">
        <ActOutcome
          error={doing.error}
          missing={missing.length}
          notNow={allowed ? undefined : (current?.reason?.zh ?? '')}
          effect={act.effect}
          onLatest={() => {
            doing.reset();
            void client.invalidateQueries({ queryKey: ['case', page.number] });
          }}
        />
        {asking ? (
          <span className="act-buttons" role="alert">
            {w.unsent}
            <Button size="large" autoFocus onClick={() => setAsking(false)}>
              {w.keep}
            </Button>
            <Button size="large" onClick={onClose}>
              {w.putAside}
            </Button>
            <Button size="large" danger onClick={() => (discard(), onClose())}>
              {w.discard}
            </Button>
          </span>
        ) : (
          <span className="act-buttons">
            <Button size="large" onClick={close} disabled={doing.isPending}>
              {w.cancel} <Key>Esc</Key>
            </Button>
            <Button type="primary" size="large" onClick={submit} disabled={!allowed} aria-busy={doing.isPending}>
              <span aria-live="polite">{doing.isPending ? w.busy : w.submit[command]}</span> <Key>Ctrl Enter</Key>
            </Button>
          </span>
        )}
      </footer>
    </Dialog>
  );
}

/** Whether an error is the server's or the line's, the words stay; the first wrong field gets the focus. */
function focusOn(fields: readonly string[]): void {
  const first = fields.map((field) => document.getElementById(idOf(field))).find(Boolean);
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}

function Part({ n, title, children }: { readonly n: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="act-part">
      <h3>
        <span className="part-number" aria-hidden="true">
          {n}
        </span>
        {title}
      </h3>
      {children}
    </section>
  );
}
