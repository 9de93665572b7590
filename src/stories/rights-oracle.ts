import { whatNext } from '#casework';
import type { Capacity, CommandName } from '#casework';
import type { Act } from '#identity';
import type { RefusalCode } from '#law';
import { otherThan } from './rights-cases.ts';
import type { Target } from './rights-cases.ts';
import type { RightsAsker } from './rights-people.ts';

const mandateOf: { readonly [C in Exclude<Capacity, 'applicant'>]: Act } = {
  clerk: 'accept',
  reviewer: 'review',
  approver: 'decide',
  issuer: 'issue',
  supervisor: 'supervise',
};

/** The acts that a command rests on; deciding on the spot accepts as well. None for the applicant's own. */
export function actsFor(command: CommandName): readonly Act[] {
  const rows = Object.values(whatNext).flatMap((row) => Object.entries(row) as [Capacity, readonly CommandName[]][]);
  const capacity = rows.find(([, commands]) => commands.includes(command))?.[0];
  if (capacity === undefined) throw new Error(`${command} stands nowhere in the table`);
  if (capacity === 'applicant') return [];
  return command === 'decideOnTheSpot' ? ['accept', 'decide'] : [mandateOf[capacity]];
}

/**
 * What the table and the mandates say of a command, worked out once more beside the desk's own guard. In: the account whose case it is.
 * Out: the code of the refusal, `undefined` where the command is allowed.
 */
export function refusalOf(
  owner: string,
  command: CommandName,
  { stage, item, kept }: Pick<Target, 'stage' | 'item' | 'kept'>,
  { who, acts }: RightsAsker,
): RefusalCode | undefined {
  const needed = actsFor(command);
  if (who.kind === 'anonymous') return 'not-signed-in';
  if (stage === 'none' && command !== 'submit' && command !== 'takeIn') return 'not-found';
  if ((who.kind === 'citizen') !== (needed.length === 0)) return 'wrong-capacity';
  if (who.kind === 'citizen' && who.account !== owner) return 'not-found';
  if (needed.some((act) => acts.get(item.id)?.has(act) !== true)) return 'no-mandate';
  const open = Object.values(whatNext[stage]).some((commands) => commands.includes(command));
  if (!open) return 'wrong-stage';
  if (command === 'returnOriginal' && kept === false) return 'no-original-kept';
  // A converted case leaves one item and enters another: both mandates are needed.
  if (command === 'convert' && acts.get(otherThan(item).id)?.has('accept') !== true) return 'no-mandate';
  return command === 'decideOnTheSpot' && item.projectType !== 'on-the-spot' ? 'not-on-the-spot-item' : undefined;
}
