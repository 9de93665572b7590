import { civilDateOf, groupCaseNumber, isCaseNumber, plainCaseNumber, refuse } from '#law';
import type { Refusal } from '#law';
import { fieldsOf, itemVersion } from '#catalog';
import type { ServiceItem } from '#catalog';
import { caseDates } from '../case-dates.ts';
import { plainCode } from '#documents';
import { sameCode } from '../code.ts';
import { loadCase, personalOf } from '../context.ts';
import { holderOf } from '../holder.ts';
import { answerDueOf, daysOf, outcomeOf } from '../page-parts.ts';
import { papersShown } from '../papers-shown.ts';
import type { CaseworkParts } from '../parts.ts';
import type { RecordOf } from '../records.ts';
import type { Case } from '../state.ts';
import type { CaseworkTables } from '../views/tables.ts';
import type { CaseByCode } from './types.ts';

/**
 * A case by its number and the code on its receipt slip, for whoever has no account. What a stranger with the slip may see: where it stands,
 * in whose hands, by when, which papers went out; no number, no name, no answer. Refusal: `query-code-wrong`, the same whether the
 * case, its code or what was typed is wrong. The caller limits the tries.
 */
export async function caseByCode(parts: CaseworkParts, typed: string, code: string): Promise<CaseByCode | Refusal> {
  const { ledger, jurisdiction, calendar } = parts;
  const number = plainCaseNumber(typed);
  const loaded = isCaseNumber(number) ? await loadCase(parts, number) : undefined;
  const state = loaded?.state;
  const query = state && state.stage !== 'none' ? state.query : undefined;
  const known = query && (await personalOf<RecordOf['query']>(parts, query));
  // Compared even where there is nothing to compare with: the time tells no more than the words.
  const same = sameCode(known?.code ?? nobody, plainCode(code));
  if (!same || !known || !loaded || !state || state.stage === 'none') return refuse('query-code-wrong');
  const published = await itemVersion(ledger.db, jurisdiction, state.item, state.version);
  if (!published) throw new Error(`version ${state.version} of ${state.item} is gone`);
  const { item } = published;
  const today = civilDateOf(ledger.clock.now());
  const row = await ledger.db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .select(['waiting', 'stage_since'])
    .where('jurisdiction', '=', jurisdiction)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const holder = await holderOf(parts, row, item, today);
  const papers = await papersShown(parts, number, item);
  return {
    number,
    itemName: item.name,
    itemNameEn: item.nameEn,
    stage: state.stage,
    ...outcomeOf(state),
    receivedOn: state.receivedOn,
    ...daysOf(loaded),
    ...answerDueOf(state, caseDates(item, today, calendar, jurisdiction).answerDue),
    ...('statutory' in state && { statutoryDue: state.statutory.due || null, promisedDue: state.promised.due || null }),
    holder: holder.unit,
    ...(holder.unitEn !== undefined && { holderEn: holder.unitEn }),
    since: holder.since,
    papers: papers.map(({ kind, title, number: ofPaper, issuedAt, void: voided }) => ({
      kind,
      title,
      number: ofPaper,
      issuedAt,
      ...(voided && { void: { on: voided.on, replacedBy: voided.replacedBy } }),
    })),
    gaps: state.stage === 'correction-requested' ? state.gaps.map((gap) => gapName(gap, item)) : [],
    next: nextFor(state, item),
    today,
  };
}

const nobody = '00000000';

function gapName(
  { kind, about }: { readonly kind: string; readonly about: string },
  item: ServiceItem,
): CaseByCode['gaps'][number] {
  const material = item.materials.find(({ id }) => kind === 'material' && id === about);
  const field = fieldsOf(item.form).find(({ name }) => kind !== 'material' && name === about);
  const en = material?.nameEn ?? field?.en;
  return { zh: material?.name ?? field?.zh ?? about, ...(en !== undefined && { en }) };
}

/** What the applicant does next, in plain words. */
function nextFor(state: Exclude<Case, { stage: 'none' }>, item: ServiceItem): CaseByCode['next'] {
  switch (state.stage) {
    case 'received':
    case 'corrected':
      return {
        zh: '等待答复是否受理,您不用做什么。',
        en: 'Wait for the answer on acceptance; nothing is asked of you.',
      };
    case 'correction-requested':
      return {
        zh: `请把补正告知书上写的内容一次补齐,交到${item.place}。`,
        en: 'Bring everything the correction notice names to the counter.',
      };
    case 'under-review':
      return { zh: '正在审查,您不用做什么。', en: 'The case is under review; nothing is asked of you.' };
    case 'granted':
      return { zh: '已经准予,正在制证。', en: 'Granted; the certificate is being made.' };
    case 'certificate-made':
    case 'refused':
      if (state.returned?.reason === 'lost')
        return {
          zh: '结果在邮寄中遗失,正在补办,您不用做什么。',
          en: 'The result was lost in the post and is being replaced; nothing is asked of you.',
        };
      if (state.returned)
        return {
          zh: `寄出的结果退回了:请把收件地址告诉${item.place},或者带收件凭证和身份证件去领取(${item.hours})。`,
          en: 'The result sent to you came back: give the counter your address, or collect it with the receipt slip and your document.',
        };
      if (state.handedOut)
        return {
          zh: `文书已经更正:请带旧的文书和身份证件到${item.place}换领(${item.hours})。`,
          en: 'A paper was corrected: bring the old one and your document to the counter and take the new one.',
        };
      if (state.delivery === 'post')
        return {
          zh: '结果已经办好,会寄到您留下的地址。',
          en: 'The result is ready and will be sent to the address you gave.',
        };
      return {
        zh: `请带收件凭证和身份证件到${item.place}领取(${item.hours})。`,
        en: 'Collect the result at the counter with the receipt slip and your document.',
      };
    case 'converted':
      return {
        zh: `已转为另一事项继续办,请用新办件编号 ${groupCaseNumber(state.to)} 和原来的查询码查。`,
        en: `It goes on as case ${groupCaseNumber(state.to)}: look that number up with the same code.`,
      };
    case 'posted':
      return {
        zh: '结果已经寄出,请留意签收;签收之日为送达之日。',
        en: 'The result has been sent by post; it is served the day you sign for it.',
      };
    case 'not-accepted':
    case 'withdrawn':
    case 'closed':
      return { zh: '本件已经结束。', en: 'The case has ended.' };
  }
}
