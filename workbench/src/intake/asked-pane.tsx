import { useState } from 'react';
import type { ReactNode } from 'react';
import { plusDays } from '../dates.ts';
import { Key } from '../parts/key.tsx';
import { askedNow } from './asked-now.ts';
import { AskAgent } from './ask-agent.tsx';
import { AskForm } from './ask-form.tsx';
import { AskItem } from './ask-item.tsx';
import { AskNotify } from './ask-notify.tsx';
import { AskPerson } from './ask-person.tsx';
import type { Hold } from './counter.tsx';
import type { AskedField } from './form-fields.ts';
import type { Question, Tick, Typed } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { MaterialRows } from './material-rows.tsx';
import { rowsShown } from './material-state.ts';
import { personKinds } from './number-read.ts';
import { TooLarge, useScanViewer } from './scans.tsx';
import type { ScanFailed } from './scans.tsx';
import { Standing } from './standing.tsx';
import { nextRow, unseen, withTick } from './ticks.ts';
import type { Counts } from './ticks.ts';

/** As the file store takes them. */
const mostBytes = 20 * 1024 * 1024;

/** The middle: the question being asked, and below it whether the case can be accepted as it stands. */
export function AskedPane(props: {
  readonly hold: Hold;
  readonly at: Question;
  readonly row: number;
  readonly told: number;
  readonly demo: boolean;
  readonly fields: readonly AskedField[];
  readonly counts: Counts;
  readonly onRow: (row: number) => void;
  readonly onTicks: (ticks: Typed['ticks']) => void;
  readonly onItem: (item: string) => void;
  readonly onNext: () => void;
  readonly onForm: () => void;
}): ReactNode {
  const { hold, at, row, told, demo, fields, counts, onRow, onTicks, onItem, onNext, onForm } = props;
  const { intake, typed, change } = hold;
  const { person } = typed;
  const problems = (under: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      intake.problems.flatMap(({ field, zh }) =>
        field.startsWith(`${under}.`) ? [[field.slice(under.length + 1), zh] as const] : [],
      ),
    );
  const item = intake.published?.item;
  const kinds =
    item === undefined
      ? [...personKinds, 'credit-code' as const]
      : [
          ...(item.objects.includes('person') ? personKinds : []),
          ...(item.objects.some((object) => object !== 'person') ? (['credit-code'] as const) : []),
        ];
  const body = (): ReactNode => {
    switch (at) {
      case 'item':
        return <AskItem onItem={onItem} />;
      case 'person':
        return (
          <AskPerson
            person={kinds.includes(person.kind) ? person : { ...person, kind: kinds[0] ?? 'resident-id' }}
            kinds={kinds}
            demo={demo}
            problems={hold.saving === 'saved' ? problems('person') : {}}
            onChange={(part) => change({ person: { ...person, ...part } })}
            onDone={onNext}
          />
        );
      case 'agent':
        return (
          <AskAgent
            person={person}
            demo={demo}
            problems={hold.saving === 'saved' ? problems('person') : {}}
            onChange={(agent) => {
              const { agent: _gone, ...self } = person;
              change({ person: agent ? { ...self, agent } : self });
            }}
            onDone={onNext}
          />
        );
      case 'form':
        return (
          <AskForm
            key={told}
            fields={fields}
            answers={typed.answers}
            address={person.address}
            demo={demo}
            problems={current(
              problems('answers'),
              (name) => (intake.answers[name] ?? '') === (typed.answers[name] ?? ''),
            )}
            told={told > 0}
            onChange={(answers) => change({ answers: { ...typed.answers, ...answers } })}
            onDone={onForm}
          />
        );
      case 'materials':
        return <Materials hold={hold} row={row} onRow={onRow} onTicks={onTicks} onNext={onNext} />;
      case 'notify':
        return (
          <AskNotify
            delivery={typed.delivery}
            address={person.address}
            problem={intake.problems.find(({ field }) => field === 'delivery')?.zh}
            electronicBarred={intake.electronicBarred?.zh}
            onDelivery={(delivery) => change({ delivery })}
            onDone={onNext}
          />
        );
    }
  };
  const asked = askedNow(intake, typed.ticks);
  const wanting = counts.wanting + counts.unseen;
  const mendable = typed.ticks.filter(({ state }) => state === 'unfit').length;
  return (
    <>
      <header className="pane-head">
        <h2>{w.questions[at]}</h2>
        {at === 'materials' && intake.published ? (
          <>
            <span className="meta cut">{w.materialsTitle(intake.published.version, asked.length)}</span>
            <MaterialKeys />
          </>
        ) : (
          <span className="right hints">
            <Key>Enter</Key> {w.foot.enter}
          </span>
        )}
      </header>
      <div className="asked-body">{body()}</div>
      {item && (
        <Standing
          ready={wanting === 0}
          title={wanting === 0 ? w.canAccept : w.cannotAccept}
          why={wanting === 0 ? w.complete : w.wanting(counts.wanting, counts.unseen)}
          {...(counts.wanting > 0 && counts.unseen === 0 && { ways: w.ways(mendable, counts.wanting - mendable) })}
        />
      )}
    </>
  );
}

/** Only findings on what stands there now: the server may not have seen the last letters yet. */
function current(
  found: Readonly<Record<string, string>>,
  still: (name: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(found).filter(([name]) => still(name)));
}

function MaterialKeys(): ReactNode {
  return (
    <span className="right hints">
      <Key>↑</Key>
      <Key>↓</Key>
      <span className="hint-wide">{w.move}</span>
      <Key>空格</Key>
      {w.keys.received}
      <Key>-</Key>
      {w.keys.missing}
      <Key>=</Key>
      {w.keys.unfit}
      <Key>r</Key>
      {w.keys.corrected}
      <Key>p</Key>
      {w.keys.scan}
    </span>
  );
}

function Materials(props: {
  readonly hold: Hold;
  readonly row: number;
  readonly onRow: (row: number) => void;
  readonly onTicks: (ticks: Typed['ticks']) => void;
  readonly onNext: () => void;
}): ReactNode {
  const { hold, row, onRow, onTicks, onNext } = props;
  const { intake, typed, change, scan, unscan } = hold;
  const { open: openScan, viewer } = useScanViewer(intake.id);
  const [busy, setBusy] = useState('');
  const [failed, setFailed] = useState<ScanFailed>();
  const { published } = intake;
  if (!published) return null;
  const { materials } = published.item;
  const asked = askedNow(intake, typed.ticks);
  const files: Record<string, number> = {};
  for (const { material } of intake.files) files[material] = (files[material] ?? 0) + 1;
  const onward = (ticks: Typed['ticks']): void => {
    if (unseen(ticks, asked).length === 0) onRow(row);
    else onRow(nextRow(ticks, materials, asked, row));
  };
  const tick = (found: Tick, key: string): void => {
    // An original that stays goes back when the case is decided at the latest, unless the clerk says earlier.
    const keptUntil = found.keptUntil ?? intake.dates?.statutory ?? plusDays(intake.today, 30);
    const next = found.form === 'original-kept' ? { ...found, keptUntil } : found;
    const ticks = withTick(typed.ticks, next);
    onTicks(ticks);
    // A paper that is there or missing is dealt with; an unfit one still needs its defect.
    if (key === ' ' || key === '-' || key === 'r') onward(ticks);
  };
  return (
    <>
      <MaterialRows
        rows={rowsShown(intake, asked, typed.ticks, files)}
        at={Math.min(row, materials.length - 1)}
        version={published.version}
        busy={busy}
        onMove={onRow}
        onTick={tick}
        onWords={(next) => change({ ticks: withTick(typed.ticks, next) })}
        onSaid={() => onward(typed.ticks)}
        onDone={() => unseen(typed.ticks, asked).length === 0 && onNext()}
        onScan={(material, file) => {
          setBusy(material.id);
          setFailed(undefined);
          const sent = file.size > mostBytes ? Promise.reject(new TooLarge()) : scan(material.id, file);
          void sent
            .catch((error: unknown) => setFailed({ material: material.id, name: file.name, error }))
            .finally(() => setBusy(''));
        }}
        scans={intake.files}
        failed={failed}
        onOpenScan={openScan}
        onRemoveScan={(gone) =>
          void unscan(gone).catch((error: unknown) => setFailed({ material: gone.material, name: gone.name, error }))
        }
      />
      {viewer}
      <p className="outside meta">{w.outside}</p>
    </>
  );
}
