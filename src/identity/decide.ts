import { refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import { decideAccount } from './decide-account.ts';
import { decideMandate } from './decide-mandate.ts';
import { decidePost } from './decide-post.ts';
import { decideUnit } from './decide-unit.ts';
import type { OrganisationEvent } from './events.ts';
import type { Asker, Situation } from './situation.ts';

/**
 * May this person give organisation commands at all? Refusals: `not-signed-in`, `wrong-capacity` (a citizen),
 * `no-mandate` (staff whose present post has no mandate `organise`).
 */
export function mayOrganise(asker: Asker): Refusal | undefined {
  switch (asker.kind) {
    case 'system':
      return undefined;
    case 'anonymous':
      return refuse('not-signed-in');
    case 'citizen':
      return refuse('wrong-capacity', { capacity: 'organiser' });
    case 'staff':
      return asker.post !== undefined && asker.acts.has('organise')
        ? undefined
        : refuse('no-mandate', { act: 'organise' });
  }
}

/**
 * An organisation command against the situation. Pure. Out: what happens to the stream the command is about, or the refusal.
 * The right is checked first: whoever may not act learns nothing about what exists.
 */
export function decide(situation: Situation, command: OrganisationCommand): readonly OrganisationEvent[] | Refusal {
  const barred = mayOrganise(situation.asker);
  if (barred) return barred;
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/.test(situation.id)) return refuse('id-wrong', {}, 'id');
  switch (command.name) {
    case 'establishUnit':
    case 'renameUnit':
    case 'abolishUnit':
      return decideUnit(situation, command);
    case 'registerStaff':
      if (situation.staff.stage !== 'none') return refuse('id-taken', {}, 'id');
      if (command.personName.trim() === '' || command.personName.length > 50)
        return refuse('name-missing', {}, 'personName');
      if (!situation.person) throw new Error('the name was not laid beside the ledger');
      return [{ type: 'StaffRegistered', data: { person: situation.person, on: situation.today } }];
    case 'openStaffAccount':
    case 'resetStaffPassword':
    case 'unlockAccount':
    case 'linkProvider':
    case 'unlinkProvider':
      return decideAccount(situation, command);
    case 'assignPost':
    case 'endPost':
      return decidePost(situation, command);
    case 'grantMandate':
    case 'revokeMandate':
      return decideMandate(situation, command);
  }
}
