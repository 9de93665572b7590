import { refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import type { AccountEvent } from './events.ts';
import { isUsername, staffPasswordIsStrong } from './sign-in/credentials.ts';
import type { Situation } from './situation.ts';

type AccountCommand = Extract<OrganisationCommand, { name: 'openStaffAccount' | 'resetStaffPassword' }>;

/** Refusals: `staff-unknown`, `account-open`, `account-missing`, `own-password`, `username-wrong`, `username-taken`, `password-weak`. */
export function decideAccount(situation: Situation, command: AccountCommand): readonly AccountEvent[] | Refusal {
  if (situation.staff.stage === 'none') return refuse('staff-unknown', {}, 'staff');
  if (command.name === 'resetStaffPassword') {
    if (!situation.accountOpen) return refuse('account-missing', {}, 'staff');
    // Whoever found an open session must not become its owner: the own password asks for the present one.
    if (situation.asker.kind === 'staff' && situation.asker.staff === command.staff)
      return refuse('own-password', {}, 'staff');
    if (!staffPasswordIsStrong(command.password)) return refuse('password-weak', {}, 'password');
    const removed: AccountEvent = { type: 'TotpRemoved', data: { by: 'organiser' } };
    const changed: AccountEvent = { type: 'PasswordChanged', data: { by: 'organiser' } };
    return situation.totpEnrolled ? [changed, removed] : [changed];
  }
  if (situation.accountOpen) return refuse('account-open', {}, 'staff');
  if (!isUsername(command.username)) return refuse('username-wrong', {}, 'username');
  if (situation.usernameTaken) return refuse('username-taken', {}, 'username');
  if (!staffPasswordIsStrong(command.password, command.username)) return refuse('password-weak', {}, 'password');
  return [{ type: 'StaffAccountOpened', data: { staff: command.staff } }];
}
