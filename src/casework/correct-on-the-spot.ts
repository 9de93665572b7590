import { civilDateOf, demoRegionPrefix, refuse } from '#law';
import type { Refusal } from '#law';
import { checkAnswers, fieldsOf } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Tx } from '#ledger';
import { formAnswers } from './application.ts';
import type { CaseCommand } from './command.ts';
import type { RecordOf } from './records.ts';
import { changed } from './handed-in.ts';
import { answersSeen } from './seen.ts';
import type { Answers, CommandBody } from './types.ts';

/**
 * Mends an error at once, with the applicant's confirmation (许可法32(1)(三)). In: the answers as they stand, what is changed. Refusals:
 * `wrong-form` without a confirmation, `gap-not-in-item` for a field that the form does not have, `answers-wrong`.
 */
export async function correctOnTheSpot(
  tx: Tx,
  item: ServiceItem,
  before: RecordOf['answers'],
  { changes = {}, confirmation }: CommandBody,
): Promise<CaseCommand | Refusal> {
  if (confirmation === undefined) return refuse('wrong-form', {}, 'confirmation');
  const known = new Set(fieldsOf(item.form).map(({ name }) => name));
  const strange = Object.keys(changes).find((field) => !known.has(field));
  if (strange !== undefined) return refuse('gap-not-in-item', { about: strange }, 'changes');
  const answers = formAnswers({ ...before.answers, ...meant(changes, before.answers, item) }, item);
  const [problem] = checkAnswers(item.form, undefined, answers, {
    today: civilDateOf(tx.at),
    demo: tx.jurisdiction.startsWith(demoRegionPrefix),
  });
  if (problem) return refuse('answers-wrong', {}, `changes.${problem.field}`);
  const record: RecordOf['answers'] = { answers, files: before.files };
  return {
    name: 'correctOnTheSpot',
    fields: changed(before.answers, answers),
    answers: await tx.deposit('answers', record),
    confirmation,
  };
}

/** A masked number sent back as the page showed it says that the answer stays as it was: asterisks never enter the file. */
function meant(changes: Answers, before: Answers, { form }: ServiceItem): Answers {
  const shown = answersSeen(before, form, 'handling');
  return Object.fromEntries(
    Object.entries(changes).map(([name, answer]) => [name, answer === shown[name] ? (before[name] ?? '') : answer]),
  );
}
