import type { ServiceItem } from '#catalog';
import type { VNode } from 'preact';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** What one can do who disagrees: review, court, complaint, or asking first (行政复议法20, 22, 23, 行政诉讼法46). */
export function RemediesBox({ visit, item }: { readonly visit: Visit; readonly item: ServiceItem }): VNode {
  const { say } = visit;
  const organ = <InLang visit={visit} zh={item.reviewOrgan} en={item.reviewOrganEn} />;
  const court = <InLang visit={visit} zh={item.court} en={item.courtEn} />;
  return (
    <div class="box" id="remedies">
      <h2>{say('remedy.title')}</h2>
      <p class="s">{say('remedy.words')}</p>
      <p class="s">{say('remedy.silence')}</p>
      <p class="xs mu">{say('remedy.silence.basis')}</p>
      <div class="grid2">
        <div>
          <h3>{say('remedy.review')}</h3>
          <p class="s">{sayWith(say, 'remedy.review.words', { organ })}</p>
          {item.reviewOnline !== undefined && (
            <p class="s">
              {sayWith(say, 'remedy.review.online', {
                channel: <InLang visit={visit} zh={item.reviewOnline} en={item.reviewOnlineEn} />,
              })}
            </p>
          )}
          <p class="xs mu">{say('remedy.review.basis')}</p>
        </div>
        <div>
          <h3>{say('remedy.suit')}</h3>
          <p class="s">{sayWith(say, 'remedy.suit.words', { court })}</p>
          <p class="xs mu">{say('remedy.suit.basis')}</p>
        </div>
        <div>
          <h3>{say('remedy.complain')}</h3>
          <p class="s">
            <InLang visit={visit} zh={item.complaint} en={item.complaintEn} />
          </p>
        </div>
        <div>
          <h3>{say('remedy.ask')}</h3>
          <p class="s">
            <InLang visit={visit} zh={item.consultation} en={item.consultationEn} />
          </p>
        </div>
      </div>
    </div>
  );
}
