import { civilDateOf, isRefusal, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Actor, Ledger, NewEvent } from '#ledger';
import type { OrganisationCommand, OrganisationDone } from './commands.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import type { Accounts } from './sign-in/accounts.ts';
import { accountKey } from './sign-in/provider.ts';
import { unlockTries } from './sign-in/tries.ts';
import type { Asker } from './situation.ts';
import type { System, Who } from './types.ts';
import { actsOf } from './views/mandate.ts';
import type { Reader } from './views/tables.ts';

/**
 * One organisation command: load, decide, append and project in one transaction. In: who asks, the command, an idempotency key.
 * Out: the id of what it was about, or the refusal. A password never reaches the ledger, not even as part of the key's check.
 */
export async function organise(
  parts: { readonly ledger: Ledger; readonly accounts: Accounts },
  by: Who | System,
  command: OrganisationCommand,
  key: string,
): Promise<OrganisationDone | Refusal> {
  const { ledger, accounts } = parts;
  const passwordHash = 'password' in command ? await accounts.hash(command.password) : '';
  const { password: _secret, ...body } = { password: '', ...command };
  const actor = actorOf(by, 'organiser');
  const request = { jurisdiction: by.jurisdiction, key, by: actor, name: command.name, body };
  return ledger.command<OrganisationDone>(request, async (tx) => {
    const today = civilDateOf(tx.at);
    const asker = await askerOf(tx.db, by, today);
    const gathered = await gather(tx, asker, command, accounts);
    const { situation, seq, stream } = gathered;
    const decided = decide(situation, command);
    if (isRefusal(decided)) return decided;
    const appended = await tx.append(stream, seq, decided as readonly NewEvent[], actor);
    if (isRefusal(appended)) return appended;
    if (command.name === 'openStaffAccount') {
      const { staff, username } = command;
      const opened = await accounts.openStaff(tx, { id: situation.id, staff, username, passwordHash });
      if (!opened) return refuse('username-taken', {}, 'username');
    }
    if (command.name === 'resetStaffPassword') await accounts.resetStaff(tx, situation.id, passwordHash);
    // Who forgot the password has mostly locked the name as well.
    if (command.name === 'resetStaffPassword' || command.name === 'unlockAccount') await unlockTries(tx, situation.id);
    if (command.name === 'linkProvider') {
      const subject = accountKey(by, command.issuer, command.subject);
      const bound = await accounts.bindSubject(tx, 'staff', situation.id, subject);
      if (!bound) return refuse('provider-subject-taken', {}, 'subject');
    }
    if (command.name === 'unlinkProvider') await accounts.unbindSubjects(tx, situation.id);
    return { id: situation.id };
  });
}

/** Actor and capacity as events name them. Staff act in a post. */
export function actorOf(by: Who | System, capacity: string): Actor {
  switch (by.kind) {
    case 'system':
      return { actor: 'system', capacity: 'system' };
    case 'anonymous':
      return { actor: 'anonymous', capacity: 'anonymous' };
    case 'citizen':
      return { actor: `citizen/${by.account}`, capacity: 'applicant' };
    case 'staff':
      return { actor: by.post ? `staff/${by.staff}@${by.post.id}` : `staff/${by.staff}`, capacity };
  }
}

/** The post is read anew: it may have ended, or its mandate been revoked, since the request was signed in. */
export async function askerOf(db: Reader, by: Who | System, today: CivilDate): Promise<Asker> {
  if (by.kind !== 'staff') return { kind: by.kind };
  if (!by.post) return { kind: 'staff', staff: by.staff, acts: new Set() };
  const acts = await actsOf(db, by.jurisdiction, by.post.id, '*', today);
  return { kind: 'staff', staff: by.staff, post: by.post.id, acts };
}
