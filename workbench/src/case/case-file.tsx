import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { ActDialog } from '../acts/act-dialog.tsx';
import { actKeys } from '../acts/act-keys.ts';
import { api, bodyOf } from '../api.ts';
import type { Act, CasePage } from '../api.ts';
import { longDay } from '../dates.ts';
import { deliveryWords } from '../delivery/delivery-words.ts';
import { beginIntake } from '../intake/intake-api.ts';
import { CopyNumber, grouped } from '../parts/case-number.tsx';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import type { KeyMap } from '../use-keys.ts';
import { words } from '../words.ts';
import { fromDelivery, keepPlace, listPath } from '../worklist/place.ts';
import { useNextCase } from '../worklist/use-next-case.ts';
import { ActsPane } from './acts-pane.tsx';
import { Clocks } from './clocks.tsx';
import { FormPane } from './form-pane.tsx';
import { firstWithFile } from './material-shown.ts';
import { Materials } from './materials.tsx';
import { Gaps, History, Opinions, Papers, RefusalReasons } from './opinions.tsx';
import type { OpensAct } from './opens-act.ts';
import { Road } from './road.tsx';

const foot = [
  { keys: ['1', '–', '9'], does: words.keys.openMaterial },
  { keys: ['d'], does: words.keys.derive },
  { keys: ['c'], does: words.keys.changes },
  { keys: ['l'], does: words.keys.history },
  { keys: ['n'], does: words.keys.next },
  { keys: ['Esc'], does: words.keys.toList },
  { keys: ['?'], does: words.keys.all },
];

const backWords = (): string => (fromDelivery() ? deliveryWords.desk : words.back);

/** One case: materials left, form and opinions in the middle, clocks and acts right, history below. */
export function CaseFile(): ReactNode {
  const { number = '' } = useParams();
  const whole = /^\d{8,20}$/.test(number);
  const found = useQuery({
    enabled: whole,
    queryKey: ['case', number],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/cases/{number}', { params: { path: { number } }, signal })),
  });
  // What was read before stays, with whatever is being typed over it, when reading it again fails.
  if (!found.data)
    return (
      <NotOpened number={number}>
        {!whole && <Note title={words.numberShort[0]}>{words.numberShort[1]}</Note>}
        {found.isError && <Failure error={found.error} title={words.notOpened} onRetry={() => void found.refetch()} />}
        {found.isLoading && words.loading}
      </NotOpened>
    );
  return <Opened key={number} page={found.data} stale={found.isError} />;
}

/** In place of a case that is not there, or not there yet: what is known, and the way back. */
function NotOpened({ number, children }: { readonly number: string; readonly children: ReactNode }): ReactNode {
  const navigate = useNavigate();
  useKeys({ Escape: () => void navigate(listPath()) });
  return (
    <Screen className="whole" keys={foot.slice(-2)}>
      <h1>{grouped(number)}</h1>
      {children}
      <Link to={listPath()}>← {backWords()}</Link>
    </Screen>
  );
}

function Opened({ page, stale }: { readonly page: CasePage; readonly stale: boolean }): ReactNode {
  const [material, setMaterial] = useState(() => firstWithFile(page));
  const [derivation, setDerivation] = useState(false);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [history, setHistory] = useState(false);
  const [act, setAct] = useState<Act>();
  const [doneAct, setDoneAct] = useState('');
  const navigate = useNavigate();
  const client = useQueryClient();

  const nextCase = useNextCase(page.number);
  useEffect(() => keepPlace({ number: page.number }), [page.number]);
  const supplement = useMutation({
    mutationFn: async () => beginIntake({ case: page.number }),
    onSuccess: (intake) => {
      client.setQueryData(['intake', intake.id], intake);
      void navigate(`/intake/${intake.id}`);
    },
  });
  const open = (wanted: Act): void => {
    setDoneAct('');
    // A supplement is taken in on the screen of the counter.
    if (wanted.command === 'takeInSupplement') return supplement.isPending ? undefined : supplement.mutate();
    setAct(wanted);
  };
  const { state } = useLocation() as { readonly state: OpensAct | null };
  useEffect(() => {
    if (!state) return;
    const asked = page.acts.find(({ command, allowed }) => command === state.act && allowed);
    if (asked) open(asked);
    // Asked for once: reading the page again does not open it again.
    void navigate('.', { replace: true, state: null });
  }, []);
  const letters: KeyMap = Object.fromEntries(
    page.acts.flatMap((each) => {
      const key = actKeys[each.command]?.key;
      return each.allowed && key
        ? [[key, (event: KeyboardEvent) => (event.preventDefault(), open(each))] as const]
        : [];
    }),
  );
  const digits: KeyMap = Object.fromEntries(
    page.published.item.materials.slice(0, 9).map((_, index) => [String(index + 1), () => setMaterial(index)] as const),
  );
  useKeys({
    ...letters,
    ...digits,
    d: () => setDerivation((open) => !open),
    c: () => setOnlyChanges((on) => !on),
    l: () => setHistory((open) => !open),
    n: nextCase,
    Escape: () => void navigate(listPath()),
  });
  const done = async (): Promise<void> => {
    // The dialog stays, busy, until the case is read anew: the next key must not meet acts of a moment ago.
    await client.invalidateQueries();
    setDoneAct(act?.name ?? '');
    setAct(undefined);
  };

  return (
    <Screen className={`file${derivation ? ' file-derivation' : ''}`} keys={foot} right={longDay(page.today)}>
      <FileHead page={page} />
      <div className="file-said" role="status">
        {doneAct && (
          <p className="said-done">
            {shapes.done} {words.file.done(doneAct)}{' '}
            <button type="button" className="link" onClick={nextCase}>
              {words.file.doneNext} <Key>n</Key>
            </button>
          </p>
        )}
        {supplement.error && <Failure error={supplement.error} />}
        {stale && (
          <p className="warning">
            {shapes.near} {words.file.refreshFailed}
          </p>
        )}
      </div>
      <Materials page={page} at={material} onChoose={setMaterial} />
      <section className="middle" tabIndex={0} aria-label={words.file.middle}>
        <FormPane page={page} onlyChanges={onlyChanges} onToggle={() => setOnlyChanges(!onlyChanges)} />
        <Gaps page={page} />
        <RefusalReasons page={page} />
        <Opinions page={page} />
        <Papers page={page} />
      </section>
      <section className="right-pane" tabIndex={0} aria-label={words.file.right}>
        <Clocks page={page} open={derivation} onToggle={() => setDerivation(!derivation)} />
        <ActsPane page={page} onOpen={open} />
      </section>
      <History page={page} open={history} />
      {act && <ActDialog key={act.command} page={page} act={act} onClose={() => setAct(undefined)} onDone={done} />}
    </Screen>
  );
}

function FileHead({ page }: { readonly page: CasePage }): ReactNode {
  const { item, version } = page.published;
  return (
    <header className="file-head">
      <div className="file-title">
        <div className="file-marks">
          <Link to={listPath()}>← {backWords()}</Link> <strong className="number">{grouped(page.number)}</strong>{' '}
          <CopyNumber number={page.number} />{' '}
          <span className="tag">
            {item.projectType === 'promised' ? words.file.promisedItem : words.file.onTheSpotItem}
          </span>
          {page.answersBefore && <span className="tag">{words.file.corrected}</span>}
          <span className="tag">{words.file.version(version)}</span>
          <span className="tag tag-blue">{words.stages[page.stage]}</span>
        </div>
        <h1>
          {item.name} <small>{page.applicant?.name}</small>
        </h1>
      </div>
      <Road page={page} />
    </header>
  );
}
