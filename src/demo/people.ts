import type { Identity, StaffId, Who } from '#identity';
import { demoCitizens } from './citizens.ts';
import type { DemoCitizenId } from './citizens.ts';
import { demoStaff, organiser } from './staff.ts';

/** The staff id under which `firstStart` registers the organiser. */
export const organiserId: StaffId = 'administrator';

/** A member of the demo's staff as the desks know somebody who has signed in. Throws where the post is not held. */
export async function staffWho(identity: Identity, id: StaffId): Promise<Who> {
  const [post] = await identity.postsOf(id);
  const unit = post && (await identity.unit(post.unit));
  const name = id === organiserId ? organiser.name : demoStaff.find((person) => person.id === id)?.name;
  if (!post || !unit || name === undefined) throw new Error(`nobody of the demo's staff holds the post ${id}`);
  return { kind: 'staff', jurisdiction: identity.jurisdiction, staff: id, name, post, unit };
}

/** A citizen of the demo after the sign-in. In: the account that the registration answered with. */
export function citizenWho(identity: Identity, id: DemoCitizenId, account: string): Who {
  return { kind: 'citizen', jurisdiction: identity.jurisdiction, account, name: demoCitizens[id].name };
}
