import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { Basis } from '../components/basis.tsx';
import { InLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import { TurnedAway } from './turned-away.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** After a refusal: the reason, the conditions not met with their articles, and the ways to review and court (许可法38(2)). */
export function Outcome({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode | null {
  const refused = page.stage === 'refused' || page.outcome === 'refused' || page.stage === 'not-accepted';
  if (!refused) return null;
  const { say } = visit;
  const { item } = page.published;
  const unmet = item.conditions.filter(({ id }) => page.refusal?.unmet.includes(id) === true);
  const reason = page.refusal?.reason ?? '';
  return (
    <>
      {reason !== '' && (
        <section>
          <h2>{say('remedy.reason')}</h2>
          <p>
            <Zh visit={visit}>{reason}</Zh>
          </p>
        </section>
      )}
      <TurnedAway visit={visit} page={page} />
      {unmet.length > 0 && (
        <section>
          <h2>{say('remedy.unmet')}</h2>
          <ul class="dot">
            {unmet.map(({ text, textEn, basis }) => (
              <li>
                <InLang visit={visit} zh={text} en={textEn} />
                <p class="xs mu">
                  <Basis visit={visit} basis={basis} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('remedy.title')}</h2>
        <KeyValues
          look="in2"
          rows={[
            {
              name: say('remedy.review'),
              value: (
                <>
                  {sayWith(say, 'remedy.review.words', {
                    organ: <InLang visit={visit} zh={item.reviewOrgan} en={item.reviewOrganEn} />,
                  })}
                  <br />
                  {item.reviewOnline !== undefined && (
                    <>
                      {sayWith(say, 'remedy.review.online', {
                        channel: <InLang visit={visit} zh={item.reviewOnline} en={item.reviewOnlineEn} />,
                      })}
                      <br />
                    </>
                  )}
                  <span class="xs mu">{say('remedy.review.basis')}</span>
                </>
              ),
            },
            {
              name: say('remedy.suit'),
              value: (
                <>
                  {sayWith(say, 'remedy.suit.words', {
                    court: <InLang visit={visit} zh={item.court} en={item.courtEn} />,
                  })}
                  <br />
                  <span class="xs mu">{say('remedy.suit.basis')}</span>
                </>
              ),
            },
            { name: say('remedy.complain'), value: <InLang visit={visit} zh={item.complaint} en={item.complaintEn} /> },
          ]}
        />
      </section>
    </>
  );
}
