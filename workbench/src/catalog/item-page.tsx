import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { longDay, shortDay } from '../dates.ts';
import { shapes } from '../parts/icons.tsx';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import type { KeyMap } from '../use-keys.ts';
import { words } from '../words.ts';
import type { DeskAct, DeskItem, Draft, Finding } from './catalog-api.ts';
import { CatalogActDialog } from './catalog-act-dialog.tsx';
import { CatalogActs, catalogActKeys, offered } from './catalog-acts.tsx';
import { catalogPath } from './catalog-list.tsx';
import { catalogWords as w } from './catalog-words.ts';
import { Compare } from './compare.tsx';
import { fieldOfFinding } from './find-field.ts';
import { FindingsPane, grouped } from './findings-pane.tsx';
import { goingOn } from './going-on.ts';
import { Guide } from './guide.tsx';
import { ItemHistory } from './item-history.tsx';
import { NewItemDialog } from './new-item-dialog.tsx';
import { SavedLine } from './saved-line.tsx';
import { sectionOf } from './sections.tsx';
import { Sheet } from './sheet.tsx';
import { useItem } from './use-item.ts';
import { useMending } from './use-mending.ts';

const foot = [
  { keys: ['j', 'k'], does: w.keys.findings },
  { keys: ['Enter'], does: w.keys.toField },
  { keys: ['1', '–', '4'], does: w.keys.tabs },
  { keys: ['Esc'], does: words.keys.toList },
  { keys: ['?'], does: words.keys.all },
];
const tabs = ['notices', 'compare', 'sheet', 'history'] as const;

/** One item of the catalog: the guide as printed and mended, what stands against it, what can be done. */
export function ItemPage(): ReactNode {
  const { id = '' } = useParams();
  const found = useItem(id);
  const navigate = useNavigate();
  const there = found.data !== undefined;
  useKeys(there ? {} : { Escape: () => void navigate(catalogPath()) });
  if (!found.data)
    return (
      <Screen className="whole" keys={foot.slice(-2)}>
        <h1>{id}</h1>
        {found.isError && <Failure error={found.error} title={w.notOpened} onRetry={() => void found.refetch()} />}
        {found.isLoading && w.loading}
        <Link to={catalogPath()}>← {w.back}</Link>
      </Screen>
    );
  const latest = async (): Promise<number> => (await found.refetch()).data?.seq ?? found.data.seq;
  return <Opened key={id} page={found.data} stale={found.isError} latest={latest} />;
}

const nothing = { id: '', name: '' } as Draft;

function Opened(props: {
  readonly page: DeskItem;
  readonly stale: boolean;
  readonly latest: () => Promise<number>;
}): ReactNode {
  const { page, stale, latest } = props;
  const { working, inForce, discarded, units } = page;
  const mending = useMending(page.item, page.seq, working?.item ?? nothing, latest);
  const mayMend =
    working !== undefined && page.acts.some(({ command, allowed }) => command === 'mendItemVersion' && allowed);
  const draft = mayMend ? mending.draft : (working?.item ?? (inForce?.item as Draft | undefined) ?? discarded?.item);
  const findings = working?.findings ?? page.findings;
  const order = grouped(findings).flatMap((group) => group.findings);
  const [tab, setTab] = useState<(typeof tabs)[number]>('notices');
  const [open, setOpen] = useState('');
  const [chosen, setChosen] = useState(-1);
  const [wanted, setWanted] = useState<Finding>();
  const [act, setAct] = useState<DeskAct>();
  const [done, setDone] = useState('');
  const [copying, setCopying] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const begin = (next: DeskAct): void => {
    setDone('');
    setAct(next);
  };
  const go = (finding: Finding, index: number): void => {
    setChosen(index);
    setTab('notices');
    if (mayMend) setOpen(sectionOf(finding.at).id);
    setWanted({ ...finding });
  };
  // The field is there only once its part has been opened.
  useEffect(() => {
    if (!wanted) return;
    const field = mayMend ? fieldOfFinding(wanted) : null;
    const place = field ?? document.getElementById(`guide-${sectionOf(wanted.at).id}`);
    place?.scrollIntoView({ block: field ? 'center' : 'start' });
    field?.focus({ preventScroll: true });
  }, [wanted, mayMend]);
  const step = (by: number): void => {
    const next = Math.min(Math.max(chosen + by, 0), order.length - 1);
    setChosen(next);
    const button = document.querySelector<HTMLElement>(`[data-finding="${next}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  };
  const letters: KeyMap = Object.fromEntries(
    offered(page).flatMap((each) => {
      const key = catalogActKeys[each.command];
      return each.allowed && key !== undefined
        ? [[key, (event: KeyboardEvent) => (event.preventDefault(), begin(each))] as const]
        : [];
    }),
  );
  useKeys({
    ...letters,
    ...Object.fromEntries(tabs.map((each, index) => [String(index + 1), () => setTab(each)])),
    j: () => step(1),
    k: () => step(-1),
    Enter: () => {
      const finding = order[chosen];
      if (finding) go(finding, chosen);
    },
    // One level back: out of the field, out of the part, out of the item.
    Escape: ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.blur();
      else if (open !== '') setOpen('');
      else void navigate(catalogPath());
    },
  });
  const onDone = async (name: string): Promise<void> => {
    await client.invalidateQueries();
    setDone(name);
    setAct(undefined);
    setOpen('');
  };
  return (
    <Screen className="item" keys={foot} right={longDay(page.today)}>
      <ItemHead page={page} name={draft?.name ?? page.item} />
      <div className="item-said" role="status">
        {done && (
          <p className="said-done">
            {shapes.done} {w.act.done(done)}
          </p>
        )}
        {stale && (
          <p className="warning">
            {shapes.near} {words.file.refreshFailed}
          </p>
        )}
        {mayMend && <SavedLine mending={mending} />}
      </div>
      <nav className="views item-tabs" aria-label={w.keys.tabs}>
        {tabs.map((each, index) => (
          <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
            {w.tabs[each]} <span className="meta">{index + 1}</span>
          </button>
        ))}
      </nav>
      <section className="item-main" tabIndex={0} aria-label={w.tabs[tab]}>
        {tab === 'notices' && draft && (
          <Guide
            draft={draft}
            units={units}
            findings={findings}
            open={open}
            onOpen={setOpen}
            {...(mayMend && { mending })}
          />
        )}
        {tab === 'compare' && <Compare page={page} {...(working && draft && { draft })} />}
        {tab === 'sheet' && <Sheet page={page} {...(draft && { draft })} />}
        {tab === 'history' && <ItemHistory page={page} />}
      </section>
      <section className="item-right" tabIndex={0} aria-label={w.right}>
        <CatalogActs page={page} onOpen={begin} />
        {mayMend && page.stage === 'none' && (
          <p className="pane-text">
            <button type="button" className="link" onClick={() => setCopying(true)}>
              {page.item.slice(2, 4) === '00' ? w.fresh.giveType : w.fresh.copy}
            </button>
          </p>
        )}
        {!discarded && (
          <FindingsPane findings={findings} ofPublished={working === undefined} chosen={chosen} onGo={go} />
        )}
      </section>
      {copying && working && (
        <NewItemDialog from={{ draft: mending.draft, seq: page.seq }} onClose={() => setCopying(false)} />
      )}
      {act && (
        <CatalogActDialog key={act.command} page={page} act={act} onClose={() => setAct(undefined)} onDone={onDone} />
      )}
    </Screen>
  );
}

function ItemHead({ page, name }: { readonly page: DeskItem; readonly name: string }): ReactNode {
  const { working, inForce, coming, discarded, stage } = page;
  const going = goingOn(page);
  const binds = inForce && inForce.publishedOn <= page.today;
  return (
    <header className="item-head">
      <div className="file-marks">
        <Link to={catalogPath()}>← {w.back}</Link> <strong className="number">{page.item}</strong>
        {working && (
          <span className="tag tag-blue">
            {w.version(working.version)} · {w.status[working.status]}
          </span>
        )}
        {inForce && (
          <span className="tag">
            {w.version(inForce.version)} · {binds ? w.availability[stage] : w.comes(shortDay(inForce.publishedOn))}
          </span>
        )}
        {coming && (
          <span className="tag">
            {w.version(coming.version)} · {w.comes(shortDay(coming.publishedOn))}
          </span>
        )}
        {inForce && <span className="meta">{going === '' ? w.act.noneGoingOn : w.act.goingOn(going)}</span>}
        {working && (
          <span className="meta" title={w.draftersWhy}>
            {working.drafters.length > 0 ? w.drafters(working.drafters.join('、')) : w.imported}
          </span>
        )}
      </div>
      <h1>{name}</h1>
      {discarded && <Note title={w.discarded.title}>{w.discarded.text(discarded.version)}</Note>}
      {stage === 'withdrawn' && <Note title={w.availability.withdrawn} />}
    </header>
  );
}
