import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Input, Radio } from '../antd.ts';
import { Refused } from '../api.ts';
import type { LookAsked } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Failure } from '../parts/note.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import type { Look, Showing } from './use-look.ts';

const w = words.look;
type Ground = LookAsked['reason'];
const grounds = Object.keys(w.grounds) as Ground[];

/** A value as the page has it, in full once it was shown, else with the button that asks for it. */
export function Masked(props: {
  readonly look: Look;
  readonly field: string;
  readonly title: string;
  readonly children: string;
}): ReactNode {
  const { look, field, title, children } = props;
  const full = look.full(field);
  if (full !== undefined) return <strong className="number">{full}</strong>;
  if (!look.may(field)) return children;
  return (
    <>
      {children}
      <button type="button" className="link" aria-label={w.showField(title)} onClick={() => look.ask(field)}>
        {w.show}
      </button>
    </>
  );
}

/** Says that a look was recorded, for as long as what it showed stands on the page. */
export function Looked({ look }: { readonly look: Look }): ReactNode {
  return (
    <p className="pane-text look-said" role="status">
      {look.records.length > 0 && (
        <>
          {shapes.done} {w.recorded(look.records)}
        </>
      )}
    </p>
  );
}

/** Asks why. The ground is remembered for as long as the case is open: an identity is verified with more than one number. */
export function LookDialog({ look, showing, title }: { look: Look; showing: Showing; title: string }): ReactNode {
  const [reason, setReason] = useState<Ground>();
  const [said, setSaid] = useState('');
  const [missing, setMissing] = useState<'reason' | 'words'>();
  const field = look.asking;
  const needed = reason === 'legal-assistance' || reason === 'other';
  const submit = (): void => {
    if (showing.isPending || field === undefined) return;
    const gap = reason === undefined ? 'reason' : needed && said.trim() === '' ? 'words' : undefined;
    setMissing(gap);
    if (gap || reason === undefined) return document.getElementById(`look-${gap}`)?.focus();
    const own = said.trim();
    showing.mutate({ reason, ...(needed && own !== '' && { words: own }), fields: [field] });
  };
  const close = (): void => {
    if (!showing.isPending) look.ask(undefined);
  };
  useKeys({ 'Ctrl+Enter': (event) => field !== undefined && (event.preventDefault(), submit()) }, { inDialog: true });
  if (field === undefined) return null;
  // Signing in again is asked for on top; the look can then be repeated.
  const failed = showing.error && !(showing.error instanceof Refused && showing.error.problem.code === 'not-signed-in');
  return (
    <Dialog className="look-dialog" label={w.showField(title)} onClose={close}>
      <h2>{w.showField(title)}</h2>
      <p className="meta">{w.told}</p>
      <fieldset className="field" id="look-reason" tabIndex={-1} aria-describedby="look-problem">
        <legend>{w.why}</legend>
        <Radio.Group
          value={reason}
          onChange={(event) => (setMissing(undefined), setReason(grounds.find((one) => one === event.target.value)))}
          options={grounds.map((value) => ({ value, label: w.grounds[value] }))}
        />
      </fieldset>
      {needed && (
        <div className="field">
          <label htmlFor="look-words">{reason === 'other' ? w.wordsOther : w.wordsAssistance}</label>
          <Input.TextArea
            id="look-words"
            rows={2}
            maxLength={500}
            value={said}
            status={missing === 'words' ? 'error' : ''}
            aria-invalid={missing === 'words'}
            aria-describedby="look-problem"
            onChange={(event) => (setMissing(undefined), setSaid(event.target.value))}
          />
        </div>
      )}
      <p className="field-problem" id="look-problem" role="alert">
        {missing && (
          <>
            {shapes.failed} {w.missing[missing]}
          </>
        )}
      </p>
      {failed && <Failure error={showing.error} />}
      <p className="act-buttons">
        <Button size="large" onClick={close} disabled={showing.isPending}>
          {w.cancel} <Key>Esc</Key>
        </Button>
        <Button type="primary" size="large" onClick={submit} aria-busy={showing.isPending}>
          <span aria-live="polite">{showing.isPending ? words.busy : w.submit}</span> <Key>Ctrl Enter</Key>
        </Button>
      </p>
    </Dialog>
  );
}
