import { longDay } from '../dates.ts';
import { words } from '../words.ts';
import type { AfterShown } from './after-paper.tsx';
import type { EffectForm } from './effect-form.ts';
import type { Intake, Published, End } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';
import { limitWords } from './questions-shown.ts';

/** What the paper of an act will say, short; every date in it is the server's. */
export function afterShown(
  intake: Pick<Intake, 'today' | 'dates'>,
  { item }: Published,
  end: End,
  form?: EffectForm,
): AfterShown {
  const asked = `${longDay(intake.today)}提出的“${item.name}”申请`;
  const complete = '材料齐全、符合法定形式,属于本机关职权范围';
  const fee = item.fees.length === 0 ? w.noFee : `收费:${item.fees.map(({ name }) => name).join('、')}`;
  switch (end) {
    case 'decideOnTheSpot': {
      const refuses = form?.outcome === 'refuse';
      const outcome = refuses ? '不予' : '准予';
      return {
        title: '当场受理并决定书',
        lines: [
          `${asked},${complete},当场受理;经审查,${refuses ? '不符合' : '符合'}法定条件,决定${outcome}。`,
          ...(form?.scope ? [`许可(登记)内容:${form.scope}`] : []),
          ...(form && refuses ? [`理由:${form.reason || '(还没有写)'}`, remedies(item)] : []),
          ...(refuses ? [] : [`${item.result.name}由出证窗口随即制作、送达。${fee}。`]),
        ],
      };
    }
    case 'refuseToAccept': {
      const ground = form?.ground ?? 'not-competent';
      const said = form?.reason.trim() || '(还没有写)';
      const organ = form?.competentOrgan.trim() || '(还没有写)';
      if (ground === 'not-required')
        return {
          title: '不受理告知书',
          lines: [
            `${asked},依法不需要取得行政许可,不受理。`,
            `理由:${said}`,
            `可以这样做:${form?.mayDo.trim() || '(还没有写)'}`,
          ],
        };
      const why = ground === 'barred' ? '在法律规定不得再次申请的期限内' : '依法不属于本机关职权范围';
      return {
        title: '不予受理决定书',
        lines: [
          `${asked},${why},决定不予受理。`,
          `理由:${said}`,
          ...(ground === 'not-competent' ? [`请向${organ}申请。`] : []),
          remedies(item),
        ],
      };
    }
    case 'none':
      return {
        title: '收件凭证',
        lines: [`收到${asked}和所附材料。`, answerLine(intake)],
      };
    case 'accept':
    case 'requestCorrection':
      return {
        title: '受理通知书',
        lines: [
          `${asked},${complete},决定予以受理。`,
          `法定期限${limitWords(item.statutory)}${until(intake.dates?.statutory)};承诺${limitWords(item.promised)}${until(intake.dates?.promised)}。`,
          `${fee}。`,
        ],
      };
  }
}

function until(day: string | null | undefined): string {
  if (day === undefined) return '';
  return day === null ? `(${words.list.provisional})` : `,至${longDay(day)}`;
}

function answerLine({ dates }: Pick<Intake, 'dates'>): string {
  const day = dates?.answer;
  return day ? `${longDay(day)}前答复是否受理。` : '5 个工作日内答复是否受理。';
}

function remedies({ reviewOrgan, court }: Published['item']): string {
  return `不服本决定的,可以自收到之日起六十日内向${reviewOrgan}申请行政复议,也可以在六个月内向${court}提起行政诉讼。`;
}
