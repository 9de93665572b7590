import { civilDateOf } from '#law';
import type { StreamName, Tx } from '#ledger';
import type { OrganisationCommand } from './commands.ts';
import type { Accounts } from './sign-in/accounts.ts';
import { lockedAccounts } from './sign-in/tries.ts';
import { nothingKnown } from './situation.ts';
import type { Asker, Situation } from './situation.ts';
import { evolveMandate, evolvePost, evolveStaff, evolveUnit, fold, none } from './state.ts';
import type { MandateState, PostState, StaffState, UnitState } from './state.ts';
import { newId, streamOf } from './streams.ts';
import { mandatesOfPerson } from './views/mandate.ts';
import { unitInUse } from './views/unit.ts';

interface Gathered {
  readonly situation: Situation;
  readonly stream: StreamName;
  readonly seq: number;
}

/**
 * Loads what a command concerns. `load` locks the stream until the end of the transaction, always in the order post, staff, unit,
 * mandate: two grants to one person thus wait for each other, and neither can miss the other's mandate.
 */
export async function gather(
  tx: Tx,
  asker: Asker,
  command: OrganisationCommand,
  accounts: Accounts,
): Promise<Gathered> {
  const start = (id: string): Situation => nothingKnown(asker, civilDateOf(tx.at), id);
  const at = (id: string, seq: number, situation: Partial<Situation>): Gathered => ({
    situation: { ...start(id), ...situation },
    stream: streamOf(command.name, id),
    seq,
  });
  switch (command.name) {
    case 'establishUnit': {
      const id = command.id ?? newId();
      const parent = command.parent === undefined ? none : (await unitState(tx, command.parent)).state;
      const { state, seq } = await unitState(tx, id);
      return at(id, seq, { unit: state, parent });
    }
    case 'renameUnit':
    case 'abolishUnit': {
      const { state, seq } = await unitState(tx, command.unit);
      const inUse = await unitInUse(tx.db, tx.jurisdiction, command.unit, civilDateOf(tx.at));
      return at(command.unit, seq, { unit: state, unitInUse: inUse });
    }
    case 'registerStaff': {
      const id = command.id ?? newId();
      const { state, seq } = await staffState(tx, id);
      const person = await tx.deposit('staff', { name: command.personName.trim() });
      return at(id, seq, { staff: state, person });
    }
    case 'openStaffAccount': {
      const { state } = await staffState(tx, command.staff);
      const open = await accounts.ofStaff(tx.db, command.staff);
      const usernameTaken = await accounts.usernameTaken(tx.db, command.username);
      const id = newId();
      const { seq } = await tx.load(`account/${id}`);
      return at(id, seq, { staff: state, accountOpen: open !== undefined, usernameTaken });
    }
    case 'resetStaffPassword':
    case 'unlockAccount': {
      const { state } = await staffState(tx, command.staff);
      const open = await accounts.ofStaff(tx.db, command.staff);
      const id = open?.account ?? newId();
      const { seq } = await tx.load(`account/${id}`);
      const locked = (await lockedAccounts(tx.db, tx.jurisdiction, [id], tx.at)).has(id);
      return at(id, seq, { staff: state, accountOpen: open !== undefined, totpEnrolled: open?.totp ?? false, locked });
    }
    case 'linkProvider':
    case 'unlinkProvider': {
      const { state } = await staffState(tx, command.staff);
      const open = await accounts.ofStaff(tx.db, command.staff);
      const id = open?.account ?? newId();
      const { seq } = await tx.load(`account/${id}`);
      const linked = await accounts.linked(tx.db, id);
      const { subject, issuer } = { subject: '', issuer: '', ...command };
      const laid = subject === '' ? {} : { subject: await tx.deposit('subject', { issuer, subject }) };
      return at(id, seq, { staff: state, accountOpen: open !== undefined, providerLinked: linked, ...laid });
    }
    case 'assignPost': {
      const id = command.id ?? newId();
      const { state: post, seq } = await postState(tx, id);
      const { state: staff } = await staffState(tx, command.staff);
      const { state: unit } = await unitState(tx, command.unit);
      return at(id, seq, { post, staff, unit });
    }
    case 'endPost': {
      const { state: post, seq } = await postState(tx, command.post);
      return at(command.post, seq, { post });
    }
    case 'grantMandate': {
      const id = command.id ?? newId();
      const { state: post } = await postState(tx, command.post);
      if (post.stage !== 'none') await staffState(tx, post.staff);
      const { state: mandate, seq } = await mandateState(tx, id);
      const held = post.stage === 'none' ? [] : await mandatesOfPerson(tx.db, tx.jurisdiction, post.staff);
      return at(id, seq, { post, mandate, held });
    }
    case 'revokeMandate': {
      const { state: mandate, seq } = await mandateState(tx, command.mandate);
      return at(command.mandate, seq, { mandate });
    }
  }
}

async function unitState(tx: Tx, id: string): Promise<{ state: UnitState; seq: number }> {
  const { seq, events } = await tx.load(`unit/${id}`);
  return { seq, state: fold(none, events, evolveUnit) };
}

async function staffState(tx: Tx, id: string): Promise<{ state: StaffState; seq: number }> {
  const { seq, events } = await tx.load(`staff/${id}`);
  return { seq, state: fold(none, events, evolveStaff) };
}

async function postState(tx: Tx, id: string): Promise<{ state: PostState; seq: number }> {
  const { seq, events } = await tx.load(`post/${id}`);
  return { seq, state: fold(none, events, evolvePost) };
}

async function mandateState(tx: Tx, id: string): Promise<{ state: MandateState; seq: number }> {
  const { seq, events } = await tx.load(`mandate/${id}`);
  return { seq, state: fold(none, events, evolveMandate) };
}
