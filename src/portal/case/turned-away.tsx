import type { CasePage } from '#casework';
import type { ComponentChildren, VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';

/** Where whoever was not accepted goes from here: the competent organ, what needs no licence, or the day a ban ends (许可法32, 78, 79). */
export function TurnedAway({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode | null {
  const { refusal } = page;
  if (refusal?.ground === undefined) return null;
  const { say } = visit;
  const said: readonly (readonly [string, ComponentChildren])[] = (
    [
      ['case.organ', refusal.competentOrgan],
      ['case.organ.does', refusal.does],
      ['case.organ.where', refusal.where],
      ['case.maydo', refusal.mayDo],
      ['case.barred.decision', refusal.decision],
    ] as const
  ).flatMap(([name, words]) => (words === undefined ? [] : [[say(name), <Zh visit={visit}>{words}</Zh>] as const]));
  const until = refusal.barredUntil;
  const rows = [
    ...said,
    ...(until === undefined
      ? []
      : [[say('case.barred.until'), <DateText visit={visit} date={until} form="full" />] as const]),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <KeyValues look="in2" rows={rows.map(([name, value]) => ({ name, value }))} />
    </section>
  );
}
