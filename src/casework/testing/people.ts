import { addDays, isRefusal } from '#law';
import type { CivilDate, Refusal } from '#law';
import { authoredItems, changeCatalog, lanting } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Act, Identity, OrganisationCommand, System, Who } from '#identity';
import type { Ledger } from '#ledger';

export type StaffWho = Extract<Who, { kind: 'staff' }>;

/** People of the test city by what they may do; `stranger` holds a post without any mandate, `aide` is an auxiliary (辅助人员). */
export const colleagueNames = [
  'clerk',
  'reviewer',
  'officer',
  'approver',
  'issuer',
  'supervisor',
  'registrar',
  'stranger',
  'aide',
  'drafter',
  'auditor',
] as const;
export type ColleagueName = (typeof colleagueNames)[number];

const names: {
  readonly [N in ColleagueName]: { readonly name: string; readonly title: string; readonly unit: string };
} = {
  clerk: { name: '周小棠', title: '综合窗口受理员', unit: lanting.intakeUnit },
  reviewer: { name: '韩立', title: '卫生审查员', unit: lanting.organs.health.section },
  officer: { name: '罗敏', title: '现场核查员', unit: lanting.organs.health.section },
  approver: { name: '秦岭', title: '首席代表', unit: lanting.organs.health.section },
  issuer: { name: '许诺', title: '出证员', unit: lanting.intakeUnit },
  supervisor: { name: '方正', title: '监督员', unit: 'lt-supervision' },
  registrar: { name: '蒋南', title: '登记员', unit: lanting.organs.market.section },
  stranger: { name: '毛一', title: '综合员', unit: lanting.organs.market.section },
  aide: { name: '谢帮', title: '帮办员', unit: lanting.intakeUnit },
  drafter: { name: '孙编', title: '事项编制员', unit: lanting.organs.health.section },
  auditor: { name: '钱审', title: '事项审核员', unit: lanting.organs.health.section },
};

/** Which acts each person's mandates name; both items unless said otherwise. */
const mandates: {
  readonly [N in ColleagueName]?: { readonly acts: readonly Act[]; readonly items: readonly number[] };
} = {
  clerk: { acts: ['accept'], items: [0, 1] },
  reviewer: { acts: ['review'], items: [0] },
  officer: { acts: ['review'], items: [0] },
  approver: { acts: ['decide'], items: [0] },
  issuer: { acts: ['issue'], items: [0, 1] },
  registrar: { acts: ['accept', 'review', 'decide'], items: [1] },
  aide: { acts: ['review'], items: [0] },
};

/** Throws on a refusal: nothing that a test set-up asks for may be refused. */
export function sure<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** Units, people, posts and mandates of 澜汀市, and both authored items published by two persons. Out: everybody as they act. */
export async function settle(
  ledger: Ledger,
  identity: Identity,
  today: CivilDate,
): Promise<{ readonly staff: { readonly [N in ColleagueName]: StaffWho }; readonly items: readonly ServiceItem[] }> {
  const { jurisdiction } = lanting;
  const system: System = { kind: 'system', jurisdiction };
  let count = 0;
  const run = async (command: OrganisationCommand): Promise<void> => {
    count += 1;
    sure(await identity.organise(system, command, `set-up-${count}`.padEnd(12, '-')));
  };
  const items = authoredItems(lanting);
  for (const command of units()) await run(command);
  const to = addDays(today, 1500);
  for (const id of colleagueNames) {
    const { name, title, unit } = names[id];
    await run({ name: 'registerStaff', id, personName: name });
    await run({ name: 'assignPost', id: `post-${id}`, staff: id, unit, title, auxiliary: id === 'aide', from: today });
    const { acts = [], items: of = [] } = mandates[id] ?? {};
    for (const act of acts)
      for (const at of of) await run(mandate(id, act, items[at]?.id ?? '', today, to, `${act}-${at}`));
  }
  await run(mandate('supervisor', 'supervise', '*', today, to, 'supervise'));
  await run(mandate('drafter', 'draft-item', '*', today, to, 'draft'));
  await run(mandate('auditor', 'audit-item', '*', today, to, 'audit'));
  await run(mandate('auditor', 'publish-item', '*', today, to, 'publish'));
  const entries = await Promise.all(colleagueNames.map(async (id) => [id, await actingAs(identity, id)] as const));
  const staff = Object.fromEntries(entries) as { readonly [N in ColleagueName]: StaffWho };
  for (const item of items) await publishItem(ledger, staff, item, 0, today);
  return { staff, items };
}

/** Drafts, audits and publishes one version. In: the length of the item's stream. Out: its length now. */
export async function publishItem(
  ledger: Ledger,
  { drafter, auditor }: Pick<{ readonly [N in ColleagueName]: StaffWho }, 'drafter' | 'auditor'>,
  item: ServiceItem,
  seq: number,
  effectiveOn: CivilDate,
): Promise<number> {
  const { id } = item;
  const key = (step: string): string => `${step}-${id}-${seq}`;
  const drafted = await changeCatalog(
    ledger,
    drafter,
    seq,
    { item: id, name: 'draftItemVersion', document: item },
    key('draft'),
  );
  const submitted = await changeCatalog(
    ledger,
    drafter,
    sure(drafted).seq,
    { item: id, name: 'submitItemVersion' },
    key('submit'),
  );
  const audited = await changeCatalog(
    ledger,
    auditor,
    sure(submitted).seq,
    { item: id, name: 'auditItemVersion' },
    key('audit'),
  );
  const published = await changeCatalog(
    ledger,
    auditor,
    sure(audited).seq,
    { item: id, name: 'publishItemVersion', effectiveOn },
    key('publish'),
  );
  return sure(published).seq;
}

/** Somebody of the staff in their post, as the sign-in would give them. */
export async function actingAs(identity: Identity, id: ColleagueName): Promise<StaffWho> {
  const post = await identity.post(`post-${id}`);
  const unit = post && (await identity.unit(post.unit));
  if (!post || !unit) throw new Error(`no post of ${id}`);
  return { kind: 'staff', jurisdiction: identity.jurisdiction, staff: id, name: names[id].name, post, unit };
}

function mandate(
  id: ColleagueName,
  act: Act,
  item: string,
  from: CivilDate,
  to: CivilDate,
  name: string,
): OrganisationCommand {
  return {
    name: 'grantMandate',
    id: `${id}-${name}`,
    post: `post-${id}`,
    item,
    act,
    from,
    to,
    document: '澜政授〔2026〕1号',
  };
}

function units(): readonly OrganisationCommand[] {
  const { jurisdiction: region, organs, intakeUnit } = lanting;
  const { unit: id, name: unitName, nameEn: unitNameEn } = organs.health.government;
  const name = 'establishUnit' as const;
  const under = { name, region, parent: id } as const;
  return [
    { name, id, kind: 'government', region, unitName, unitNameEn },
    {
      ...under,
      id: 'lt-center',
      kind: 'center',
      unitName: '澜汀市政务服务中心',
      unitNameEn: 'Lanting Government Service Centre',
    },
    {
      ...under,
      id: intakeUnit,
      parent: 'lt-center',
      kind: 'window',
      unitName: 'B07 综合窗口',
      unitNameEn: 'general window B07',
    },
    {
      ...under,
      id: 'lt-supervision',
      kind: 'supervision-office',
      unitName: '澜汀市政务服务监督办公室',
      unitNameEn: 'Supervision Office of Lanting',
    },
    ...[organs.health, organs.market].flatMap((organ): OrganisationCommand[] => {
      const { unit, section, sectionName, sectionNameEn, creditCode, numberPrefix } = organ;
      return [
        {
          ...under,
          id: unit,
          kind: 'department',
          unitName: organ.name,
          unitNameEn: organ.nameEn,
          creditCode,
          numberPrefix,
        },
        {
          ...under,
          id: section,
          parent: unit,
          kind: 'licensing-section',
          unitName: sectionName,
          unitNameEn: sectionNameEn,
        },
      ];
    }),
  ];
}
