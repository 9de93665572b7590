import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Note } from '../parts/note.tsx';
import { fullDay } from './full-day.ts';
import type { UnitKind, UnitPage } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import { shapes } from '../parts/icons.tsx';

/** A unit's facts, its posts with holders and terms, and what is vacant. */
export function UnitFacts({ page }: { readonly page: UnitPage }): ReactNode {
  const { unit, posts, vacancies, today } = page;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [w.region, unit.region],
    [w.creditCode, unit.creditCode],
    [w.prefix, unit.numberPrefix],
  ];
  return (
    <>
      <header className="org-head">
        <h2>{unit.name}</h2>
        <span className="tag">{w.kinds[unit.kind as UnitKind]}</span>
      </header>
      <dl className="org-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="ink3">{w.none}</span>}</dd>
          </div>
        ))}
      </dl>
      <h3 className="pane-head">
        {w.posts} <span className="meta">{w.postsCount(posts.length)}</span>
      </h3>
      {posts.length === 0 && <Note title={w.noPosts}>{w.noPostsText}</Note>}
      {posts.length > 0 && (
        <table className="org-table">
          <thead>
            <tr>
              {w.columns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>
                  <Link to={`/organisation/posts/${post.id}`}>{post.title}</Link>{' '}
                  {post.auxiliary && <span className="tag">{w.auxiliary}</span>}
                </td>
                <td>
                  <Link to={`/organisation/staff/${post.staff}`}>{post.name}</Link>
                </td>
                <td>
                  {w.term(fullDay(post.from), post.to && fullDay(post.to))}
                  {post.from > today && <span className="tag">{w.begins}</span>}
                </td>
                <td className={post.mandates === 0 ? 'ink3' : ''}>{w.mandates(post.mandates)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {vacancies.length > 0 && (
        <>
          <h3 className="pane-head">{w.vacancies}</h3>
          <ul className="org-vacant">
            {vacancies.map(({ title, since }) => (
              <li key={title}>
                {shapes.waiting} {w.vacant(title, fullDay(since))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
