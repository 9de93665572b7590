import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Failure } from '../parts/note.tsx';
import { sessionQuery } from '../session.ts';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { fullDay } from './full-day.ts';
import { MandateTable } from './mandate-table.tsx';
import { OrgActsPane } from './org-acts-pane.tsx';
import { OrgViews } from './org-views.tsx';
import { postQuery } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import { postActs } from './post-acts.ts';

const foot = [
  { keys: ['g'], does: '授权' },
  { keys: ['Esc'], does: w.keys.back },
  { keys: ['?'], does: words.keys.all },
];

/** A post with everything it was ever empowered to, and the letters. */
export function PostScreen(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const found = useQuery(postQuery(id));
  const session = useQuery(sessionQuery);
  const post = found.data?.post;
  useKeys({ Escape: () => void navigate(post ? `/organisation?unit=${post.unit}` : '/organisation') });
  return (
    <Screen className="org" keys={foot} {...(post && { right: post.unitName })}>
      <div className="list-head">
        <h1>{post ? `${post.title} ${post.name}` : w.posts}</h1>
        {post?.auxiliary && <span className="tag">{w.auxiliary}</span>}
        <OrgViews at="units" />
      </div>
      <div className="org-panes org-panes-two">
        <div className="org-middle">
          {found.isPending && <p className="whole">{w.loading}</p>}
          {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
          {found.data && post && (
            <>
              <dl className="org-facts">
                <div>
                  <dt>{w.unit}</dt>
                  <dd>
                    <Link to={`/organisation?unit=${post.unit}`}>{post.unitName}</Link>
                  </dd>
                </div>
                <div>
                  <dt>{w.holder}</dt>
                  <dd>
                    <Link to={`/organisation/staff/${post.staff}`}>{post.name}</Link>
                  </dd>
                </div>
                <div>
                  <dt>{w.columns[2]}</dt>
                  <dd>{w.term(fullDay(post.from), post.to && fullDay(post.to))}</dd>
                </div>
                <div>
                  <dt>{w.kindOfPost}</dt>
                  <dd>{post.auxiliary ? w.auxiliaryLong : w.regular}</dd>
                </div>
              </dl>
              <h2 className="pane-head">{w.mandatesOf}</h2>
              <MandateTable register={found.data} own={session.data?.post?.id === id} />
            </>
          )}
        </div>
        <aside className="org-right">
          {found.data && (
            <OrgActsPane key={id} acts={postActs(found.data, session.data?.staff === found.data.post.staff)} />
          )}
        </aside>
      </div>
    </Screen>
  );
}
