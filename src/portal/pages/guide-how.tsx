import { natureOf } from '#catalog';
import type { Limit, ServiceItem, SpecialProcedure, Step } from '#catalog';
import type { VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { Basis } from '../components/basis.tsx';
import { DayCells, sameCells } from '../components/day-cells.tsx';
import { yuan } from '../components/item-words.ts';
import { InLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { limitWords } from '../components/limit-words.ts';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';
import type { DatesIfToday } from './dates-if-today.ts';
import { Notice } from './guide-notice.tsx';

interface Props {
  readonly visit: Visit;
  readonly item: ServiceItem;
}

/** 五 办理程序: who does what in how many days, as a line from top to bottom. */
export function StepsNotice({ visit, item }: Props): VNode {
  return (
    <Notice visit={visit} n={5}>
      <ol class="line">
        {item.steps.map((step) => (
          <StepRow visit={visit} step={step} />
        ))}
      </ol>
    </Notice>
  );
}

function StepRow({ visit, step }: { readonly visit: Visit; readonly step: Step }): VNode {
  const { say } = visit;
  return (
    <li>
      <div class="lr">
        <h3>
          <InLang visit={visit} zh={step.name} en={step.nameEn} />
        </h3>
        {step.limit !== undefined && <b>{limitWords(say, step.limit)}</b>}
      </div>
      <p class="s q">
        <InLang visit={visit} zh={step.who} en={step.whoEn} /> · {say(`place.${step.place}`)}
      </p>
      <p class="xs mu">
        <Basis visit={visit} basis={step.basis} />
      </p>
    </li>
  );
}

/** 六 承诺时限: the promise against the law in cells, how it is counted, and which dates that makes today. */
export function LimitNotice({ visit, item, dates }: Props & { readonly dates: DatesIfToday }): VNode {
  const { say } = visit;
  const { promised, statutory } = item;
  return (
    <Notice visit={visit} n={6}>
      <LimitRow visit={visit} name={say('limit.promise')} limit={promised} />
      <LimitRow visit={visit} name={say('limit.law')} limit={statutory} />
      {promised.n === 0 && <p class="s">{say('limit.now')}</p>}
      <p class="s q">
        {say('limit.counted', {
          from: say(`limit.from.${statutory.from}`),
          off: say(`limit.off.${statutory.unit}`),
        })}
      </p>
      <DatesToday visit={visit} item={item} dates={dates} />
      {item.special?.map((special) => (
        <SpecialRow visit={visit} special={special} />
      ))}
      {statutory.basis !== undefined && (
        <p class="xs mu">{sayWith(say, 'limit.basis', { basis: <Basis visit={visit} basis={statutory.basis} /> })}</p>
      )}
    </Notice>
  );
}

/** 特别程序: how long it may take beside the limits (许可法45), and what says so. */
function SpecialRow({ visit, special }: { readonly visit: Visit; readonly special: SpecialProcedure }): VNode {
  const { name, nameEn, limit, basis } = special;
  const { say } = visit;
  return (
    <>
      <p class="s">
        {sayWith(say, 'limit.special', {
          name: <InLang visit={visit} zh={name} en={nameEn} />,
          limit: <b>{limit === undefined ? '—' : limitWords(say, limit)}</b>,
        })}
      </p>
      {basis !== undefined && (
        <p class="xs mu">
          <Basis visit={visit} basis={basis} />
        </p>
      )}
    </>
  );
}

function LimitRow(props: { readonly visit: Visit; readonly name: string; readonly limit: Limit }): VNode {
  const { visit, name, limit } = props;
  return (
    <div class="lim">
      <p>{name}</p>
      {limit.unit !== 'month' && limit.n > 0 && <DayCells cells={sameCells(limit.n, 'used')} />}
      <p>
        <b>{limitWords(visit.say, limit)}</b>
      </p>
    </div>
  );
}

function DatesToday({ visit, item, dates }: Props & { readonly dates: DatesIfToday }): VNode | null {
  const { say } = visit;
  const { promised, statutory, answer } = dates;
  const told = (on: string): VNode => <DateText visit={visit} date={on} />;
  if (statutory === undefined || promised === undefined) return null;
  const whose = item.statutory.from === 'received' ? 'limit.today.received' : 'limit.today';
  return (
    <>
      <p class="s">
        {promised === null || statutory === null
          ? say('limit.today.unknown')
          : sayWith(say, whose, { promise: told(promised), law: told(statutory) })}
      </p>
      {answer !== null && (
        <p class="s">
          {sayWith(say, natureOf(item) === 'licence' ? 'limit.answer' : 'limit.answer.like', { date: told(answer) })}
        </p>
      )}
    </>
  );
}

/** 七 收费标准: each row with what it rests on, or that nothing is charged. */
export function FeesNotice({ visit, item }: Props): VNode {
  const { say, place } = visit;
  return (
    <Notice visit={visit} n={7}>
      {item.fees.length === 0 ? (
        <p>
          {item.noFeeNote !== undefined && (visit.lang === 'zh' || item.noFeeNoteEn !== undefined) ? (
            <InLang visit={visit} zh={item.noFeeNote} en={item.noFeeNoteEn} />
          ) : (
            sayWith(say, 'fee.none', { hotline: <b>{place.hotline}</b> })
          )}
        </p>
      ) : (
        <KeyValues
          look="e"
          rows={item.fees.map(({ name, nameEn, fen, per, perEn, basis }) => ({
            name: <InLang visit={visit} zh={name} en={nameEn} />,
            value: (
              <>
                <b>{yuan(fen)}</b> {sayWith(say, 'fee.per', { per: <InLang visit={visit} zh={per} en={perEn} /> })}{' '}
                <span class="xs mu">
                  <Basis visit={visit} basis={basis} />
                </span>
              </>
            ),
          }))}
        />
      )}
    </Notice>
  );
}
