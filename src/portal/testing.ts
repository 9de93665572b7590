import { authoredItems, catalogView, changeCatalog, lanting } from '#catalog';
import type { CatalogCommand } from '#catalog';
import { identityViews, openIdentity } from '#identity';
import type { Identity, OrganisationCommand, Who } from '#identity';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { openTestLedger } from '#ledger';
import type { TestLedger, View } from '#ledger';

/** 澜汀市 on a database of its own, founded and with its items published through the real commands. */
export interface TestCity {
  readonly test: TestLedger;
  readonly identity: Identity;
  readonly jurisdiction: string;
  readonly publicUrl: string;
}

const jurisdiction = lanting.jurisdiction;
const until = '2027-12-31';

/** Opens the city for a test file. In: further views that run inside `append`, PUBLIC_URL. Close it by `test.close()`. */
export async function openTestCity(
  views: readonly View[] = [],
  publicUrl = 'http://onewindow.test',
): Promise<TestCity> {
  const test = await openTestLedger([...identityViews, catalogView, ...views]);
  const { ledger } = test;
  const identity = openIdentity({ ledger, jurisdiction, publicUrl, secret: 's'.repeat(40) });
  await found(identity);
  const [drafter, auditor] = await Promise.all([staffAt(identity, 'drafter'), staffAt(identity, 'auditor')]);
  for (const item of authoredItems(lanting)) {
    const steps: readonly (readonly [Who, CatalogCommand])[] = [
      [drafter, { name: 'draftItemVersion', item: item.id, document: item }],
      [auditor, { name: 'auditItemVersion', item: item.id }],
      [auditor, { name: 'publishItemVersion', item: item.id, effectiveOn: identity.today() }],
    ];
    for (const [at, [who, command]] of steps.entries())
      must(await changeCatalog(ledger, who, at, command, `test-${item.id}-${at}`));
  }
  return { test, identity, jurisdiction, publicUrl };
}

async function found(identity: Identity): Promise<void> {
  const government = { id: 'lt-government', region: jurisdiction, name: lanting.government };
  const administrator = { name: '编办', username: 'organiser', password: 'Organise-2026!' };
  must(await identity.firstStart({ government, administrator, document: '澜编〔2026〕1号', until }));
  const { health, market } = lanting;
  const unit = { name: 'establishUnit', parent: government.id, region: jurisdiction } as const;
  const from = identity.today();
  const commands: OrganisationCommand[] = [
    { ...unit, id: 'lt-center', kind: 'center', unitName: '澜汀市政务服务中心' },
    { ...unit, id: lanting.intakeUnit, kind: 'window', parent: 'lt-center', unitName: '综合窗口' },
    { ...unit, id: health.unit, kind: 'department', unitName: health.name, creditCode: health.creditCode },
    { ...unit, id: market.unit, kind: 'department', unitName: market.name, creditCode: market.creditCode },
    ...['drafter', 'auditor'].flatMap((id): OrganisationCommand[] => [
      { name: 'registerStaff', id, personName: id },
      { name: 'assignPost', id, staff: id, unit: 'lt-center', title: '事项管理', auxiliary: false, from },
    ]),
    ...(['draft-item', 'audit-item', 'publish-item'] as const).map((act): OrganisationCommand => ({
      name: 'grantMandate',
      id: act,
      post: act === 'draft-item' ? 'drafter' : 'auditor',
      item: '*',
      act,
      from,
      to: until,
      document: '澜政务〔2026〕2号',
    })),
  ];
  for (const [at, command] of commands.entries())
    must(await identity.organise({ kind: 'system', jurisdiction }, command, `test-found-${at}`));
}

async function staffAt(identity: Identity, id: string): Promise<Who> {
  const post = await identity.post(id);
  return { kind: 'staff', jurisdiction, staff: id, name: id, ...(post && { post }) };
}

function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}
