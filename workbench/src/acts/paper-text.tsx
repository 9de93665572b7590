import type { ReactNode } from 'react';
import type { CasePage, Command } from '../api.ts';
import { fieldTitle } from '../case/form-shown.ts';
import { longDay } from '../dates.ts';
import { gapsOf } from './act-form.ts';
import type { ActForm } from './act-form.ts';
import { actWords as w } from './act-words.ts';
import { deliveryText } from './delivery-text.tsx';
import { Live } from './live.tsx';

export interface PaperText {
  readonly title: string;
  readonly body: ReactNode;
  /** Some of it is the officer's own words. */
  readonly live: boolean;
}

/**
 * The paper an act sends out, in the sentences of src/documents/templates, short: what the officer decides here stands in full; what
 * the system adds (limits, remedies, verification) is named. Undefined where the act sends none.
 */
export function paperText(page: CasePage, command: Command, form: ActForm): PaperText | undefined {
  const { item } = page.published;
  const you = page.applicant?.kind === 'company' ? '你单位' : '你';
  const asked = `${you}于${longDay(page.receivedOn)}提出的“${item.name}”申请`;
  const matter = matterOf(page);
  const paper = ['行政许可', '给付', '确认'].includes(matter) ? '决定书' : '通知书';
  const refusal = `不予${matter}${paper}`;
  switch (command) {
    case 'requestCorrection': {
      const gaps = gapsOf(form);
      const nameOf = (kind: string, about: string): string =>
        kind === 'field' ? fieldTitle(item, about) : (item.materials.find(({ id }) => id === about)?.name ?? about);
      const body = (
        <>
          <p>
            {asked},申请材料不齐全或者不符合法定形式。现将需要补正的全部内容一次性告知如下(共{gaps.length}项):
          </p>
          {gaps.length === 0 && <p className="ink3">{w.noGaps}</p>}
          <ol>
            {gaps.map(({ kind, about, words }) => (
              <li key={`${kind}/${about}`}>
                <strong>{nameOf(kind, about)}</strong>:<Live>{words}</Live>
              </li>
            ))}
          </ol>
          <p>除以上各项外,本机关不再就本次申请的材料提出新的补正要求。</p>
        </>
      );
      return { title: '补正告知书', body, live: true };
    }
    case 'accept':
      return {
        title: '受理通知书',
        body: (
          <>
            <p>
              {asked}
              {silent(page)
                ? ',本机关没有在收到申请材料后的法定期限内一次告知需要补正的内容,自收到申请材料之日起即为受理。'
                : ',申请材料齐全、符合法定形式,属于本机关职权范围,决定予以受理。'}
            </p>
            <p>法定期限、承诺期限和到期日,由时钟算出,印在这里。</p>
            <p>
              {item.fees.length === 0 ? '本事项不收费。' : `收费:${item.fees.map(({ name }) => name).join('、')}。`}
            </p>
          </>
        ),
        live: false,
      };
    case 'refuseToAccept': {
      const required = form.ground !== 'not-required';
      const body = (
        <>
          <p>
            {asked},
            {required
              ? `经审查,${form.ground === 'barred' ? '在法律规定的期限内不得再次申请该行政许可' : '申请的事项依法不属于本机关职权范围'},本机关决定不予受理。`
              : `依法不需要${matter === '行政许可' ? '取得行政许可' : '办理'},本机关不受理,现即时告知。`}
          </p>
          <p>
            理由:<Live>{form.reason}</Live>
          </p>
          {form.ground === 'not-competent' && (
            <p>
              请向<Live>{form.competentOrgan}</Live>申请。
            </p>
          )}
          {form.ground === 'not-required' && (
            <p>
              {w.mayDo}:<Live>{form.mayDo}</Live>
            </p>
          )}
          {form.ground === 'barred' && (
            <p>
              依据已经发生法律效力的<Live>{form.ban.decision}</Live>(生效日期<Live>{form.ban.effectiveOn}</Live>),
              <Live>{form.ban.until}</Live>以前不得再次申请。
            </p>
          )}
          <Remedies page={page} />
        </>
      );
      return { title: required ? '不予受理决定书' : '不受理告知书', body, live: true };
    }
    case 'grant':
      return {
        title: matter === '备案' ? '备案通知书' : `准予${matter}${paper}`,
        body: granted(page, form, asked),
        live: form.scope !== '',
      };
    case 'refuse':
      return { title: refusal, body: refused(page, form, asked), live: true };
    case 'decideOnTheSpot': {
      const grants = form.outcome === 'grant';
      const body = grants ? granted(page, form, asked) : refused(page, form, asked);
      const own: Readonly<Record<string, string>> = { 登记: '准予登记通知书', 备案: '备案通知书' };
      const title = grants ? (own[matter] ?? '当场受理并决定书') : refusal;
      return { title, body, live: !grants || form.scope !== '' };
    }
    case 'makeCertificate':
      return {
        title: item.result.name,
        body: (
          <>
            <p>持证人、地址和许可内容取自申请表和决定书。</p>
            <p>
              {item.result.validMonths === undefined
                ? '没有期限。'
                : `有效期 ${item.result.validMonths / 12} 年,自作出决定之日起。`}
            </p>
            <p>登记号和核验二维码由系统给出。</p>
          </>
        ),
        live: false,
      };
    case 'reissue':
    case 'handOut':
    case 'recordDelivered':
    case 'correctPaper':
      return deliveryText(page, command, form);
    case 'correctOnTheSpot':
    case 'recordReview':
    case 'convert':
    case 'coSign':
    case 'declineToCoSign':
    case 'post':
    case 'recordReturned':
    case 'tellToCollect':
    case 'submit':
    case 'answerCorrection':
    case 'withdraw':
    case 'takeIn':
    case 'takeInSupplement':
    case 'recordWithdrawal':
    case 'returnOriginal':
      return undefined;
  }
}

/** Nobody answered in five working days and nothing was supplemented: the law has accepted as of receipt (许可法32(1)(四)). */
function silent(page: CasePage): boolean {
  return page.stage === 'received' && typeof page.answerDue === 'string' && page.answerDue < page.today;
}

/** What the decision is about, by the server's name of the act: 准予许可 is 行政许可, else 登记, 给付, 确认, 备案, 办理 (src/documents/titles.ts). */
function matterOf(page: CasePage): string {
  const name = page.acts.find(({ command }) => command === 'grant')?.name ?? '准予许可';
  const matter = name.replace(/^(?:准予|予以)/, '');
  return matter === '许可' ? '行政许可' : matter;
}

function granted(page: CasePage, form: ActForm, asked: string): ReactNode {
  return (
    <>
      <p>
        {matterOf(page) === '备案'
          ? `${asked},资料齐全,予以备案。`
          : `${asked},经审查,符合法定条件、标准,决定准予${matterOf(page)}。`}
      </p>
      {form.scope && (
        <p>
          {matterOf(page).replace('行政', '')}内容:<Live>{form.scope}</Live>
        </p>
      )}
      {matterOf(page) === '行政许可' && (
        <p>{page.published.item.result.name}在十个工作日内制作并送达。本决定依法公开。</p>
      )}
    </>
  );
}

function refused(page: CasePage, form: ActForm, asked: string): ReactNode {
  return (
    <>
      <p>
        {asked},经审查,不符合法定条件、标准,决定不予{matterOf(page)}。
      </p>
      <p>不符合的条件:</p>
      <ol>
        {page.published.item.conditions
          .filter(({ id }) => form.unmet.includes(id))
          .map(({ id, text }) => (
            <li key={id}>
              <Live>{text}</Live>
            </li>
          ))}
      </ol>
      <p>
        理由:<Live>{form.reason}</Live>
      </p>
      <Remedies page={page} />
    </>
  );
}

function Remedies({ page }: { readonly page: CasePage }): ReactNode {
  const { reviewOrgan, court } = page.published.item;
  return (
    <p>
      不服本决定的,可以自收到本决定书之日起六十日内向{reviewOrgan}申请行政复议,也可以自收到本决定书之日起六个月内直接向
      {court}提起行政诉讼。
    </p>
  );
}
