import { placeOfMending } from '#catalog';
import type { CatalogEvent } from '#catalog';
import type { AccessEvent } from '#casework';
import type { AccountEvent, MandateEvent, PostEvent, StaffEvent, UnitEvent } from '#identity';
import { termOf } from '#law';
import type { PersonAudited } from './audit-events.ts';
import type { AuditRow } from './audit-query.ts';

/** Everything that a sentence may have to call by name. */
export interface AuditNames {
  staff(id: string): string;
  post(id: string): string;
  unit(id: string): string;
  item(id: string): string;
  /** The member of the staff whose account it is. */
  account(id: string): string;
}

type Data = Readonly<Record<string, unknown>>;
type Told = (data: Data, id: string, names: AuditNames) => string;
/** A sentence for every event of a union: the compiler refuses a new event without one, and words for an event that is none. */
type ToldOf<Type extends string> = { readonly [Each in Type]: Told };

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const act = (data: Data): string => termOf('act', said(data['act']), 'zh');
const term = (data: Data, from: string, to: string): string =>
  said(data[to]) === '' ? `自${said(data[from])}起` : `自${said(data[from])}至${said(data[to])}`;
const version = (data: Data): string => `第${String(data['version'])}版`;
const changed: Readonly<Record<string, string>> = { self: '本人', organiser: '机构编制管理员' };

const organisation: ToldOf<(UnitEvent | StaffEvent | PostEvent | MandateEvent)['type']> = {
  UnitEstablished: (data, _, names) =>
    `设立机构“${said(data['name'])}”${said(data['parent']) && `,属${names.unit(said(data['parent']))}`}。`,
  UnitRenamed: (data) => `机构改称“${said(data['name'])}”。`,
  UnitAbolished: (_, id, names) => `撤销机构“${names.unit(id)}”。`,
  StaffRegistered: (_, id, names) => `登记工作人员${names.staff(id)}。`,
  PostAssigned: (data, _, names) =>
    `${names.staff(said(data['staff']))}任${names.unit(said(data['unit']))}${said(data['title'])}${data['auxiliary'] === true ? '(辅助人员)' : ''},${term(data, 'from', 'to')}。`,
  PostEnded: (data, id, names) => `终止岗位“${names.post(id)}”,最后一天是${said(data['to'])}。`,
  MandateGranted: (data, _, names) =>
    `授权${names.post(said(data['post']))}办理“${names.item(said(data['item']))}”的${act(data)},${term(data, 'from', 'to')},${said(data['document'])}。`,
  MandateRevoked: (data) => `收回授权,${said(data['document'])}。`,
};

// Whoever opens an account on the portal is no concern of the audit view: the query leaves citizens out.
const accounts: ToldOf<Exclude<AccountEvent['type'], 'CitizenAccountOpened'>> = {
  StaffAccountOpened: (data, _, names) => `给${names.staff(said(data['staff']))}开账号。`,
  SignedIn: (data, id, names) =>
    `${names.account(id)}登录${data['secondFactor'] === true ? ',核对了动态验证码' : ''}。`,
  SignedInByProvider: (data, id, names) => `${names.account(id)}从${said(data['provider'])}登录。`,
  ProviderLinked: (_, id, names) => `给${names.account(id)}绑定登录平台的身份。`,
  ProviderUnlinked: (_, id, names) => `解除${names.account(id)}与登录平台的绑定。`,
  SignInFailed: (data, id, names) =>
    `${names.account(id)}登录失败(${data['at'] === 'password' ? '密码' : '动态验证码'}),连续第${String(data['failures'])}次。`,
  SignInLocked: (_, id, names) => `${names.account(id)}连续失败,锁定一刻钟。`,
  SignInUnlocked: (_, id, names) => `解除${names.account(id)}的锁定。`,
  SignedOut: (_, id, names) => `${names.account(id)}退出登录。`,
  PasswordChanged: (data, id, names) => `${changed[said(data['by'])] ?? ''}改了${names.account(id)}的密码。`,
  TotpEnrolled: (_, id, names) => `${names.account(id)}启用动态验证码。`,
  TotpRemoved: (data, id, names) => `${changed[said(data['by'])] ?? ''}停用了${names.account(id)}的动态验证码。`,
};

const catalog: ToldOf<CatalogEvent['type']> = {
  ItemVersionDrafted: (data, id, names) =>
    `${said(data['from']) && `照“${names.item(said(data['from']))}”`}编制“${names.item(id)}”${version(data)}。`,
  ItemVersionMended: (data, id, names) =>
    `${data['value'] === undefined ? '删去' : '修改'}“${names.item(id)}”${version(data)}的${placeOfMending(said(data['at']), data['value'])}。`,
  ItemVersionSubmitted: (data, id, names) => `提交“${names.item(id)}”${version(data)}审核。`,
  ItemVersionAudited: (data, id, names) => `审核通过“${names.item(id)}”${version(data)}。`,
  ItemVersionReturned: (data, id, names) => `退回“${names.item(id)}”${version(data)}修改。`,
  ItemVersionDiscarded: (data, id, names) => `作废“${names.item(id)}”${version(data)}草稿。`,
  ItemVersionPublished: (data, id, names) =>
    `发布“${names.item(id)}”${version(data)},自${said(data['effectiveOn'])}起施行。`,
  ItemSuspended: (_, id, names) => `暂停受理“${names.item(id)}”。`,
  ItemResumed: (_, id, names) => `恢复受理“${names.item(id)}”。`,
  ItemWithdrawn: (_, id, names) => `取消“${names.item(id)}”。`,
};

const grounds: Readonly<Record<string, string>> = {
  'verify-identity': '为核对身份',
  'contact-applicant': '为联系申请人',
  'legal-assistance': '因依法协助其他机关',
  other: '因其他原因(已写明)',
};
const fields: Readonly<Record<string, string>> = {
  'applicant.number': '申请人证件号码',
  'applicant.mobile': '申请人手机号码',
};

const access: ToldOf<AccessEvent['type']> = {
  PersonalDataShown: (data, id) => {
    const names = Array.isArray(data['fields']) ? (data['fields'] as readonly string[]) : [];
    const shown = [...new Set(names.map((name) => fields[name] ?? '申请表中的号码'))].join('、');
    return `${grounds[said(data['ground'])] ?? ''}查看了 ${id} 号办件的${shown}。`;
  },
  CaseFileOpened: (data, id) => `为监督打开了 ${id} 号办件的一份${data['kind'] === 'paper' ? '文书' : '材料'}。`,
};

const audit: ToldOf<PersonAudited['type']> = {
  PersonAudited: (data, _, names) => `查看了${names.staff(said(data['staff']))}的审计记录。`,
};

const told: Readonly<Record<string, Told>> = { ...organisation, ...accounts, ...catalog, ...access, ...audit };
export const toldTypes = Object.keys(told);

/** One plain sentence on what happened. It holds no name of an applicant and no number: the events hold none. */
export function auditSentence({ type, stream, data }: AuditRow, names: AuditNames): string {
  const id = stream.slice(stream.indexOf('/') + 1);
  return told[type]?.(data as Data, id, names) ?? `发生了“${type}”。`;
}
