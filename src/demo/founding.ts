import { addMonths, partsOf } from '#law';
import type { CivilDate } from '#law';
import type { OrganisationCommand } from '#identity';
import { demoStaff } from './staff.ts';
import type { DemoAccount } from './accounts.ts';
import { demoUnits } from './units.ts';

/**
 * The commands that make the demo city's organisation, in order: units, staff, accounts, posts, mandates. In: the day from which posts and
 * mandates run, the accounts with their passwords. The organiser gives them all and is given none: nobody grants a mandate to themselves.
 */
export function foundingCommands(
  from: CivilDate,
  accounts: readonly DemoAccount[],
): readonly { readonly key: string; readonly command: OrganisationCommand }[] {
  const to = addMonths(from, 36);
  const [year] = partsOf(from);
  const units = demoUnits.map((unit) => ({ name: 'establishUnit', ...unit }) as const);
  const numbers = new Map<string, number>();
  const documentOf = (paper: string): string => {
    const n = (numbers.get(paper) ?? 0) + 1;
    numbers.set(paper, n);
    return `${paper}〔${year}〕${n}号`;
  };
  const people = demoStaff.flatMap((person): OrganisationCommand[] => {
    const { id, name, username, unit, title, mandates } = person;
    const account = accounts.find(({ door, login }) => door === 'staff' && login === username);
    if (!account) throw new Error(`the demo's accounts lack ${username}`);
    const auxiliary = 'auxiliary' in person;
    // One paper for each person and organ, however many acts it names.
    const papers = new Map([...new Set(mandates.map(({ paper }) => paper))].map((paper) => [paper, documentOf(paper)]));
    return [
      { name: 'registerStaff', id, personName: name },
      { name: 'openStaffAccount', staff: id, username, password: account.password },
      { name: 'assignPost', id, staff: id, unit, title, auxiliary, from },
      ...mandates.map(({ item, act, paper }): OrganisationCommand => {
        const mandate = `${id}-${act}${item === '*' ? '' : `-${item}`}`;
        return {
          name: 'grantMandate',
          id: mandate,
          post: id,
          item,
          act,
          from,
          to,
          document: papers.get(paper) ?? '',
        };
      }),
    ];
  });
  return [...units, ...people].map((command, n) => ({ key: `demo-organise-${n}`, command }));
}
