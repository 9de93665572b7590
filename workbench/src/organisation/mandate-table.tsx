import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Note } from '../parts/note.tsx';
import { fullDay } from './full-day.ts';
import { itemsQuery, letterUrl } from './organisation-api.ts';
import type { ActName, MandateRow, PostRegister } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import { OrgDialog } from './org-dialog.tsx';
import { revokeAct } from './post-acts.ts';

/** Every mandate of a post: item × act, term, document, and its letter. One's own mandate is not taken back by oneself here. */
export function MandateTable(props: { readonly register: PostRegister; readonly own: boolean }): ReactNode {
  const { register, own } = props;
  const { mandates, today } = register;
  const items = useQuery(itemsQuery);
  const [revoking, setRevoking] = useState('');
  const nameOf = ({ item }: MandateRow): string =>
    item === '*' ? w.allItems : (items.data?.items.find(({ id }) => id === item)?.name ?? item);
  const chosen = mandates.find(({ id }) => id === revoking);
  if (mandates.length === 0) return <Note title={w.noMandates}>{w.noMandatesText}</Note>;
  return (
    <>
      <table className="org-table">
        <thead>
          <tr>
            {w.mandateColumns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mandates.map((mandate) => {
            const act = w.acts[mandate.act as ActName];
            const state = stateOf(mandate, today);
            return (
              <tr key={mandate.id} className={state === w.inForce ? '' : 'org-past'}>
                <td>{nameOf(mandate)}</td>
                <td>{act}</td>
                <td>{w.term(fullDay(mandate.from), fullDay(mandate.to))}</td>
                <td>{mandate.document}</td>
                <td>
                  {state}{' '}
                  {mandate.revokedOn === undefined && mandate.to >= today && !own && (
                    <button
                      type="button"
                      className="link"
                      aria-label={w.revokeOf(act, mandate.document)}
                      onClick={() => setRevoking(mandate.id)}
                    >
                      {w.revoke}
                    </button>
                  )}
                </td>
                <td>
                  <a
                    href={letterUrl(mandate.id)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={w.letterOf(mandate.document)}
                  >
                    {w.letter}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen && <OrgDialog act={revokeAct(register, chosen, nameOf(chosen))} onClose={() => setRevoking('')} />}
    </>
  );
}

function stateOf({ revokedOn, from, to }: MandateRow, today: string): string {
  if (revokedOn !== undefined) return w.revoked(fullDay(revokedOn));
  if (to < today) return w.over;
  return from > today ? w.notYet : w.inForce;
}
