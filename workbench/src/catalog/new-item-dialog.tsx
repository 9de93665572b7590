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

const w = catalogWords.fresh;

/** Begins an item under a code of its own: from nothing, or with all that another draft says but its codes and type. */
export function NewItemDialog({ from, onClose }: { readonly from?: Draft; readonly onClose: () => void }): ReactNode {
  const [id, setId] = useState('');
  const [name, setName] = useState(from?.name ?? '');
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
      return bodyOf(
        await api.POST('/api/v1/items/{id}/commands', {
          params: { path: { id }, header: { 'idempotency-key': key } },
          body: { seq, command: { name: 'draftItemVersion', document } },
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
    const whole = /^[0-9A-Z]{14}$/.test(id) && name.trim() !== '';
    setMissing(!whole);
    if (!whole || doing.isPending) return;
    const { basicCode: _basic, implementationCode: _code, type: _type, ...said } = from ?? {};
    doing.mutate({ ...said, id, name: name.trim() });
  };
  useKeys({ 'Ctrl+Enter': (event) => (event.preventDefault(), submit()) }, { inDialog: true });
  const stale = doing.error instanceof Refused && doing.error.problem.code === 'stale';
  const title = from ? w.copy : w.title;
  return (
    <Dialog className="act-dialog catalog-act" label={title} onClose={onClose}>
      <header className="act-head">
        <h2>{title}</h2>
        <span className="right" />
        <Key>Esc</Key>
      </header>
      <div className="act-main">
        <section className="act-part">
          <p>{from ? w.copyEffect : w.effect}</p>
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
              {shapes.failed} {stale ? w.taken : w.missing}
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
