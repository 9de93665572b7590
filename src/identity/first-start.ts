import { civilDateOf, isRefusal } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Ledger } from '#ledger';
import type { OrganisationCommand, OrganisationDone } from './commands.ts';
import type { StaffId, System, UnitId } from './types.ts';

export interface FirstStart {
  /** The government at whose level the center stands; root of the tree. */
  readonly government: {
    readonly id: UnitId;
    readonly region: string;
    readonly name: string;
    readonly nameEn?: string;
  };
  readonly administrator: { readonly name: string; readonly username: string; readonly password: string };
  /** 文号 of the appointment. */
  readonly document: string;
  /** Last day of the first mandate to organise. */
  readonly until: CivilDate;
}

/**
 * The first administrator of an empty jurisdiction: root unit, one member of the staff with a post, an account and the mandate
 * `organise`. Repeating it, on another day or after a start that broke off, does what is still missing and changes nothing that is
 * there. Any other refusal of the commands is passed on.
 */
export async function firstStart(
  ledger: Ledger,
  run: (by: System, command: OrganisationCommand, key: string) => Promise<OrganisationDone | Refusal>,
  jurisdiction: string,
  { government, administrator, document, until }: FirstStart,
): Promise<{ readonly staff: StaffId } | Refusal> {
  const system: System = { kind: 'system', jurisdiction };
  const from = civilDateOf(ledger.clock.now());
  const { name, username, password } = administrator;
  const commands: OrganisationCommand[] = [
    {
      name: 'establishUnit',
      id: government.id,
      kind: 'government',
      region: government.region,
      unitName: government.name,
      ...(government.nameEn !== undefined && { unitNameEn: government.nameEn }),
    },
    { name: 'registerStaff', id: 'administrator', personName: name },
    { name: 'openStaffAccount', staff: 'administrator', username, password },
    {
      name: 'assignPost',
      id: 'administrator',
      staff: 'administrator',
      unit: government.id,
      title: '机构编制管理员',
      auxiliary: false,
      from,
    },
    {
      name: 'grantMandate',
      id: 'administrator',
      post: 'administrator',
      item: '*',
      act: 'organise',
      from,
      to: until,
      document,
    },
  ];
  for (const command of commands) {
    // A key says that it is the same day's command: what a later day finds done it leaves alone.
    const done = await run(system, command, `first-start-${command.name}-${from}`);
    if (isRefusal(done) && done.refused !== 'id-taken' && done.refused !== 'account-open') return done;
  }
  return { staff: 'administrator' };
}
