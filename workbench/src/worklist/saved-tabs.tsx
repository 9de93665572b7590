import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Link } from 'react-router';
import { Button } from '../antd.ts';
import { freshKey } from '../api.ts';
import { Failure } from '../parts/note.tsx';
import { Key } from '../parts/key.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { forgetView, savedViewsQuery, saveView } from './list-api.ts';
import type { SavedView } from './list-api.ts';
import { listWords as w } from './list-words.ts';

type Kept = SavedView['filters'];

/** The address of a saved view. */
export function savedPath(filters: Kept): string {
  return `/?${new URLSearchParams(Object.entries(filters)).toString()}`;
}

function same(one: Kept, other: Kept): boolean {
  const told = (kept: Kept): string => JSON.stringify([kept.view, kept.item ?? '', kept.stage ?? '', kept.light ?? '']);
  return told(one) === told(other);
}

/** Tabs of the views that this post has saved. */
export function SavedTabs({ present }: { readonly present: Kept }): ReactNode {
  const { data } = useQuery(savedViewsQuery);
  return data?.map(({ id, name, filters }) => (
    <Link key={id} to={savedPath(filters)} aria-current={same(filters, present) ? 'true' : undefined}>
      {name}
    </Link>
  ));
}

/** Saves the view as it stands under a name; of one that is saved already, renames or deletes it. */
export function SaveView({ present, narrowed }: { readonly present: Kept; readonly narrowed: boolean }): ReactNode {
  const { data } = useQuery(savedViewsQuery);
  const client = useQueryClient();
  const [asked, setAsked] = useState<SavedView | undefined>();
  const forget = useMutation({
    mutationFn: forgetView,
    onSuccess: () => client.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
  });
  const own = data?.find(({ filters }) => same(filters, present));
  return (
    <>
      {own && (
        <>
          <button type="button" className="link" aria-label={w.renameOf(own.name)} onClick={() => setAsked(own)}>
            {w.rename}
          </button>
          <button
            type="button"
            className="link"
            aria-label={w.removeOf(own.name)}
            onClick={() => forget.mutate(own.id)}
          >
            {w.remove}
          </button>
        </>
      )}
      {!own && narrowed && (
        <button type="button" className="link" onClick={() => setAsked({ id: freshKey(), name: '', filters: present })}>
          {w.save}
        </button>
      )}
      {asked && <NameDialog view={asked} renames={own !== undefined} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function NameDialog(props: {
  readonly view: SavedView;
  readonly renames: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { view, renames, onClose } = props;
  const [name, setName] = useState(view.name);
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: saveView,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: savedViewsQuery.queryKey });
      onClose();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() !== '' && !saving.isPending) saving.mutate({ ...view, name: name.trim() });
  };
  const title = renames ? w.renameTitle : w.saveTitle;
  return (
    <Dialog className="look-dialog" label={title} onClose={onClose}>
      <h2>{title}</h2>
      <form onSubmit={submit} className="name-view">
        <div className="field">
          <label htmlFor="view-name">{w.name}</label>
          <p className="meta">{w.nameHint}</p>
          <input
            id="view-name"
            type="text"
            className="org-input"
            value={name}
            maxLength={20}
            required
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {saving.isError && <Failure error={saving.error} />}
        <span className="act-buttons">
          <Button size="large" onClick={onClose}>
            {w.cancel} <Key>Esc</Key>
          </Button>
          <Button type="primary" size="large" htmlType="submit" aria-busy={saving.isPending}>
            {w.submit} <Key>Enter</Key>
          </Button>
        </span>
      </form>
    </Dialog>
  );
}
