import type { ServiceItem } from '#catalog';
import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';
import { DayCells, sameCells } from './day-cells.tsx';
import { InLang } from './in-lang.tsx';
import { yuan } from './item-words.ts';
import { limitWords } from './limit-words.ts';

/** The four facts of an item: 跑几次 · 多少天 · 收多少钱 · 怎么办. `cells` draws the promise inside the limit of the law. */
export function FourFacts({
  visit,
  item,
  cells = false,
}: {
  readonly visit: Visit;
  readonly item: ServiceItem;
  readonly cells?: boolean;
}): VNode {
  const { say } = visit;
  return (
    <dl class="four">
      <Fact name={say('fact.visits')} value={visitsWords(visit, item)}>
        {item.visits > 0 && item.visitsReason !== undefined && (
          <InLang visit={visit} zh={item.visitsReason} en={item.visitsReasonEn} />
        )}
      </Fact>
      <Fact name={say('fact.days')} value={limitWords(say, item.promised)}>
        {cells && <LimitCells item={item} />}
        {item.promised.n === 0
          ? say('fact.days.now')
          : say('fact.days.both', {
              law: limitWords(say, item.statutory),
              promise: limitWords(say, item.promised),
            })}
      </Fact>
      <Fact name={say('fact.fee')} value={feeWords(visit, item)}>
        {item.fees.length === 0 && say('fact.fee.none.more', { hotline: visit.place.hotline })}
        {item.fees.length > 1 && say('fact.fee.rows', { n: item.fees.length })}
      </Fact>
      <Fact name={say('fact.how')} value={howWords(visit, item)}>
        {alsoWords(visit, item)}
      </Fact>
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly value: string; readonly children: ComponentChildren }): VNode {
  const more = [props.children].flat().filter((child) => child !== false && child !== '' && child !== undefined);
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
      {more.length > 0 && <dd>{more}</dd>}
    </div>
  );
}

/** Promised days dark in the row of days the law allows; only where both are counted in the same unit. */
function LimitCells({ item: { promised, statutory } }: { readonly item: ServiceItem }): VNode | null {
  if (promised.unit !== statutory.unit || statutory.unit === 'month' || promised.n === 0) return null;
  const cells = [...sameCells(promised.n, 'used'), ...sameCells(statutory.n - promised.n, 'to-come')];
  return <DayCells cells={cells} small />;
}

/** 跑 1 次, as a line of facts says it. */
export function visitsLine({ say }: Visit, { visits }: ServiceItem): string {
  return say(visits === 0 ? 'fact.visits.line.0' : visits === 1 ? 'fact.visits.line.1' : 'fact.visits.line', {
    n: visits,
  });
}

/** How often one has to come, as the fact says it. */
export function visitsWords({ say }: Visit, { visits }: ServiceItem): string {
  return visits === 0 ? say('fact.visits.0') : say('fact.visits.n', { n: visits });
}

/** The amount; of several rows from the least to the most. */
export function feeWords({ say }: Visit, { fees }: ServiceItem): string {
  const amounts = fees.map(({ fen }) => fen).sort((a, b) => a - b);
  const [least, most] = [amounts.at(0), amounts.at(-1)];
  if (least === undefined || most === undefined || most === 0) return say('fact.fee.none');
  return least === most ? yuan(least) : `${yuan(least)}–${yuan(most)}`;
}

function howWords({ say }: Visit, { channels }: ServiceItem): string {
  const [first = 'window'] = channels;
  return say(`fact.how.${first}`);
}

function alsoWords({ say, lang }: Visit, { channels }: ServiceItem): string {
  const ways = channels.slice(1).map((channel) => say(`fact.way.${channel}`));
  return ways.length === 0 ? '' : say('fact.how.also', { ways: ways.join(lang === 'en' ? ', ' : '、') });
}
