import type { CasePage } from '#casework';
import { groupCaseNumber } from '#law';
import type { CivilDate } from '#law';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { StateShape } from '../components/icons.tsx';
import { InLang } from '../components/in-lang.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';
import { SentWords, Undelivered } from './undelivered.tsx';

interface FrameProps {
  readonly visit: Visit;
  readonly page: CasePage;
  /** Day by which the certificate is owed, null where it has no date yet. */
  readonly deliveryDue: CivilDate | null | undefined;
}

/** The frame of a case whose clock does not run for the applicant: waiting for them, decided, or at its end. */
export function StateFrame(props: FrameProps): VNode {
  const { visit, page } = props;
  const { say } = visit;
  const papers = page.papers.length > 0 && <p>{say('case.papers.below')}</p>;
  switch (page.stage) {
    case 'correction-requested':
      return <Waiting {...props} />;
    case 'granted':
      return (
        <Framed look="pad" mark="done" title={say('case.granted.title')}>
          <p>
            <Owed {...props} />
          </p>
          {papers}
        </Framed>
      );
    case 'certificate-made':
      return (
        <Framed look="pad" mark={page.delivering?.returned ? 'now' : 'done'} title={say(readyTitle(page))}>
          <Collect {...props} />
          <Undelivered {...props} />
        </Framed>
      );
    case 'posted':
      return (
        <Framed look="pad" mark="now" title={say('case.posted.title')}>
          <SentWords {...props} />
        </Framed>
      );
    case 'refused':
      return (
        <Framed look="no" mark="late" title={say('case.refused.title')}>
          <p>{say('case.refused.words')}</p>
          {page.delivering?.again && <Collect {...props} />}
          <Undelivered {...props} />
        </Framed>
      );
    case 'not-accepted':
      return (
        <Framed
          look="no"
          mark={page.refusal?.ground === 'not-required' ? 'done' : 'late'}
          title={say(`case.${page.refusal?.ground ?? 'notaccepted'}.title`)}
        >
          <p>{say(`case.${page.refusal?.ground ?? 'notaccepted'}.words`)}</p>
        </Framed>
      );
    case 'converted':
      return (
        <Framed look="pad" mark="done" title={say('case.converted.title')}>
          <p>{say('case.converted.words')}</p>
          {page.convertedTo !== undefined && (
            <p class="go">
              <a class="btn" href={addresses.case(page.convertedTo)}>
                {say('case.converted.go', { number: groupCaseNumber(page.convertedTo) })}
              </a>
            </p>
          )}
        </Framed>
      );
    case 'withdrawn':
      return (
        <Framed look="pad" mark="done" title={say('case.withdrawn.title')}>
          <p>{say('case.withdrawn.words')}</p>
        </Framed>
      );
    case 'closed': {
      const refused = page.outcome === 'refused';
      return (
        <Framed
          look={refused ? 'no' : 'pad'}
          mark={refused ? 'late' : 'done'}
          title={say(refused ? 'case.closed.refused' : 'case.closed.granted')}
        >
          <p>
            <Closed {...props} />
          </p>
          {refused ? <p>{say('case.refused.words')}</p> : papers}
        </Framed>
      );
    }
    case 'none':
    case 'received':
    case 'corrected':
    case 'under-review':
      return (
        <Framed look="pad" mark="now" title={say(`state.${page.stage}`)}>
          {papers}
        </Framed>
      );
  }
}

/** The correction notice in words, what each gap is about, and the one way on. */
function Waiting({ visit, page }: FrameProps): VNode {
  const { say } = visit;
  const may = page.acts.some(({ command, allowed }) => command === 'answerCorrection' && allowed);
  return (
    <Framed look="pad" mark="now" title={say('case.waiting.title', { n: page.gaps.length })}>
      <p>{say('case.waiting.words')}</p>
      {may && (
        <p class="go">
          <a class="btn" href={addresses.correct(page.number)}>
            {say('case.waiting.go')}
          </a>
        </p>
      )}
    </Framed>
  );
}

/** A result that lies ready: for the first time, again after a correction, or because it did not arrive. */
function readyTitle({ delivering }: CasePage): 'case.returned.title' | 'case.again.title' | 'case.ready.title' {
  if (delivering?.returned) return 'case.returned.title';
  return delivering?.again ? 'case.again.title' : 'case.ready.title';
}

/** Where the result is to be had. What was lost lies nowhere: it is made anew first. */
function Collect({ visit, page }: FrameProps): VNode | null {
  const { say } = visit;
  const { returned, again } = page.delivering ?? {};
  if (returned?.reason === 'lost') return null;
  // The window that made it keeps it: the guide's place is where one applies.
  const at = <InLang visit={visit} zh={page.holder.unit} en={page.holder.unitEn} />;
  if (again && page.delivery === 'electronic') return <p>{say('case.again.online')}</p>;
  if (again) return <p>{sayWith(say, 'case.again', { place: at })}</p>;
  const address = page.applicant?.address ?? '';
  if (page.delivery === 'post' && returned === undefined && address !== '')
    return <p>{sayWith(say, 'case.ready.post', { address: <Zh visit={visit}>{address}</Zh>, place: at })}</p>;
  if (page.delivery === 'electronic') return <p>{say('case.papers.below')}</p>;
  return <p>{sayWith(say, 'case.collect', { place: at })}</p>;
}

function Owed({ visit, deliveryDue }: FrameProps): VNode {
  const { say } = visit;
  if (deliveryDue === null || deliveryDue === undefined) return <>{say('case.granted.by.unknown')}</>;
  return <>{sayWith(say, 'case.granted.by', { date: <DateText visit={visit} date={deliveryDue} form="full" /> })}</>;
}

function Closed({ visit, page }: FrameProps): VNode {
  const { say } = visit;
  const on = <DateText visit={visit} date={page.closedOn ?? page.today} />;
  const used = page.clocks.find((clock) => clock.kind === 'statutory' && clock.unit === 'workday')?.used;
  return used === undefined || used === 0 ? (
    <>{sayWith(say, 'case.closed.words.plain', { on })}</>
  ) : (
    <>{sayWith(say, 'case.closed.words', { on, n: used })}</>
  );
}

function Framed({
  look,
  mark,
  title,
  children,
}: {
  readonly look: 'pad' | 'no';
  readonly mark: 'done' | 'now' | 'late';
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class={`fr ${look}`}>
      <div class={`mk ${mark === 'late' ? 'rd' : ''}`.trim()}>
        <StateShape state={mark} size={28} />
        <h2>{title}</h2>
      </div>
      {children}
    </div>
  );
}
