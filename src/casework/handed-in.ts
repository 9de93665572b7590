import type { PublishedItem } from '#catalog';
import { personOf } from '#identity';
import type { CitizenWho } from '#identity';
import type { Tx } from '#ledger';
import { applicantOf } from './application.ts';
import type { Application } from './application.ts';
import type { CaseCommand } from './command.ts';
import type { MaterialFile } from './events.ts';
import type { RecordOf } from './records.ts';
import type { Case } from './state.ts';
import type { Applicant, Answers, Draft } from './types.ts';

/** The applicant of the case; of a new one, from the account and the answers. */
export async function whoApplies(
  tx: Tx,
  who: CitizenWho,
  answers: Answers,
  { item }: PublishedItem,
  state: Case,
): Promise<Applicant> {
  const known = state.stage === 'none' ? undefined : await tx.personal(state.applicant.ref);
  if (known !== undefined) return known as Applicant;
  const person = await personOf(tx.db, tx.jurisdiction, who.account);
  if (!person) throw new Error('an account without a person asked to apply');
  return applicantOf(item, answers, person);
}

/** Lays a draft's words beside the ledger. Out: the command that hands it in, a new application or the answer to a notice. */
export async function commandOf(
  tx: Tx,
  who: CitizenWho,
  draft: Draft,
  { answers, delivery, electronicConsent, postAddress }: Application,
  applicant: Applicant,
  state: Case,
): Promise<CaseCommand> {
  const record: RecordOf['answers'] = {
    answers,
    files: draft.files.map(({ material, file, name, at }) => ({ material, file, name, at })),
  };
  const materials: MaterialFile[] = draft.files.map(({ material, file, size, grade }) => ({
    material,
    file,
    size,
    grade,
  }));
  const said = await tx.deposit('answers', record);
  if (state.stage === 'none') {
    const { account } = who;
    const person = await tx.deposit('applicant', {
      ...applicant,
      ...(postAddress !== undefined && { address: postAddress }),
    });
    return { name: 'submit', applicant: person, answers: said, materials, delivery, electronicConsent, account };
  }
  const before = (await tx.personal(state.answers.ref)) as RecordOf['answers'] | undefined;
  return { name: 'answerCorrection', answers: said, materials, changedFields: changed(before?.answers ?? {}, answers) };
}

/** Fields whose answer is another one now. */
export function changed(before: Answers, after: Answers): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
}
