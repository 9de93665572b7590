import { lastDayOfTerm } from '#law';
import type { CivilDate } from '#law';
import { isRegistration, natureOf, registersOf } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { LawArticle, PaperFacts } from '#documents';
import type { Accepted } from '../state.ts';
import { fee } from './acceptance-notice.ts';
import type { PaperBuilder, PaperInput } from './input.ts';
import { head, remedies } from './head.ts';
import { scopeOf } from './scope.ts';
import { cited, complaintWords, decidedUnder, licensing, pickUp, printed } from './words.ts';

type GrantedFact =
  | 'registration'
  | 'registers'
  | 'acceptedOn'
  | 'scope'
  | 'validity'
  | 'certificateName'
  | 'certificateNumber'
  | 'pickUp'
  | 'publication';

/** 准予行政许可决定书 (许可法38(1), 40, 44); of a registration 准予登记通知书 (许可法56). */
export const grantDecision: PaperBuilder<'grant-decision'> = (input) => ({
  ...head(input, [
    licensing(isRegistration(input.item) ? '第五十六条' : '第三十八条第一款'),
    ...decidedUnder(input.item, 'grant'),
  ]),
  ...granted(input),
});

/** 当场受理并决定书: one sealed paper for both (许可法34(2), 32 last paragraph); a registration is made at once under 许可法56. */
export const onTheSpotDecision: PaperBuilder<'on-the-spot-decision'> = (input) => ({
  ...head(input, [
    licensing(isRegistration(input.item) ? '第五十六条' : '第三十四条第二款'),
    ...decidedUnder(input.item, 'grant'),
  ]),
  ...granted(input),
  decided: `${natureOf(input.item) === 'filing' ? '' : `准予${printed(input.item.name)}，`}发给${printed(input.item.result.name)}`,
  fee: fee(input.item),
  complaint: complaintWords(input.item),
});

/** 不予行政许可决定书, of a registration 不予登记通知书: facts, reasons, every condition not met, and the remedies (许可法38(2), 55). */
export const refusalDecision: PaperBuilder<'refusal-decision'> = (input) => {
  const { item, event, texts, opinions } = input;
  if (event.type !== 'LicenceRefused') throw new Error(`${event.type} refuses nothing`);
  const conditions = item.conditions.filter((condition) => event.data.unmet.includes(condition.id));
  const reason = texts?.reason ?? '';
  // What was found stands in the reviewers' signed opinions unless the approver states it.
  const found = texts?.facts || opinions.map(({ step, opinion }) => `${step}：${opinion}`).join('\n') || reason;
  return {
    ...head(
      input,
      once([
        licensing('第三十八条第二款'),
        ...decidedUnder(item, 'refuse'),
        ...conditions.map(({ basis }) => cited(basis)),
      ]),
    ),
    ...(isRegistration(item) && { registration: true }),
    acceptedOn: accepted(input).acceptedOn,
    facts: printed(found),
    reasons: printed(reason),
    unmet: conditions.map(({ id, text }) => ({
      id: String(item.conditions.findIndex((condition) => condition.id === id) + 1),
      condition: printed(text),
    })),
    remedies: remedies(input),
  };
};

function granted(input: PaperInput): Pick<PaperFacts['grant-decision'], GrantedFact> {
  const { item, state, on } = input;
  return {
    ...nature(item),
    acceptedOn: accepted(input).acceptedOn,
    scope: scopeOf(input),
    validity: validity(on, item.result.validMonths),
    certificateName: printed(item.result.name),
    certificateNumber: '在制作证件时按登记簿确定',
    ...(natureOf(item) === 'licence'
      ? {
          pickUp: `自本决定作出之日起十个工作日内送达，${pickUp(item, state.delivery)}`,
          publication: '本决定予以公开，公众有权查阅（《中华人民共和国行政许可法》第四十条）',
        }
      : {
          pickUp: pickUp(item, state.delivery),
          publication:
            '涉及个人隐私的内容不予公开（《中华人民共和国政府信息公开条例》第十五条）；法律、行政法规规定公布的，按规定公布',
        }),
  };
}

/** A registration (登记) is told apart on its papers. */
function nature(item: ServiceItem): Pick<PaperFacts['grant-decision'], 'registration' | 'registers'> {
  const registers = registersOf(item);
  return { ...(isRegistration(item) && { registration: true }), ...(registers && { registers }) };
}

/** A term of whole months from the day of the decision; without a term: 长期. */
export function validity(from: CivilDate, months: number | undefined): { from: CivilDate; to: CivilDate | null } {
  return { from, to: months === undefined ? null : lastDayOfTerm(from, months) };
}

/** Each article once, in the order in which it is named. */
function once(all: readonly LawArticle[]): LawArticle[] {
  return all.filter((one, at) => all.findIndex((same) => same.law === one.law && same.article === one.article) === at);
}

function accepted({ state }: PaperInput): Accepted {
  if ('acceptedOn' in state) return state;
  throw new Error(`a case that is ${state.stage} was decided without acceptance`);
}
