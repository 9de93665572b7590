import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

interface Props {
  readonly visit: Visit;
  readonly page: CasePage;
}

/** When, how and where the result was sent, and what that means. */
export function SentWords({ visit, page }: Props): VNode | null {
  const { say } = visit;
  const posted = page.delivering?.posted;
  if (posted === undefined) return null;
  const zh = (words: string): VNode => <Zh visit={visit}>{words}</Zh>;
  return (
    <>
      <p>
        {sayWith(say, 'case.posted', {
          on: <DateText visit={visit} date={posted.on} />,
          carrier: zh(posted.carrier),
          tracking: <b>{posted.tracking}</b>,
        })}
      </p>
      <p>{sayWith(say, 'case.posted.address', { address: zh(posted.address) })}</p>
      {posted.inTime === true && <p>{say('case.posted.intime')}</p>}
      <p class="q">{say('case.posted.rule')}</p>
    </>
  );
}

/** Why the result came back and what can be done; for how long it has lain, once that was reminded of. */
export function Undelivered({ visit, page }: Props): VNode | null {
  const { say } = visit;
  const { returned, reminded, days = 0 } = page.delivering ?? {};
  if (returned === undefined && reminded === undefined) return null;
  return (
    <>
      {returned !== undefined && <p>{say(`case.returned.${returned.reason}`)}</p>}
      {returned !== undefined && returned.reason !== 'lost' && <p>{say('case.returned.what')}</p>}
      {reminded !== undefined && <p>{say('case.reminded', { n: days })}</p>}
    </>
  );
}
