import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { Failure } from '../parts/note.tsx';
import { findPeople } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** Finds a person by a part of the name and takes one of those found. */
export function PersonPicker(props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState('');
  const finding = useMutation({ mutationFn: findPeople });
  const find = (): void => {
    if (typed.trim() !== '') finding.mutate(typed.trim());
  };
  return (
    <div className="org-picker">
      <div className="org-find">
        <input
          id={props.id}
          className="org-input"
          value={typed}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            find();
          }}
        />
        <Button onClick={find} aria-busy={finding.isPending}>
          {w.findPerson}
        </Button>
      </div>
      {finding.isError && <Failure error={finding.error} />}
      {finding.data?.length === 0 && <p className="meta">{w.nobody}</p>}
      {finding.data && finding.data.length > 0 && (
        <div role="radiogroup" aria-label={w.people} className="org-found">
          {finding.data.map(({ id, name, posts }) => (
            <label key={id} className="org-box">
              <input type="radio" name={props.id} checked={props.value === id} onChange={() => props.onChange(id)} />
              <span>
                {name}{' '}
                <span className="meta">
                  {posts.map(({ unitName, title }) => `${unitName} ${title}`).join('、') || w.noPost}
                </span>
              </span>
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
