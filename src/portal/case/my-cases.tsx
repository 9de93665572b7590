import { civilDateOf, groupCaseNumber, shanghaiTime } from '#law';
import type { ServiceItem } from '#catalog';
import type { Draft, WorklistRow } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { InLang } from '../components/in-lang.tsx';
import { StateMark } from '../components/state-mark.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { leftMark } from './left-mark.tsx';

export interface MyCasesProps {
  readonly visit: Visit;
  readonly drafts: readonly { readonly draft: Draft; readonly item: ServiceItem | undefined }[];
  readonly cases: readonly WorklistRow[];
  /** English names of the items, where there are any. */
  readonly namesEn: ReadonlyMap<string, string>;
}

/** 我的办件: drafts not handed in, then the cases, each with days left and who has it. */
export function MyCases(props: MyCasesProps): VNode {
  const { visit, drafts, cases } = props;
  const { say } = visit;
  return (
    <Layout visit={visit} title={say('cases.title')} section="cases" crumbs={[{ name: say('cases.title') }]}>
      <div class="one">
        <h1>{say('cases.title')}</h1>
        {drafts.length > 0 && (
          <section>
            <h2>{say('cases.drafts')}</h2>
            <ul class="rows">
              {drafts.map(({ draft, item }) => (
                <DraftRow visit={visit} draft={draft} item={item} />
              ))}
            </ul>
          </section>
        )}
        {cases.length === 0 && drafts.length === 0 && (
          <div class="box">
            <h2>{say('cases.none')}</h2>
            <p>{say('cases.none.next')}</p>
            <p class="go">
              <a class="btn" href={addresses.home}>
                {say('home.find')}
              </a>
              <a class="btn quiet" href={addresses.items}>
                {say('items.title')}
              </a>
            </p>
          </div>
        )}
        {cases.length > 0 && (
          <section>
            {drafts.length > 0 && <h2>{say('cases.handed-in')}</h2>}
            <ul class="rows">
              {cases.map((row) => (
                <CaseRow {...props} row={row} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

function CaseRow({ visit, row, namesEn }: MyCasesProps & { readonly row: WorklistRow }): VNode {
  const { say } = visit;
  const { state, words, due } = leftMark(visit, row);
  const on = <DateText visit={visit} date={row.receivedOn} />;
  const who = row.stage === 'correction-requested' ? say('holder.you') : <Zh visit={visit}>{row.stageName}</Zh>;
  return (
    <li>
      <a href={addresses.case(row.number)}>
        <b>
          <InLang visit={visit} zh={row.itemName} en={namesEn.get(row.item)} />
        </b>
      </a>
      <p class="lr">
        <span class="s">
          <StateMark state={state}>{words}</StateMark>
          {due !== undefined && <span class="q"> · {due}</span>}
        </span>
      </p>
      <p class="xs q">
        {sayWith(say, 'case.applicant', { name: <Zh visit={visit}>{row.applicant}</Zh> })}
        <br />
        <span class="num4">{groupCaseNumber(row.number)}</span> · {sayWith(say, 'cases.received', { on })}
        {visit.lang === 'zh' && <> · {sayWith(say, 'cases.who', { who })}</>}
      </p>
    </li>
  );
}

function DraftRow({
  visit,
  draft,
  item,
}: {
  readonly visit: Visit;
  readonly draft: Draft;
  readonly item: ServiceItem | undefined;
}): VNode {
  const { say } = visit;
  const at = (
    <>
      <DateText visit={visit} date={civilDateOf(draft.savedAt)} form="bare" /> {shanghaiTime(draft.savedAt)}
    </>
  );
  return (
    <li>
      <div class="lr">
        <div>
          <b>
            {item && <InLang visit={visit} zh={item.name} en={item.nameEn} />}
            {draft.caseNumber !== undefined && ` · ${say('correct.title')}`}
          </b>
          <p class="xs q">
            {sayWith(say, 'cases.draft.kept', { at, until: <DateText visit={visit} date={draft.keptUntil} /> })}
          </p>
        </div>
        <a class="btn quiet small" href={`/drafts/${draft.id}`}>
          {say('cases.draft.go')}
        </a>
      </div>
      <details>
        <summary class="more">{say('cases.draft.discard')}</summary>
        <form method="post" action={addresses.discard(draft.id)}>
          <FormFields visit={visit} />
          <p class="s">{say('cases.discard.sure')}</p>
          <p>
            <button type="submit" class="btn red small">
              {say('cases.draft.discard')}
            </button>
          </p>
        </form>
      </details>
    </li>
  );
}
