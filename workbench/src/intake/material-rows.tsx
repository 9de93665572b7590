import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Input } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import type { Material, Tick } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { KeptUntil } from './kept-until.tsx';
import { demanded } from './material-state.ts';
import type { RowShown } from './material-state.ts';
import type { Scan } from './intake-api.ts';
import { Scans } from './scans.tsx';
import type { ScanFailed } from './scans.tsx';
import { defectKeys, formKeys, gradeKeys, keyed } from './ticks.ts';

const row = (at: number): string => `material-${at}`;

/** ④ 材料: one row a material; the one in hand opens, and every key is a button too. */
export function MaterialRows(props: {
  readonly rows: readonly RowShown[];
  readonly at: number;
  readonly version: number;
  readonly busy: string;
  readonly onMove: (at: number) => void;
  readonly onTick: (tick: Tick, key: string) => void;
  readonly onWords: (tick: Tick) => void;
  /** The words of a gap are written: on to the next. */
  readonly onSaid: () => void;
  /** Enter where nothing is left to write. */
  readonly onDone: () => void;
  readonly onScan: (material: Material, file: File) => void;
  readonly scans: readonly Scan[];
  readonly failed: ScanFailed | undefined;
  readonly onOpenScan: (scan: Scan) => void;
  readonly onRemoveScan: (scan: Scan) => void;
}): ReactNode {
  const { scans, failed, onOpenScan, onRemoveScan } = props;
  const { rows, at, version, busy, onMove, onTick, onWords, onSaid, onDone, onScan } = props;
  const picker = useRef<HTMLInputElement>(null);
  const [scanFor, setScanFor] = useState<Material>();
  useLayoutEffect(() => document.getElementById(row(at))?.focus(), [at]);

  const press = (key: string, shown: RowShown): boolean => {
    if (!shown.asked) return false;
    if (key === 'p') {
      setScanFor(shown.material);
      picker.current?.click();
      return true;
    }
    const last = scans.filter(({ material }) => material === shown.material.id).at(-1);
    if (key === 'o' && last) {
      onOpenScan(last);
      return true;
    }
    const next = keyed(key, shown.material, shown.tick);
    if (!next) return false;
    // What is wrong has to be said: the cursor stands in the words before the next key comes, however fast she types.
    flushSync(() => onTick(next, key));
    if (next.state === 'unfit' && next.defect) focusWords('problem');
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const current = rows[at];
    const jump = Number(event.key) - 1;
    if (event.key === 'ArrowDown' || event.key === 'j') onMove(Math.min(at + 1, rows.length - 1));
    else if (event.key === 'ArrowUp' || event.key === 'k') onMove(Math.max(at - 1, 0));
    else if (rows[jump]) onMove(jump);
    else if (event.key === 'Enter' && current?.tick?.state === 'unfit') focusWords('problem');
    else if (event.key === 'Enter') onDone();
    else if (!current || !press(event.key, current)) return;
    event.preventDefault();
  };
  return (
    <>
      <ol className="material-rows" onKeyDown={onKey}>
        {rows.map((shown, index) => (
          <li key={shown.material.id} className={rowClass(shown, index === at)}>
            <button
              type="button"
              id={row(index)}
              className="material-row"
              tabIndex={index === at ? 0 : -1}
              aria-current={index === at || undefined}
              onClick={() => (onMove(index), document.getElementById(row(index))?.focus())}
            >
              <Key>{index + 1}</Key>
              <span className="material-name">
                <strong>{shown.material.name}</strong>
                <small>{demanded(shown.material)}</small>
              </span>
              <span className={`material-state state-${shown.shape}`}>
                {shown.shape === 'open' ? shapes.inTime : shapes[shown.shape]} {shown.state}
              </span>
              <span className="material-told">
                {busy === shown.material.id ? w.scanning : index === at && shown.shape === 'failed' ? '' : shown.told}
              </span>
            </button>
            {index === at && shown.asked && (
              <Scans
                scans={scans.filter(({ material }) => material === shown.material.id)}
                failed={failed?.material === shown.material.id ? failed : undefined}
                onOpen={onOpenScan}
                onRemove={onRemoveScan}
              />
            )}
            {index === at && shown.asked && (
              <InHand
                shown={shown}
                at={index}
                version={version}
                press={(key) => press(key, shown)}
                onWords={onWords}
                onSaid={onSaid}
              />
            )}
          </li>
        ))}
      </ol>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file && scanFor) onScan(scanFor, file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}

function rowClass({ asked }: RowShown, current: boolean): string {
  return [current && 'in-hand', !asked && 'not-asked'].filter(Boolean).join(' ');
}

function focusWords(field: 'problem' | 'demand'): void {
  const input = document.getElementById(`tick-${field}`);
  input?.focus();
  if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length);
}

function InHand(props: {
  readonly shown: RowShown;
  readonly at: number;
  readonly version: number;
  readonly press: (key: string) => void;
  readonly onWords: (tick: Tick) => void;
  readonly onSaid: () => void;
}): ReactNode {
  const { shown, at, version, press, onWords, onSaid } = props;
  const { tick, material } = shown;
  const chips = <Name extends string>(
    keys: Readonly<Record<string, Name>>,
    names: (name: Name) => string,
    now: Name | undefined,
  ): ReactNode =>
    Object.entries(keys).map(([key, name]) => (
      <button
        key={key}
        type="button"
        className="chip tick-chip"
        tabIndex={-1}
        aria-pressed={name === now}
        onClick={() => press(key)}
      >
        <Key>{key}</Key> {names(name)}
      </button>
    ));
  const words = (field: 'problem' | 'demand', value: string): ReactNode => (
    <div className="tick-line">
      <label htmlFor={`tick-${field}`}>{w[field]}</label>
      <Input
        id={`tick-${field}`}
        value={value}
        maxLength={240}
        tabIndex={-1}
        onChange={(event) => tick && onWords({ ...tick, [field]: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') document.getElementById(row(at))?.focus();
          else if (event.key === 'Enter' && field === 'problem') focusWords('demand');
          else if (event.key === 'Enter') {
            document.getElementById(row(at))?.focus();
            onSaid();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
  if (tick?.state === 'received')
    return (
      <div className="tick-panel">
        <div className="tick-line">
          <span>{w.howReceived}</span>
          <span className="tick-chips">{chips(formKeys, (name) => w.forms[name], tick.form)}</span>
        </div>
        <div className="tick-line">
          <span>{w.grade}</span>
          <span className="tick-chips">{chips(gradeKeys, (name) => w.grades[name], tick.grade)}</span>
        </div>
        {tick.form === 'original-kept' && (
          <KeptUntil
            key={material.id}
            tick={tick}
            onWords={onWords}
            onDone={() => document.getElementById(row(at))?.focus()}
          />
        )}
      </div>
    );
  if (tick?.state !== 'unfit' && tick?.state !== 'missing') return null;
  return (
    <div className="tick-panel">
      {tick.state === 'unfit' && (
        <div className="tick-line">
          <span>{w.how}</span>
          <span className="tick-chips">{chips(defectKeys, (name) => w.defects[name].name, tick.defect)}</span>
        </div>
      )}
      {words('problem', tick.problem ?? '')}
      {words('demand', tick.demand ?? '')}
      <div className="tick-line">
        <span>{w.basis}</span>
        <span className="cut" title={`《${material.basis.law}》${material.basis.article}`}>
          《{material.basis.law}》{material.basis.article} · 事项 v{version} 材料 {at + 1}({w.notChangeable})
        </span>
      </div>
    </div>
  );
}
