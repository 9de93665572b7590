import type { ReactNode } from 'react';

export type Tick = 'used' | 'left' | 'stopped';

export interface RuleShown {
  /** One tick for each day of the limit, and for each day lawfully stopped. */
  readonly ticks: readonly Tick[];
  /** Days over the limit. */
  readonly over: number;
  /** After how many counted ticks the promise ends; absent where there is none of its own. */
  readonly promise?: number;
  readonly near?: boolean;
  /** Said to those who do not see it. */
  readonly label: string;
}

/** The time rule (时尺): one tick is one working day; used, stopped, left, over; ▼ is the promise. */
export function TimeRule({
  rule,
  width,
  height,
}: {
  readonly rule: RuleShown;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { ticks, over, promise, near } = rule;
  const n = Math.max(ticks.length + Math.min(over, Math.ceil(ticks.length / 4)), 1);
  const step = width / n;
  const dense = step < 3.4;
  const top = 6;
  const overFrom = ticks.length * step;
  // The mark stays whole at either end of the rule.
  const promiseAt =
    promise === undefined ? undefined : Math.min(Math.max(positionOf(ticks, promise) * step, 3), width - 3);
  return (
    <svg
      className="rule"
      width={width}
      height={height + top + 2}
      viewBox={`0 0 ${width} ${height + top + 2}`}
      role="img"
      aria-label={rule.label}
    >
      {runsOf(ticks).map(({ kind, from, to }) => (
        <rect
          key={from}
          className={`rule-${kind}${near ? ' rule-near' : ''}`}
          x={from * step}
          y={top}
          width={(to - from) * step}
          height={height}
        />
      ))}
      <g className="rule-lines">
        {ticks.map((kind, at) =>
          at > 0 && (!dense || at % 5 === 0) ? (
            // oxlint-disable-next-line react/no-array-index-key -- a tick is its place
            <line
              key={at}
              className={kind === 'left' ? 'on-left' : 'on-used'}
              x1={at * step}
              x2={at * step}
              y1={top}
              y2={top + height}
            />
          ) : null,
        )}
      </g>
      <rect className="rule-edge" x={0.5} y={top + 0.5} width={Math.max(overFrom - 1, 0)} height={height - 1} />
      {over > 0 && (
        <>
          <rect className="rule-over" x={overFrom} y={top - 2} width={width - overFrom} height={height + 4} />
          <rect className="rule-limit" x={overFrom - 1} y={top - 3} width={2} height={height + 5} />
        </>
      )}
      {promiseAt !== undefined && (
        <g className="rule-promise">
          <path d={`M${promiseAt - 3} 0h6l-3 4z`} />
          <rect x={promiseAt - 0.75} y={3} width={1.5} height={height + top - 2} />
        </g>
      )}
    </svg>
  );
}

/** The tick after which `counted` days have been counted: stopped ticks lie between. */
function positionOf(ticks: readonly Tick[], counted: number): number {
  if (counted === 0) return 0;
  let seen = 0;
  for (const [at, kind] of ticks.entries()) {
    if (kind !== 'stopped') seen += 1;
    if (seen === counted) return at + 1;
  }
  return ticks.length;
}

function runsOf(
  ticks: readonly Tick[],
): readonly { readonly kind: Tick; readonly from: number; readonly to: number }[] {
  const runs: { kind: Tick; from: number; to: number }[] = [];
  for (const [at, kind] of ticks.entries()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.to = at + 1;
    else runs.push({ kind, from: at, to: at + 1 });
  }
  return runs;
}

/** The ticks of a plain limit: used first, the rest left. */
export function plainTicks(used: number, limit: number): readonly Tick[] {
  return Array.from({ length: limit }, (_, at) => (at < used ? 'used' : 'left'));
}
