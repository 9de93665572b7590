import { civilDateOf, shanghaiTime } from '#law';
import type { Instant } from '#law';
import type { VerifiedLetter as Letter } from '#identity';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { StateShape } from '../components/icons.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { Compared, CompareFile } from './compared.tsx';
import type { Comparison } from './compared.tsx';
import { VerifyFoot } from './verify-foot.tsx';

interface Props {
  readonly visit: Visit;
  readonly code: string;
  readonly letter: Letter;
  /** When it was looked up. */
  readonly at: Instant;
  readonly compared?: Comparison | undefined;
}

/** A letter of mandate: whether whoever shows it may do today what it says. The name is masked, all else stands on the letter itself. */
export function VerifiedLetter({ visit, code, letter, at, compared }: Props): VNode {
  const { say } = visit;
  const title = say(`letter.${letter.standing}`);
  const crumbs = [{ name: say('verify.title'), href: addresses.verify }, { name: say('verify.result') }];
  const zh = (words: string): VNode => <b lang="zh-CN">{words}</b>;
  const day = (date: string): VNode => <DateText visit={visit} date={date} form="full" />;
  const { holder } = letter;
  const rows = [
    { name: say('verify.row.title'), value: zh('授权书') },
    { name: say('verify.row.number'), value: zh(letter.number) },
    { name: say('letter.holder'), value: zh(`${holder.unit}${holder.post}`) },
    {
      name: say('letter.name'),
      value: (
        <>
          {zh(holder.nameMasked)}
          <span class="xs q">{say('verify.row.applicant.note')}</span>
        </>
      ),
    },
    { name: say('letter.on'), value: day(letter.grantedOn) },
    { name: say('verify.row.organ'), value: zh(letter.organ) },
    { name: say('verify.row.pages'), value: letter.pages },
  ];
  return (
    <Layout visit={visit} title={title} section="verify" crumbs={crumbs}>
      <Compared visit={visit} compared={compared} />
      <div class={letter.standing === 'in-force' ? 'fr ok mk' : 'fr no mk'}>
        <StateShape state={letter.standing === 'in-force' ? 'done' : 'late'} size={64} />
        <div>
          <h1>{title}</h1>
          <p>
            {letter.endedOn === undefined
              ? sayWith(say, 'letter.by', { organ: <Zh visit={visit}>{letter.organ}</Zh> })
              : letter.revokedBy === undefined
                ? sayWith(say, 'letter.ended.words', { on: day(letter.endedOn) })
                : sayWith(say, 'letter.revoked.words', { on: day(letter.endedOn), document: zh(letter.revokedBy) })}
          </p>
          <p class="s q">
            {sayWith(say, 'verify.at', {
              at: (
                <time dateTime={at}>
                  {day(civilDateOf(at))} {shanghaiTime(at)}
                </time>
              ),
            })}
          </p>
        </div>
      </div>
      <div class="two">
        <section>
          <h2>{say('verify.compare')}</h2>
          <p class="q">{say('verify.compare.words')}</p>
          <KeyValues look="b" rows={rows} />
        </section>
        <section>
          <h2>{say('letter.items')}</h2>
          <ul>
            {letter.items.map(({ name, acts, from, to, endedOn }) => (
              <li>
                <b lang="zh-CN">{`${name}：${acts}`}</b>
                <br />
                {endedOn === undefined
                  ? sayWith(say, 'letter.term', { from: day(from), to: day(to) })
                  : sayWith(say, 'letter.over', { from: day(from), on: day(endedOn) })}
              </li>
            ))}
          </ul>
        </section>
        <CompareFile visit={visit} code={code} compared={compared} />
        <section>
          <h2>{say('verify.why')}</h2>
          <p>{say('letter.file')}</p>
          <p class="hash q">{letter.fileHash}</p>
          <p>{say('letter.event')}</p>
          <p class="hash q">{letter.eventHash}</p>
        </section>
        <VerifyFoot visit={visit} />
      </div>
    </Layout>
  );
}
