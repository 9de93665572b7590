import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button, Input } from '../antd.ts';
import { api, bodyOf, freshKey, Refused } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Failure } from '../parts/note.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import type { Draft } from './catalog-api.ts';
import { catalogWords } from './catalog-words.ts';
import { itemFields } from './fields.ts';

const w = catalogWords.fresh;
const itemTypes = itemFields.find(({ key }) => key === 'type')?.options ?? [];
const typeName = (type: string): string => itemTypes.find(([value]) => value === type)?.[1] ?? type;

/** The draft that is copied, and the length of its record: who takes it back names it. */
export interface CopiedDraft {
  readonly draft: Draft;
  readonly seq: number;
}

/**
 * Begins an item under a code of its own: from nothing, or with all that another draft says but its codes and type. A draft of a type that the
 * standard does not know (00) is given its own, and taken back: the type stands in the code, so another type is another code.
 */
export function NewItemDialog({
  from,
  onClose,
}: {
  readonly from?: CopiedDraft;
  readonly onClose: () => void;
}): ReactNode {
  const untyped = from?.draft.id.slice(2, 4) === '00';
  const [id, setId] = useState('');
  const [type, setType] = useState('');
  const [name, setName] = useState(from?.draft.name ?? '');
  const [missing, setMissing] = useState(false);
  const intended = useRef({ said: '', key: '', seq: 0 });
  const client = useQueryClient();
  const navigate = useNavigate();
  const doing = useMutation({
    networkMode: 'always',
    mutationFn: async (document: object) => {
      const said = JSON.stringify(document);
      if (intended.current.said !== said) intended.current = { said, key: freshKey(), seq: await lengthOf(id) };
      const { key, seq } = intended.current;
      const copied = from === undefined ? {} : { from: from.draft.id };
      const done = bodyOf(
        await api.POST('/api/v1/items/{id}/commands', {
          params: { path: { id }, header: { 'idempotency-key': key } },
          body: { seq, command: { name: 'draftItemVersion', document, ...copied } },
        }),
      );
      if (from === undefined || !untyped) return done;
      const reason = w.typed(typeName(type), id);
      return bodyOf(
        await api.POST('/api/v1/items/{id}/commands', {
          params: { path: { id: from.draft.id }, header: { 'idempotency-key': `${key}-old` } },
          body: { seq: from.seq, command: { name: 'discardItemVersion', reason } },
        }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      onClose();
      await navigate(`/catalog/${id}`);
    },
  });
  const submit = (): void => {
    const fits = !untyped || (type !== '' && id.slice(2, 4) === type);
    const whole = /^[0-9A-Z]{14}$/.test(id) && name.trim() !== '' && fits;
    setMissing(!whole);
    if (!whole || doing.isPending) return;
    const { basicCode: _basic, implementationCode: _code, type: _type, ...said } = from?.draft ?? {};
    const own = untyped ? { type, basicCode: id.slice(0, 12) } : {};
    doing.mutate({ ...said, ...own, id, name: name.trim() });
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });
  const stale = doing.error instanceof Refused && doing.error.problem.code === 'stale';
  const title = untyped ? w.giveType : from ? w.copy : w.title;
  return (
    <Dialog className="act-dialog catalog-act" label={title} onClose={onClose}>
      <div className="act-head">
        <h2>{title}</h2>
        <span className="right" />
        <Key>Esc</Key>
      </div>
      <div className="act-main">
        <section className="act-part">
          <p>{untyped ? w.typeEffect : from ? w.copyEffect : w.effect}</p>
          {untyped && (
            <div className="field">
              <label htmlFor="new-type">{w.type}</label>
              {/* The browser's own: one of the library's opens its list on the very Ctrl Enter that does the act. */}
              <select
                id="new-type"
                className="org-input"
                value={type}
                onChange={({ target }) => {
                  setMissing(false);
                  setType(target.value);
                  setId(`${from.draft.id.slice(0, 2)}${target.value}${from.draft.id.slice(4)}`);
                }}
              >
                <option value="" disabled>
                  {catalogWords.choose}
                </option>
                {itemTypes.map(([value, label]) => (
                  <option key={value} value={value}>
                    {value} {label}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div className="field">
            <label htmlFor="new-id">{w.id}</label>
            <p className="meta" id="new-id-hint">
              {w.idHint}
            </p>
            <Input
              id="new-id"
              value={id}
              maxLength={14}
              aria-describedby="new-id-hint"
              onChange={({ target }) => (setMissing(false), setId(target.value.trim().toUpperCase()))}
            />
          </div>
          <div className="field">
            <label htmlFor="new-name">{w.name}</label>
            <Input
              id="new-name"
              value={name}
              maxLength={400}
              onChange={({ target }) => (setMissing(false), setName(target.value))}
            />
          </div>
          {(missing || stale) && (
            <p className="field-problem" role="alert">
              {shapes.failed} {stale ? w.taken : untyped ? w.missingType : w.missing}
            </p>
          )}
          {doing.error && !stale && <Failure error={doing.error} />}
        </section>
      </div>
      <footer className="act-foot">
        <span className="act-outcome" />
        <span className="act-buttons">
          <Button size="large" onClick={onClose}>
            {catalogWords.act.cancel} <Key>Esc</Key>
          </Button>
          <Button type="primary" size="large" onClick={submit} aria-busy={doing.isPending}>
            <span aria-live="polite">{doing.isPending ? words.busy : title}</span> <Key>Ctrl Enter</Key>
          </Button>
        </span>
      </footer>
    </Dialog>
  );
}

/** The length of an item's record to begin on: nothing, or what was discarded. One that is there is never begun: the server refuses 0. */
async function lengthOf(id: string): Promise<number> {
  const { data } = await api.GET('/api/v1/catalog/{id}', { params: { path: { id } } });
  return data && 'discarded' in data && data.discarded ? data.seq : 0;
}
