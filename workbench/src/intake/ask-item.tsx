import { useState } from 'react';
import type { ReactNode } from 'react';
import { Failure } from '../parts/note.tsx';
import { FindBox } from './find-box.tsx';
import type { Choice } from './find-box.tsx';
import { intakeWords as w } from './intake-words.ts';
import { words } from '../words.ts';
import { useItems } from './use-items.ts';

/** ① 办什么事, while an intake is open: another item instead. */
export function AskItem(props: { readonly onItem: (item: string) => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const found = useItems(typed);
  const choices = (typed.trim() === '' ? [] : (found.data?.items ?? [])).map(({ id, name, plain }): Choice => ({
    id,
    title: name,
    small: words.file.toOfficer(plain),
    onChoose: () => props.onItem(id),
  }));
  return (
    <>
      <FindBox
        label={w.find}
        hint={w.findHint}
        typed={typed}
        onType={setTyped}
        choices={choices}
        stale={typed.trim() !== '' && (found.isPlaceholderData || found.isPending)}
        empty={typed.trim() !== '' && !found.isFetching && <p className="note">{w.notFound.join(' ')}</p>}
      />
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
    </>
  );
}
