import { refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import type { AccountEvent } from './events.ts';
import { isUsername, staffPasswordIsStrong } from './sign-in/credentials.ts';
import type { Situation } from './situation.ts';

type ProviderCommand = Extract<OrganisationCommand, { name: 'linkProvider' | 'unlinkProvider' }>;
type AccountCommand =
  Extract<OrganisationCommand, { name: 'openStaffAccount' | 'resetStaffPassword' | 'unlockAccount' }> | ProviderCommand;

/** Refusals: `staff-unknown`, `account-open`, `account-missing`, `account-not-locked`, `own-password`, `username-wrong`, `username-taken`, `password-weak`; of a provider see below. */
export function decideAccount(situation: Situation, command: AccountCommand): readonly AccountEvent[] | Refusal {
  if (situation.staff.stage === 'none') return refuse('staff-unknown', {}, 'staff');
  if (command.name === 'linkProvider' || command.name === 'unlinkProvider') return decideProvider(situation, command);
  if (command.name === 'unlockAccount') {
    if (!situation.accountOpen) return refuse('account-missing', {}, 'staff');
    if (!situation.locked) return refuse('account-not-locked', {}, 'staff');
    return [{ type: 'SignInUnlocked', data: { by: 'organiser' } }];
  }
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

/** Refusals: `account-missing`, `own-link`, `provider-linked`, `issuer-wrong`, `provider-not-linked`. */
function decideProvider(situation: Situation, command: ProviderCommand): readonly AccountEvent[] | Refusal {
  const { asker, accountOpen, providerLinked, subject } = situation;
  if (!accountOpen) return refuse('account-missing', {}, 'staff');
  if (command.name === 'unlinkProvider') {
    if (!providerLinked) return refuse('provider-not-linked', {}, 'staff');
    return [{ type: 'ProviderUnlinked', data: { by: 'organiser' } }];
  }
  // As with the password: an open session must not be turned into a key of somebody else's.
  if (asker.kind === 'staff' && asker.staff === command.staff) return refuse('own-link', {}, 'staff');
  if (providerLinked) return refuse('provider-linked', {}, 'staff');
  if (!/^https?:\/\/[^\s/]+\S*$/.test(command.issuer)) return refuse('issuer-wrong', {}, 'issuer');
  if (!subject) throw new Error('the subject was not laid beside the ledger');
  return [{ type: 'ProviderLinked', data: { issuer: command.issuer, subject, by: 'organiser' } }];
}
