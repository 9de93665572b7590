import { isCivilDate, refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import type { PostEvent } from './events.ts';
import type { Situation } from './situation.ts';

type PostCommand = Extract<OrganisationCommand, { name: 'assignPost' | 'endPost' }>;

/** Refusals: `id-taken`, `staff-unknown`, `unit-unknown`, `title-missing`, `date-wrong`, `dates-reversed`, `post-unknown`, `post-ended`. */
export function decidePost(situation: Situation, command: PostCommand): readonly PostEvent[] | Refusal {
  const { post } = situation;
  if (command.name === 'assignPost') return assign(situation, command);
  if (post.stage === 'none') return refuse('post-unknown', {}, 'post');
  if (post.stage === 'ended') return refuse('post-ended', {}, 'post');
  const { to } = command;
  if (!isCivilDate(to)) return refuse('date-wrong', {}, 'to');
  if (to < post.from) return refuse('dates-reversed', {}, 'to');
  // A term that is over cannot be taken back: acts done under it would lose their ground.
  if (to < situation.today) return refuse('date-past', {}, 'to');
  if (post.to !== '' && to > post.to) return refuse('term-outside-post', {}, 'to');
  return [{ type: 'PostEnded', data: { to } }];
}

function assign(
  { staff, unit, post }: Situation,
  command: Extract<PostCommand, { name: 'assignPost' }>,
): readonly PostEvent[] | Refusal {
  const { auxiliary, from, to = '' } = command;
  const title = command.title.trim();
  if (post.stage !== 'none') return refuse('id-taken', {}, 'id');
  if (staff.stage === 'none') return refuse('staff-unknown', {}, 'staff');
  if (unit.stage !== 'standing') return refuse('unit-unknown', {}, 'unit');
  if (title === '' || title.length > 40) return refuse('title-missing', {}, 'title');
  if (!isCivilDate(from)) return refuse('date-wrong', {}, 'from');
  if (to !== '' && !isCivilDate(to)) return refuse('date-wrong', {}, 'to');
  if (to !== '' && to < from) return refuse('dates-reversed', {}, 'to');
  const data = { staff: command.staff, unit: command.unit, title, auxiliary, from, to };
  return [{ type: 'PostAssigned', data }];
}
