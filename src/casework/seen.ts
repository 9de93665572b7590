import { maskIdentityDocument, maskMobile, maskName, maskNumber, maskNumbersIn } from '#law';
import { fieldsOf } from '#catalog';
import type { Form, FormField } from '#catalog';
import { ofApplicant } from './access-events.ts';
import type { Eyes } from './access-rights.ts';
import type { Answers, Applicant } from './types.ts';

/**
 * The applicant as these eyes may see them. Empty where the record has been erased. A company's credit code is public; of a
 * person's number, and of every mobile number, staff see the ends.
 */
export function applicantSeen(applicant: Applicant | undefined, eyes: Eyes): { readonly applicant?: Applicant } {
  if (!applicant) return {};
  if (eyes === 'own') return { applicant };
  const { kind, name, idKind, number, mobile, address, filedBy, agent } = applicant;
  const masked = {
    kind,
    name,
    ...(idKind !== undefined && { idKind }),
    number: kind === 'company' ? number : maskIdentityDocument(number),
    mobile: maskMobile(mobile),
  };
  // Whoever handles the case sends its letters.
  const reached = {
    ...(address !== undefined && { address }),
    ...(filedBy !== undefined && { filedBy }),
    ...agentSeen(agent),
  };
  if (eyes === 'handling') return { applicant: { ...masked, ...reached } };
  return {
    applicant: {
      ...masked,
      name: maskName(name),
      ...(filedBy !== undefined && { filedBy: maskName(filedBy) }),
      ...agentSeen(agent && { ...agent, name: maskName(agent.name) }),
    },
  };
}

function agentSeen(agent: Applicant['agent']): Pick<Applicant, 'agent'> {
  if (!agent) return {};
  return { agent: { ...agent, number: maskIdentityDocument(agent.number), mobile: maskMobile(agent.mobile) } };
}

/** The form's answers as these eyes may see them: numbers of persons masked for all staff, for a supervisor whatever tells of a person. */
export function answersSeen(answers: Answers, form: Form, eyes: Eyes): Answers {
  if (eyes === 'own') return answers;
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, answerSeen(answer, fields.get(name), eyes)]),
  );
}

function answerSeen(answer: string, field: FormField | undefined, eyes: Exclude<Eyes, 'own'>): string {
  if (answer === '') return '';
  if (field?.kind === 'id-number') return maskNumber(answer);
  if (field?.kind === 'id-document') return maskIdentityDocument(answer);
  if (field?.kind === 'mobile') return maskMobile(answer);
  if (field?.kind === 'credit-code') return answer;
  return eyes === 'supervising' && field?.personal === true ? maskName(answer) : maskNumbersIn(answer);
}

/** What staff write of a person, and the names files were handed in under: read with the numbers in them masked. */
export function textSeen(text: string, eyes: Eyes): string {
  return eyes === 'own' ? text : maskNumbersIn(text);
}

/** Everything that is masked for whoever handles a case, by field, in full: the applicant's numbers, and the answers that hold any. */
export function maskedInFull(applicant: Applicant | undefined, answers: Answers, form: Form): Answers {
  const seen = applicantSeen(applicant, 'handling').applicant;
  const whole: [string, string, string | undefined][] = applicant
    ? [
        [ofApplicant.number, applicant.number, seen?.number],
        [ofApplicant.mobile, applicant.mobile, seen?.mobile],
      ]
    : [];
  const shown = answersSeen(answers, form, 'handling');
  const inOrder = fieldsOf(form).flatMap(({ name }) => [[name, answers[name], shown[name]] as const]);
  const all = [...whole, ...inOrder];
  return Object.fromEntries(
    all.flatMap(([name, full, masked]) => (full === undefined || full === masked ? [] : [[name, full]])),
  );
}
