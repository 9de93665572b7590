import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { freshKey } from '../api.ts';
import { Failure } from '../parts/note.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { AskLines, lineId } from './ask-lines.tsx';
import { consult } from './consult-api.ts';
import type { Consulted } from './consult-api.ts';
import { bodyOfConsult, consultLacks } from './consult-form.ts';
import type { ConsultForm } from './consult-form.ts';
import { useConsultLines } from './consult-lines.ts';
import { consultWords as w } from './consult-words.ts';
import { intakeWords } from './intake-words.ts';

/** A question answered at the window, over whatever lies on the screen: a digit, a few words, Ctrl Enter. */
export function ConsultDialog(props: {
  readonly form: ConsultForm;
  /** The person in hand, who may be the one that asks. */
  readonly known: string;
  readonly onChange: (form: ConsultForm) => void;
  readonly onClose: () => void;
  readonly onDone: (number: string, goesOn: boolean) => void;
  /** Whether an intake may go on from it here. */
  readonly mayGoOn: boolean;
}): ReactNode {
  const { form, known, onChange, onClose, onDone, mayGoOn } = props;
  const lines = useConsultLines(form, known, (part) => onChange({ ...form, ...part }));
  const panel = useRef<HTMLDivElement>(null);
  // One key stands for one question: pressing again after a broken line writes it down once.
  const intended = useRef({ said: '', key: '' });
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async ({ body }: { readonly body: Consulted; readonly goesOn: boolean }) => {
      const said = JSON.stringify(body);
      if (intended.current.said !== said) intended.current = { said, key: freshKey() };
      return consult(body, intended.current.key);
    },
    onSuccess: ({ number }, { goesOn }) => onDone(number, goesOn),
  });
  const focusOn = (line: string): void =>
    panel.current?.querySelector<HTMLElement>(`[data-line="consult-${line}"] input`)?.focus();
  // The dialog has put the focus on the item; where that is chosen already the first question comes next.
  useEffect(() => {
    if (form.item === '') return;
    if (form.asked === '') focusOn('asked');
    else document.getElementById(lineId('consult-words'))?.focus();
  }, []);
  const submit = (goesOn: boolean): void => {
    if (doing.isPending) return;
    const lacks = consultLacks(form);
    if (lacks) return focusOn(lacks);
    doing.mutate({ body: bodyOfConsult(form), goesOn });
  };
  useKeys(
    {
      'Ctrl+Enter': (event) => (event.preventDefault(), submit(event.shiftKey && mayGoOn && form.item !== '')),
      F1: (event) => event.preventDefault(),
    },
    { inDialog: true },
  );
  return (
    <Dialog className="consult-dialog" label={w.title} onClose={() => !doing.isPending && onClose()}>
      <div className="act-head">
        <div>
          <h2>{w.title}</h2>
          <p className="meta">{w.hint}</p>
        </div>
        <span className="right">
          <Key>Esc</Key>
        </span>
      </div>
      <div className="consult-body" ref={panel}>
        <AskLines lines={lines} onDone={() => document.querySelector<HTMLElement>('.consult-submit')?.focus()} />
        {doing.error && <Failure error={doing.error} />}
      </div>
      <footer className="act-foot">
        <span className="act-outcome meta">{w.kept}</span>
        <span className="act-buttons">
          <Button size="large" onClick={onClose} disabled={doing.isPending}>
            {intakeWords.cancel} <Key>Esc</Key>
          </Button>
          {mayGoOn && (
            <Button size="large" disabled={form.item === ''} onClick={() => submit(true)}>
              {w.submitAndTake} <Key>Ctrl ⇧ Enter</Key>
            </Button>
          )}
          <Button
            type="primary"
            size="large"
            className="consult-submit"
            onClick={() => submit(false)}
            aria-busy={doing.isPending}
          >
            <span aria-live="polite">{doing.isPending ? w.busy : w.submit}</span> <Key>Ctrl Enter</Key>
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}
