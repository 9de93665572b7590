import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Link } from 'react-router';
import { Failure, Note } from '../parts/note.tsx';
import { Key } from '../parts/key.tsx';
import { SearchSubmit } from '../parts/search-submit.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { Button } from '../antd.ts';
import { words } from '../words.ts';
import { findPeople } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** Finds people by a part of their name, in whatever unit, and those who hold no post. */
export function PeopleFinder({ field }: { readonly field: RefObject<HTMLInputElement | null> }): ReactNode {
  const [typed, setTyped] = useState('');
  const finding = useMutation({ mutationFn: findPeople });
  return (
    <form
      className="catalog-search"
      role="search"
      aria-label={w.findPerson}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') finding.mutate(typed.trim());
      }}
    >
      <input
        ref={field}
        type="text"
        value={typed}
        maxLength={50}
        autoComplete="off"
        aria-label={w.findPerson}
        placeholder={w.findHint}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <SearchSubmit label={w.findPerson} />
      <Key>/</Key>
      {(finding.data ?? finding.error) && (
        <Dialog className="org-dialog" label={w.people} onClose={() => finding.reset()}>
          <div className="act-head">
            <h2>{w.people}</h2>
          </div>
          <div className="org-body">
            {finding.isError && <Failure error={finding.error} />}
            {finding.data?.length === 0 && <Note title={w.nobody}>{w.nobodyText}</Note>}
            <ul className="org-found">
              {finding.data?.map(({ id, name, posts }) => (
                <li key={id}>
                  <Link to={`/organisation/staff/${id}`}>{name}</Link>{' '}
                  <span className="meta">
                    {posts.map(({ unitName, title }) => `${unitName} ${title}`).join('、') || w.noPost}
                  </span>
                </li>
              ))}
            </ul>
          </div>
          <footer className="act-foot">
            <Button size="large" onClick={() => finding.reset()}>
              {words.close} <Key>Esc</Key>
            </Button>
          </footer>
        </Dialog>
      )}
    </form>
  );
}
