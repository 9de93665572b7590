import { useRef, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Select } from '../antd.ts';
import { IntakeLink } from '../intake/intake-link.tsx';
import { useMode } from '../mode.ts';
import {
  bars,
  book,
  deliver,
  eye,
  find,
  help,
  leave,
  list,
  mark,
  moon,
  person,
  shapes,
  sun,
  tree,
} from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { SearchSubmit } from '../parts/search-submit.tsx';
import { RailCount } from './rail-count.tsx';
import type { PostShown, Session } from '../api.ts';
import { useSessionChange, useSessionLost } from '../session.ts';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { listWords } from '../worklist/list-words.ts';
import { fromDelivery } from '../worklist/place.ts';
import { lookFor, meant } from '../worklist/search-place.ts';
import { useCounts } from '../worklist/use-counts.ts';
import { accountWords } from './account-words.ts';
import { catalogWords } from '../catalog/catalog-words.ts';
import { auditWords } from '../audit/audit-words.ts';
import { deliveryWords } from '../delivery/delivery-words.ts';
import { statisticsWords } from '../statistics/statistics-words.ts';
import { organisationWords } from '../organisation/organisation-words.ts';
import { DemoMark } from './demo-mark.tsx';
import { desksOf } from './desks.ts';
import { KeySheet } from './key-sheet.tsx';
import { SignInAgain } from './sign-in.tsx';

/** The frame of every screen: top 48, rail 64, and the screen's own main part and foot of keys. */
export function Shell({ session, children }: { readonly session: Session; readonly children: ReactNode }): ReactNode {
  const [sheet, setSheet] = useState(false);
  const [mode, choose] = useMode();
  const { signOut } = useSessionChange();
  const lost = useSessionLost();
  const { pathname } = useLocation();
  const desks = desksOf(session);
  const delivering = pathname === '/delivery' || (pathname.startsWith('/cases/') && fromDelivery());
  const mine = useCounts()('mine');
  const search = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useKeys({
    '?': (event) => {
      event.preventDefault();
      setSheet(true);
    },
    // The next person: from any screen to the counter.
    F2: (event) => {
      // An intake on the screen is parked first, by the screen itself.
      if (!desks.includes('/intake') || pathname.startsWith('/intake/')) return;
      event.preventDefault();
      void navigate('/intake');
    },
    F4: (event) => {
      if (!desks.includes('/delivery') || pathname.startsWith('/intake/')) return;
      event.preventDefault();
      void navigate('/delivery');
    },
    '/': (event) => {
      // The list of the catalog has a search of its own.
      if (!search.current || pathname === '/catalog') return;
      event.preventDefault();
      search.current.focus();
    },
  });
  return (
    <div className="shell">
      <header className="top">
        <Link to="/" className="mark" aria-label={`${words.product} ${words.cases}`}>
          {mark}
        </Link>
        <span className="brand">
          <strong>{words.product}</strong> {session.place} · {words.desk}
        </span>
        <DemoMark />
        {desks.includes('/') ? <OpenByNumber field={search} /> : <span className="right" />}
        <PostChooser session={session} />
        <Link to="/account" className="person" title={accountWords.title}>
          <span className="person-sign" aria-hidden="true">
            {session.name.slice(0, 1)}
          </span>
          <span>{session.name}</span>
        </Link>
      </header>
      <nav className="rail" aria-label={words.desk}>
        {desks.includes('/intake') && <IntakeLink />}
        {desks.includes('/') && (
          <Link
            to="/"
            aria-current={
              delivering || /^\/(account|intake|catalog|organisation|audit|statistics)\b/.test(pathname)
                ? undefined
                : 'page'
            }
          >
            {list}
            {words.cases}
            {mine !== '' && mine !== '0' && <RailCount n={mine} />}
          </Link>
        )}
        {desks.includes('/delivery') && (
          <Link to="/delivery" aria-current={delivering ? 'page' : undefined}>
            {deliver}
            {deliveryWords.desk}
          </Link>
        )}
        {desks.includes('/catalog') && (
          <Link to="/catalog" aria-current={/^\/catalog\b/.test(pathname) ? 'page' : undefined}>
            {book}
            {catalogWords.desk}
          </Link>
        )}
        {desks.includes('/organisation') && (
          <Link to="/organisation" aria-current={/^\/organisation\b/.test(pathname) ? 'page' : undefined}>
            {tree}
            {organisationWords.desk}
          </Link>
        )}
        {desks.includes('/audit') && (
          <Link to="/audit" aria-current={/^\/audit\b/.test(pathname) ? 'page' : undefined}>
            {eye}
            {auditWords.desk}
          </Link>
        )}
        {desks.includes('/statistics') && (
          <Link to="/statistics" aria-current={pathname === '/statistics' ? 'page' : undefined}>
            {bars}
            {statisticsWords.desk}
          </Link>
        )}
        <span className="rail-gap" />
        <Link to="/account" aria-current={pathname === '/account' ? 'page' : undefined}>
          {person}
          <span>
            {words.account}
            {!session.totp && <span className="remind"> {shapes.near}</span>}
          </span>
          {!session.totp && <span className="offscreen">{accountWords.factorRemind}</span>}
        </Link>
        <button type="button" onClick={() => choose(mode === 'dark' ? 'light' : 'dark')}>
          {mode === 'dark' ? sun : moon}
          {mode === 'dark' ? words.lightMode : words.darkMode}
        </button>
        <button type="button" onClick={() => setSheet(true)}>
          {help}
          {words.keySheet} ?
        </button>
        <button type="button" onClick={() => signOut.mutate()}>
          {leave}
          {words.signOut}
        </button>
      </nav>
      {children}
      {lost && <SignInAgain />}
      {sheet && <KeySheet onClose={() => setSheet(false)} />}
    </div>
  );
}

function OpenByNumber({ field }: { readonly field: React.RefObject<HTMLInputElement | null> }): ReactNode {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    const wish = meant(typed);
    if (wish === undefined) {
      field.current?.setCustomValidity(listWords.short);
      field.current?.reportValidity();
      return;
    }
    setTyped('');
    field.current?.blur();
    if ('find' in wish) lookFor(wish.find);
    void navigate('open' in wish ? `/cases/${wish.open}` : '/search');
  };
  const leaveField = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // One level back is out of the field, not out of the screen.
    event.preventDefault();
    field.current?.setCustomValidity('');
    field.current?.blur();
  };
  return (
    <form className="search" role="search" onSubmit={open}>
      {find}
      <input
        ref={field}
        type="text"
        value={typed}
        maxLength={60}
        autoComplete="off"
        aria-label={listWords.search}
        placeholder={listWords.hint}
        onChange={(event) => (event.target.setCustomValidity(''), setTyped(event.target.value))}
        onKeyDown={leaveField}
      />
      <SearchSubmit label={listWords.search} />
      <Key>/</Key>
    </form>
  );
}

function PostChooser({ session }: { readonly session: Session }): ReactNode {
  const { choosePost } = useSessionChange();
  const { post, posts } = session;
  if (!post) return <span className="post">{words.noPost}</span>;
  if (posts.length < 2)
    return (
      <span className="post">
        <span className="post-label">{words.actAs}</span> <PostName post={post} />
      </span>
    );
  return (
    <span className="post">
      <span id="post-label" className="post-label">
        {words.actAs}
      </span>
      <Select
        size="small"
        aria-labelledby="post-label"
        value={post.id}
        popupMatchSelectWidth={false}
        disabled={choosePost.isPending}
        onChange={(id: string) => choosePost.mutate(id)}
        options={posts.map((each) => ({ value: each.id, label: <PostName post={each} /> }))}
      />
    </span>
  );
}

function PostName({ post }: { readonly post: PostShown }): ReactNode {
  return (
    <>
      <strong>{post.title}</strong> <span className="meta">{post.unitName}</span>
    </>
  );
}
