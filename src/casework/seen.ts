import { maskMobile, maskName, maskNumber } from '#law';
import { fieldsOf } from '#catalog';
import type { Form } from '#catalog';
import type { Asker } from './command.ts';
import type { Answers, Applicant } from './types.ts';

/** How much of a person somebody may see: all of oneself, what handling the case needs, or only what supervising it needs. */
export type Eyes = 'own' | 'handling' | 'supervising';

/** Whose eyes these are. A mandate to supervise alone shows the handling of a case, not the person (个人信息保护法6). */
export function eyesOf(asker: Asker): Eyes {
  if (asker.kind === 'citizen') return 'own';
  const handling =
    asker.kind === 'staff' && ['accept', 'review', 'decide', 'issue'].some((act) => has(asker.acts, act));
  return handling ? 'handling' : 'supervising';
}

const has = (acts: ReadonlySet<string>, act: string): boolean => acts.has(act);

/** The applicant as these eyes may see them. Empty where the record has been erased. */
export function applicantSeen(applicant: Applicant | undefined, eyes: Eyes): { readonly applicant?: Applicant } {
  if (!applicant) return {};
  if (eyes === 'own') return { applicant };
  const { kind, name, number, mobile, filedBy } = applicant;
  const masked = { kind, name, number: maskNumber(number), mobile: maskMobile(mobile) };
  if (eyes === 'handling') return { applicant: { ...masked, ...(filedBy !== undefined && { filedBy }) } };
  return {
    applicant: { ...masked, name: maskName(name), ...(filedBy !== undefined && { filedBy: maskName(filedBy) }) },
  };
}

/** The form's answers; a supervisor sees those that tell of a person only masked. */
export function answersSeen(answers: Answers, form: Form, eyes: Eyes): Answers {
  if (eyes !== 'supervising') return answers;
  const personal = new Set(fieldsOf(form).flatMap((field) => (field.personal ? field.name : [])));
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, personal.has(name) ? maskName(answer) : answer]),
  );
}
