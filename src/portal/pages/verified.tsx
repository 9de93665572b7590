import { civilDateOf, shanghaiTime } from '#law';
import type { Instant } from '#law';
import type { VerifiedPaper } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { StateShape } from '../components/icons.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { StateMark } from '../components/state-mark.tsx';
import { PaperTitle } from '../components/paper-title.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { CodeForm } from './code-form.tsx';
import { Compared, CompareFile } from './compared.tsx';
import type { Comparison } from './compared.tsx';
import { VerifyFoot } from './verify-foot.tsx';

interface Props {
  readonly visit: Visit;
  readonly code: string;
  /** How a file that was brought along compares with the one on file. */
  readonly compared?: Comparison | undefined;
  readonly paper: VerifiedPaper;
  /** When it was looked up. */
  readonly at: Instant;
}

/** What a code stands for, to be compared line by line: a true code can be glued on a false paper. */
export function Verified({ visit, code, paper, at, compared }: Props): VNode {
  const { say } = visit;
  const title = say(`verify.${standing(visit, paper)}`);
  const crumbs = [{ name: say('verify.title'), href: addresses.verify }, { name: say('verify.result') }];
  return (
    <Layout visit={visit} title={title} section="verify" crumbs={crumbs}>
      <Compared visit={visit} compared={compared} />
      <Verdict visit={visit} code={code} paper={paper} at={at} title={title} />
      <div class="two">
        <section>
          <h2>{say('verify.compare')}</h2>
          <p class="q">{say('verify.compare.words')}</p>
          <Lines visit={visit} paper={paper} />
        </section>
        <CompareFile visit={visit} code={code} compared={compared} />
        <Reasons visit={visit} paper={paper} />
        <VerifyFoot visit={visit} />
      </div>
    </Layout>
  );
}

/** A paper that is not valid has run out, or was ended before its term by the organ that issued it. */
function standing({ today }: Visit, { validity, validTo, voided }: VerifiedPaper): 'ok' | 'expired' | 'ended' | 'void' {
  if (validity === 'void' || voided !== undefined) return 'void';
  if (validity === 'valid') return 'ok';
  return validTo !== undefined && validTo < today ? 'expired' : 'ended';
}

function Verdict({ visit, paper, at, title }: Props & { readonly title: string }): VNode {
  const { say } = visit;
  const is = standing(visit, paper);
  const to = paper.validTo !== undefined && <DateText visit={visit} date={paper.validTo} form="full" />;
  const when = (
    <time dateTime={at}>
      <DateText visit={visit} date={civilDateOf(at)} form="full" /> {shanghaiTime(at)}
    </time>
  );
  return (
    <div class={is === 'ok' ? 'fr ok mk' : 'fr no mk'}>
      <StateShape state={is === 'ok' ? 'done' : 'late'} size={64} />
      <div>
        <h1>{title}</h1>
        <p>
          {is === 'ok' && sayWith(say, 'verify.ok.by', { organ: <Zh visit={visit}>{paper.organ}</Zh> })}
          {is === 'expired' && sayWith(say, 'verify.expired.words', { to })}
          {is === 'void' && paper.voided !== undefined && <Void visit={visit} voided={paper.voided} />}
          {is === 'ended' && sayWith(say, 'verify.ended.words', { hotline: <b>{visit.place.hotline}</b> })}
        </p>
        <p class="s q">{sayWith(say, 'verify.at', { at: when })}</p>
      </div>
    </div>
  );
}

function Void({
  visit,
  voided,
}: {
  readonly visit: Visit;
  readonly voided: NonNullable<VerifiedPaper['voided']>;
}): VNode {
  const on = <DateText visit={visit} date={voided.on} form="full" />;
  const number = <b lang="zh-CN">{voided.replacedBy}</b>;
  return <>{sayWith(visit.say, `verify.void.${voided.ground}`, { on, number })}</>;
}

function Lines({ visit, paper }: Pick<Props, 'visit' | 'paper'>): VNode {
  const { say } = visit;
  // As it stands on the paper, mark for mark: it is to be compared.
  const zh = (words: string): VNode => <b lang="zh-CN">{words}</b>;
  const rows = [
    { name: say('verify.row.title'), value: <PaperTitle visit={visit} paper={paper} /> },
    { name: say('verify.row.number'), value: zh(paper.number) },
    {
      name: say('verify.row.applicant'),
      value: (
        <>
          {zh(paper.applicantMasked)}
          <span class="xs q">{say('verify.row.applicant.note')}</span>
        </>
      ),
    },
    { name: say('verify.row.item'), value: zh(paper.itemName) },
    { name: say('verify.row.on'), value: <DateText visit={visit} date={paper.issuedOn} form="full" /> },
    { name: say('verify.row.organ'), value: zh(paper.organ) },
    ...(paper.validTo === undefined
      ? []
      : [{ name: say('verify.row.to'), value: <DateText visit={visit} date={paper.validTo} form="full" /> }]),
    ...(paper.pages === undefined ? [] : [{ name: say('verify.row.pages'), value: paper.pages }]),
  ];
  return <KeyValues look="b" rows={rows} />;
}

/** Why it is said to be genuine: code, file, ledger. */
function Reasons({ visit, paper }: Pick<Props, 'visit' | 'paper'>): VNode {
  const { say } = visit;
  return (
    <section>
      <h2>{say('verify.why')}</h2>
      <ul class="proofs">
        <li>
          <StateMark state="done">{say('verify.why.code')}</StateMark>
        </li>
        <li>
          {paper.fileHash === undefined ? (
            <StateMark state="todo">{say('verify.why.file.none')}</StateMark>
          ) : (
            <>
              <StateMark state="done">{say('verify.why.file')}</StateMark>
              <p class="hash q">{paper.fileHash}</p>
            </>
          )}
        </li>
        <li>
          <StateMark state="done">{say('verify.why.event', { n: paper.eventSeq })}</StateMark>
          <p class="hash q">{paper.eventHash}</p>
        </li>
      </ul>
    </section>
  );
}

/** No paper bears the code: perhaps copied wrongly, perhaps forged. The form stands below, to try again at once. */
export function UnknownCode({ visit, code }: { readonly visit: Visit; readonly code: string }): VNode {
  const { say } = visit;
  const title = say('verify.no');
  const crumbs = [{ name: say('verify.title'), href: addresses.verify }, { name: say('verify.result') }];
  return (
    <Layout visit={visit} title={title} section="verify" crumbs={crumbs}>
      <div class="one">
        <div class="fr no mk">
          <StateShape state="late" size={48} />
          <div>
            <h1>{title}</h1>
            <p>{say('verify.no.words', { code })}</p>
          </div>
        </div>
        <ol class="dot">
          <li>{say('verify.no.1')}</li>
          <li>{say('verify.no.2')}</li>
          <li>{sayWith(say, 'verify.no.3', { hotline: <b>{visit.place.hotline}</b> })}</li>
        </ol>
        <CodeForm visit={visit} errors={[]} />
      </div>
    </Layout>
  );
}
