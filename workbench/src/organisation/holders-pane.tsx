import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Failure, Note } from '../parts/note.tsx';
import { fullDay } from './full-day.ts';
import { caseActs } from './org-acts.ts';
import { holdersQuery } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** Who may do each act with an item today, by name. */
export function HoldersPane({ item }: { readonly item: string }): ReactNode {
  const found = useQuery(holdersQuery(item));
  return (
    <section aria-label={w.holdersOf}>
      <h2 className="pane-head">{w.holdersOf}</h2>
      {item === '' && <Note title={w.chooseItem} />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data &&
        caseActs.map((act) => {
          const holders = found.data.filter((holder) => holder.act === act);
          return (
            <div key={act} className="org-holders">
              <h3>{w.acts[act]}</h3>
              {holders.length === 0 && <p className="meta">{w.gap}</p>}
              <ul>
                {holders.map(({ mandate, post, to, wide }) => (
                  <li key={mandate}>
                    <Link to={`/organisation/posts/${post.id}`}>{post.name}</Link> {post.title}
                    <span className="meta">
                      {' '}
                      {post.unitName} · {fullDay(to)}止{wide && ` · ${w.wide}`}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}
