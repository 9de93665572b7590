import type { Commitment } from '#ledger';
import type { LoadedCase, StoredCaseEvent } from './context.ts';
import type { Written } from './correctable.ts';
import type { RecordOf } from './records.ts';
import { evolve, nothing } from './state.ts';
import type { Case } from './state.ts';

/** Reads a personal record; undefined once it has been erased. */
type Read = (commitment: Commitment) => Promise<unknown>;

/**
 * What the case held when a paper of it was issued, or holds now: the applicant, the answers, the words of the decision. Undefined where
 * there is no such paper or the records have been erased.
 */
export async function writtenAt(
  tx: { personal(ref: string): Promise<unknown> },
  { events }: Pick<LoadedCase, 'events'>,
  paper?: string,
): Promise<Written | undefined> {
  const read: Read = ({ ref }) => tx.personal(ref);
  const until = paper === undefined ? events : events.slice(0, events.findIndex((event) => issues(event, paper)) + 1);
  const state = until.reduce<Case>(evolve, nothing);
  if (state.stage === 'none') return undefined;
  const applicant = (await read(state.applicant)) as RecordOf['applicant'] | undefined;
  const answers = (await read(state.answers)) as RecordOf['answers'] | undefined;
  const texts = textsOf(until);
  if (!applicant || !answers) return undefined;
  return {
    applicant,
    answers: answers.answers,
    texts: texts && ((await read(texts)) as RecordOf['reasons'] | undefined),
  };
}

/** The words of the decision as they now stand: those of the grant or the refusal, or of the last correction of them. */
export function textsOf(events: readonly StoredCaseEvent[]): Commitment | undefined {
  const last = events.findLast(
    (event) =>
      event.type === 'LicenceGranted' ||
      event.type === 'LicenceRefused' ||
      (event.type === 'PaperCorrected' && event.data.texts !== undefined),
  );
  return last && 'texts' in last.data ? last.data.texts : undefined;
}

function issues({ data }: StoredCaseEvent, paper: string): boolean {
  return 'paper' in data && typeof data.paper === 'object' && data.paper.paper === paper;
}
