import { useState } from 'react';
import type { ReactNode } from 'react';
import { lock } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { useKeys } from '../use-keys.ts';
import { organisationWords as w } from './organisation-words.ts';
import type { OrgAct } from './org-acts.ts';
import { OrgDialog } from './org-dialog.tsx';

/** The acts of a screen, each with its key; what cannot be done now stays with the reason. */
export function OrgActsPane({ acts }: { readonly acts: readonly OrgAct[] }): ReactNode {
  const [open, setOpen] = useState('');
  const allowed = acts.filter(({ barred }) => barred === undefined);
  const greyed = acts.filter(({ barred }) => barred !== undefined);
  useKeys(
    Object.fromEntries(
      allowed.map(({ id, key }) => [key, (event: KeyboardEvent) => (event.preventDefault(), setOpen(id))]),
    ),
  );
  const act = allowed.find(({ id }) => id === open);
  return (
    <section className="org-acts" aria-label={w.can}>
      <h2 className="pane-head">{w.can}</h2>
      {allowed.map(({ id, key, name, hint }) => (
        <button key={id} type="button" className="act" onClick={() => setOpen(id)}>
          <Key>{key}</Key>
          <span className="act-name">{name}</span>
          <span className="act-effect">{hint}</span>
        </button>
      ))}
      {greyed.length > 0 && <h3 className="greyed-head meta">{w.cannot}</h3>}
      {greyed.map(({ id, name, barred }) => (
        <button key={id} type="button" className="act act-greyed" aria-disabled="true">
          {lock}
          <span className="act-name">{name}</span>
          <span className="act-effect">{barred}</span>
        </button>
      ))}
      {act && <OrgDialog act={act} onClose={() => setOpen('')} />}
    </section>
  );
}
