import type { PostId } from '#identity';
import type { StoredCaseEvent } from './context.ts';
import { sentenceOf } from './history-words.ts';
import type { SentencePlace } from './history-words.ts';
import { postOfActor } from './officers.ts';
import type { Officer } from './officers.ts';
import type { HistoryLine } from './types.ts';

/** Whose eyes read the history, and who held the posts that appear in it. */
export interface HistoryReader extends SentencePlace {
  readonly officers: ReadonlyMap<PostId, Officer>;
}

/** The history (经过): every event of the case as a plain sentence with who, when and the hash that proves it. */
export function historyOf(events: readonly StoredCaseEvent[], reader: HistoryReader): readonly HistoryLine[] {
  return events.map((event) => ({
    seq: event.seq,
    type: event.type,
    at: event.at,
    who: whoDid(event, reader),
    ...sentenceOf(event, reader),
    hash: event.hash,
  }));
}

/** Every post that the history of a case names. */
export function postsNamed(events: readonly StoredCaseEvent[]): readonly PostId[] {
  return events.flatMap((event) => {
    const post = postOfActor(event.actor);
    const signed = event.type === 'ReviewRecorded' ? event.data.officers : [];
    return post === undefined ? signed : [post, ...signed];
  });
}

function whoDid(event: StoredCaseEvent, reader: HistoryReader): string {
  if (event.type === 'ReviewRecorded')
    return event.data.officers.map((post) => officerWords(reader.officers.get(post), reader.forApplicant)).join('、');
  if (event.actor.startsWith('citizen/')) return '申请人';
  const post = postOfActor(event.actor);
  return post === undefined ? '系统' : officerWords(reader.officers.get(post), reader.forApplicant);
}

/** Colleagues know each other's units; the applicant is told which unit and post it was, and who. */
export function officerWords(officer: Officer | undefined, forApplicant: boolean): string {
  if (!officer) return '工作人员';
  const { name, title, unit } = officer;
  return (forApplicant ? [unit, title, name] : [name, title]).filter((word) => word !== '').join(' ');
}
