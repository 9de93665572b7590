import type { ActShown, CasePage, CommandName } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

interface SideProps {
  readonly visit: Visit;
  readonly page: CasePage;
}

/** Pages on which the applicant's acts are done; a command that is not here has no page of ours and is not offered. */
const pages: { readonly [C in CommandName]?: (number: string) => string } = {
  answerCorrection: addresses.correct,
  withdraw: addresses.withdraw,
};

/** Who has the case now, and what the applicant can do: each act with its effect. */
export function CaseSide({ visit, page }: SideProps): VNode {
  return (
    <div class="side">
      <Holder visit={visit} page={page} />
      <Acts visit={visit} page={page} />
    </div>
  );
}

function Holder({ visit, page }: SideProps): VNode | null {
  const { say } = visit;
  const { unit, unitEn, role, roleEn, since } = page.holder;
  const ended =
    page.stage === 'closed' ||
    page.stage === 'withdrawn' ||
    page.stage === 'converted' ||
    page.stage === 'not-accepted';
  if (ended) return null;
  const yours = page.stage === 'correction-requested';
  return (
    <div class="box s">
      <h2>{say('holder.title')}</h2>
      <p>
        <b>{yours ? say('holder.you') : <InLang visit={visit} zh={role} en={roleEn} />}</b>
      </p>
      {!yours && (
        <p class="q">
          <InLang visit={visit} zh={unit} en={unitEn} />
        </p>
      )}
      <p class="q">{sayWith(say, 'holder.since', { on: <DateText visit={visit} date={since} /> })}</p>
    </div>
  );
}

function Acts({ visit, page }: SideProps): VNode {
  const { say } = visit;
  const shown = page.acts.filter(({ command, allowed }) => allowed && pages[command] !== undefined);
  const needed = shown.some(({ command }) => command === 'answerCorrection');
  return (
    <>
      {shown.length > 0 && (
        <section>
          <h2 class="rule">{say('acts.title')}</h2>
          <ul class="acts">
            {shown.map((act) => (
              <Act visit={visit} act={act} number={page.number} />
            ))}
          </ul>
        </section>
      )}
      {!needed && (
        <section class="bare">
          <h2>{say('acts.none')}</h2>
          <p class="s q">{say('acts.none.words')}</p>
        </section>
      )}
    </>
  );
}

function Act({
  visit,
  act,
  number,
}: {
  readonly visit: Visit;
  readonly act: ActShown;
  readonly number: string;
}): VNode {
  return (
    <li>
      <a href={pages[act.command]?.(number) ?? addresses.case(number)}>
        <b>
          <InLang visit={visit} zh={act.name} en={act.nameEn} />
        </b>
        <small>
          <InLang visit={visit} zh={act.effect} en={act.effectEn} />
        </small>
      </a>
    </li>
  );
}
