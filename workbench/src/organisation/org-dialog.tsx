import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../antd.ts';
import { problemsOf } from '../acts/use-act.ts';
import { freshKey } from '../api.ts';
import { Failure } from '../parts/note.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { give } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import type { OrgAct, Written } from './org-acts.ts';
import { OrgQuestion, questionId } from './org-question.tsx';

/** One act of the organiser: what it asks, what will be so when it is done; done only with Ctrl Enter or its own button. */
export function OrgDialog(props: { readonly act: OrgAct; readonly onClose: () => void }): ReactNode {
  const { act, onClose } = props;
  const [written, setWritten] = useState<Written>(act.start);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const keys = useRef(new Map<string, string>());
  const client = useQueryClient();
  const navigate = useNavigate();
  // A broken line in the middle: what was done under its key is answered again and not done twice.
  const keyOf = (said: string): string => {
    const known = keys.current.get(said) ?? freshKey();
    keys.current.set(said, known);
    return known;
  };
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      let made = '';
      for (const { name, body } of act.steps(written)) {
        const said = body(made);
        const id = await give(name, said, keyOf(JSON.stringify([name, said])));
        made ||= id;
      }
      return made;
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      onClose();
      const path = act.leadsTo?.(made);
      if (path !== undefined) void navigate(path);
    },
  });
  const problems: Readonly<Record<string, string>> = {
    ...problemsOf(doing.error),
    ...Object.fromEntries(missing.map((name) => [name, w.required])),
  };
  const submit = (): void => {
    if (doing.isPending) return;
    const empty = act.questions.filter(
      ({ name, optional, kind }) => !optional && kind !== 'yes' && !written[name]?.trim(),
    );
    setMissing(empty.map(({ name }) => name));
    const [first] = empty;
    if (first) document.getElementById(questionId(first.name))?.focus();
    else doing.mutate();
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });
  return (
    <Dialog className="org-dialog" label={act.name} onClose={() => !doing.isPending && onClose()}>
      <div className="act-head">
        <div>
          <h2>{act.name}</h2>
          <p className="meta">{act.about}</p>
        </div>
      </div>
      <div className="org-body">
        {act.questions.map((question) => (
          <OrgQuestion
            key={question.name}
            question={question}
            value={written[question.name] ?? ''}
            problem={problems[question.name]}
            onChange={(value) => {
              setMissing([]);
              setWritten((before) => ({ ...before, [question.name]: value }));
            }}
          />
        ))}
        <section className="org-effects" aria-label={w.effect}>
          <h3>{w.effect}</h3>
          <ul>
            {act.effects(written).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {doing.isError && <Failure error={doing.error} />}
      </div>
      <footer className="act-foot">
        <span className="act-buttons">
          <Button size="large" onClick={onClose} disabled={doing.isPending}>
            {w.cancel} <Key>Esc</Key>
          </Button>
          <Button type="primary" size="large" onClick={submit} aria-busy={doing.isPending}>
            <span aria-live="polite">{doing.isPending ? w.busy : act.submit}</span> <Key>Ctrl Enter</Key>
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}
