import { demoRegionPrefix } from '#law';
import type { CivilDate } from '#law';
import { checkAnswers, materialsAsked } from '#catalog';
import type { Material, ServiceItem } from '#catalog';
import type { CaseContext } from './command.ts';
import type { CaseFacts } from './state.ts';
import type { Answers, Applicant } from './types.ts';

/**
 * The materials this applicant has to bring: by their answers and, where an agent acts, the letter of authority if the item lists one
 * (许可法29(2), 31(2)): an item that lists none asks for none.
 */
export function askedOf(item: ServiceItem, answers: Answers, applicant: Applicant | undefined): readonly Material[] {
  const asked = materialsAsked(item, answers);
  if (!applicant?.agent) return asked;
  return item.materials.filter(
    (material) =>
      asked.includes(material) ||
      (material.provided === 'applicant' && material.whenAnswer === undefined && /委托书|授权书/.test(material.name)),
  );
}

/**
 * What decide has to know of a filed form: the materials it asks for, and the answers that are not in order yet. Only the counter takes
 * in what is not, and a conversion brings what the new form lacks: what was handed in online was found in order then, and is not held against a later rule.
 */
export function askedAndWrong(
  item: ServiceItem,
  answers: Answers,
  applicant: Applicant | undefined,
  { channel, handed, convertedFrom }: Pick<CaseFacts, 'channel' | 'handed' | 'convertedFrom'>,
  { today, jurisdiction }: { readonly today: CivilDate; readonly jurisdiction: string },
): Required<Pick<CaseContext, 'asked' | 'wrong'>> {
  const demo = jurisdiction.startsWith(demoRegionPrefix);
  // A converted case answers a form that it was not written for.
  const open = channel === 'window' || handed !== undefined || convertedFrom !== undefined;
  const problems = open ? checkAnswers(item.form, undefined, answers, { today, demo }) : [];
  return { asked: askedOf(item, answers, applicant), wrong: problems.map(({ field }) => field) };
}
