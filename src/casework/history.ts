import type { PostId } from '#identity';
import type { StoredAccess } from './access-log.ts';
import { accessSentence } from './access-words.ts';
import type { StoredCaseEvent } from './context.ts';
import { sentenceOf, signers } from './history-words.ts';
import type { SentencePlace } from './history-words.ts';
import { postOfActor } from './officers.ts';
import type { Officer } from './officers.ts';
import type { HistoryLine } from './shown.ts';

/** Whose eyes read the history, and who held the posts that appear in it. */
export interface HistoryReader extends SentencePlace {
  readonly officers: ReadonlyMap<PostId, Officer>;
  /** What an officer wrote on looking at a person's numbers, by the reference of the record; for colleagues only. */
  readonly note: (ref: string) => string;
}

/**
 * The history (经过): every event of the case, and every look at the person in it, as a plain sentence with who, when and the hash that
 * proves it. A look stands behind the event that it saw last: the order is that of the sequences, never of the clock.
 */
export function historyOf(
  events: readonly StoredCaseEvent[],
  accesses: readonly StoredAccess[],
  reader: HistoryReader,
): readonly HistoryLine[] {
  return events.flatMap((event) => [
    {
      chain: 'case' as const,
      ...placeOf(event),
      type: event.type,
      who: whoDid(event, reader),
      ...sentenceOf(event, reader),
    },
    ...accesses.filter(({ data }) => data.caseSeq === event.seq).map((access) => accessLine(access, reader)),
  ]);
}

function accessLine(access: StoredAccess, reader: HistoryReader): HistoryLine {
  const post = postOfActor(access.actor);
  const who = officerWords(post === undefined ? undefined : reader.officers.get(post), reader.forApplicant);
  const words = access.type === 'PersonalDataShown' ? access.data.words : undefined;
  const note = words ? reader.note(words.ref) : '';
  return {
    chain: 'access',
    ...placeOf(access),
    type: access.type,
    who,
    ...accessSentence(access, who, { ...reader, note }),
  };
}

function placeOf({ seq, at, hash }: StoredCaseEvent | StoredAccess): Pick<HistoryLine, 'seq' | 'at' | 'hash'> {
  return { seq, at, hash };
}

/** Every post that the history of a case names. */
export function postsNamed(events: readonly (StoredCaseEvent | StoredAccess)[]): readonly PostId[] {
  return events.flatMap((event) => {
    const post = postOfActor(event.actor);
    const signed =
      event.type === 'ReviewRecorded' ? event.data.officers : event.type === 'ReviewCoSigned' ? [event.data.post] : [];
    return post === undefined ? signed : [post, ...signed];
  });
}

function whoDid(event: StoredCaseEvent, reader: HistoryReader): string {
  if (event.type === 'ReviewRecorded')
    return signers(event.data)
      .map((post) => officerWords(reader.officers.get(post), reader.forApplicant))
      .join('、');
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
