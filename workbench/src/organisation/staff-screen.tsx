import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Failure, Note } from '../parts/note.tsx';
import { shapes } from '../parts/icons.tsx';
import { sessionQuery } from '../session.ts';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { fullDay } from './full-day.ts';
import { OrgActsPane } from './org-acts-pane.tsx';
import { OrgViews } from './org-views.tsx';
import { staffQuery } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import { staffActs } from './staff-acts.ts';

const foot = [
  { keys: ['Esc'], does: w.keys.back },
  { keys: ['?'], does: words.keys.all },
];

/** A member of the staff: posts, and the account without its secrets. */
export function StaffScreen(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const found = useQuery(staffQuery(id));
  const session = useQuery(sessionQuery);
  const card = found.data;
  const unit = card?.posts[0]?.unit;
  useKeys({ Escape: () => void navigate(unit === undefined ? '/organisation' : `/organisation?unit=${unit}`) });
  return (
    <Screen className="org" keys={foot} {...(card && { right: card.name })}>
      <div className="list-head">
        <h1>{card?.name ?? w.people}</h1>
        <OrgViews at="units" />
      </div>
      <div className="org-panes org-panes-two">
        <div className="org-middle">
          {found.isPending && <p className="whole">{w.loading}</p>}
          {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
          {card && (
            <>
              <h2 className="pane-head">{w.account}</h2>
              {card.account ? (
                <dl className="org-facts">
                  <div>
                    <dt>{w.username}</dt>
                    <dd>{card.account.username}</dd>
                  </div>
                  <div>
                    <dt>{w.factor}</dt>
                    <dd>{card.account.totp ? w.factorOn : w.factorOff}</dd>
                  </div>
                  <div>
                    <dt>{w.state}</dt>
                    <dd>
                      {card.account.locked ? shapes.stopped : shapes.done} {card.account.locked ? w.locked : w.open}
                    </dd>
                  </div>
                </dl>
              ) : (
                <Note title={w.noAccount} />
              )}
              <h2 className="pane-head">{w.inPosts}</h2>
              {card.posts.length === 0 && <Note title={w.noPost} />}
              <ul className="org-vacant">
                {card.posts.map((post) => (
                  <li key={post.id}>
                    <Link to={`/organisation/posts/${post.id}`}>{post.title}</Link> {post.unitName}{' '}
                    <span className="meta">{w.term(fullDay(post.from), post.to && fullDay(post.to))}</span>{' '}
                    {post.auxiliary && <span className="tag">{w.auxiliary}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <aside className="org-right">
          {card && <OrgActsPane key={id} acts={staffActs(card, session.data?.staff === id)} />}
        </aside>
      </div>
    </Screen>
  );
}
