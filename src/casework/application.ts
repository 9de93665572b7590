import {
  demoRegionPrefix,
  legible,
  plainCitizenId,
  plainCreditCode,
  plainIdentityDocument,
  plainMobile,
  refuse,
} from '#law';
import type { CivilDate, Refusal } from '#law';
import { checkAnswers, fieldsOf, materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Person } from '#identity';
import type { DeliveryMode } from './events.ts';
import { ownAnswers } from './records.ts';
import type { Applicant, Answers, Draft } from './types.ts';

/** What a draft says once it has been found in order. */
export interface Application {
  /** Answers to the item's form only, as they are filed. */
  readonly answers: Answers;
  readonly delivery: DeliveryMode;
  readonly electronicConsent: boolean;
  /** Where it is to be sent; only where it is to be sent. */
  readonly postAddress?: string;
}

/**
 * Is this draft ready to be handed in? In: the draft, the item version it will be bound to, the place and day. Refusals, each at its
 * field: `address-missing` where it is to be sent nowhere, `answers-wrong` (form, delivery), `material-missing` (许可法31(1)), `declaration-missing` (许可法31(1)).
 * Answers that the form does not ask for are left out: they come from an older version or from the page around the form.
 */
export function readApplication(
  draft: Pick<Draft, 'answers' | 'files'>,
  item: ServiceItem,
  { jurisdiction, today }: { readonly jurisdiction: string; readonly today: CivilDate },
): Application | Refusal {
  const answers = formAnswers(draft.answers, item);
  const [problem] = checkAnswers(item.form, undefined, answers, {
    today,
    demo: jurisdiction.startsWith(demoRegionPrefix),
  });
  if (problem) return refuse('answers-wrong', {}, problem.field);
  const missing = materialsAsked(item, answers).find((one) => !draft.files.some((file) => file.material === one.id));
  if (missing) return refuse('material-missing', { name: missing.name }, `material-${missing.id}`);
  const delivery = draft.answers[ownAnswers.delivery];
  if (delivery !== 'electronic' && delivery !== 'counter' && delivery !== 'post')
    return refuse('answers-wrong', {}, ownAnswers.delivery);
  const postAddress = legible(draft.answers[ownAnswers.postAddress] ?? '').trim();
  if (delivery === 'post' && postAddress === '') return refuse('address-missing', {}, ownAnswers.postAddress);
  if (draft.answers[ownAnswers.declaration] !== 'yes') return refuse('declaration-missing', {}, ownAnswers.declaration);
  const sent = delivery === 'post' ? { postAddress } : {};
  return { ...sent, answers, delivery, electronicConsent: draft.answers[ownAnswers.electronicConsent] === 'yes' };
}

/** The answers to the form's own fields, legible and trimmed, numbers in the one shape that registers use; an empty answer is none. */
export function formAnswers(answers: Answers, item: ServiceItem): Answers {
  const given = fieldsOf(item.form).map(
    ({ name, kind }) => [name, plain(kind, legible(answers[name] ?? '').trim())] as const,
  );
  return Object.fromEntries(given.filter(([, answer]) => answer !== ''));
}

function plain(kind: string, answer: string): string {
  switch (kind) {
    case 'id-number':
      return plainCitizenId(answer);
    case 'id-document':
      return plainIdentityDocument(answer);
    case 'credit-code':
      return plainCreditCode(answer);
    case 'mobile':
      return plainMobile(answer);
    case 'number':
      return answer.normalize('NFKC');
    default:
      return answer;
  }
}

/**
 * Who applies. A form that asks for a credit code is filed by the organisation that bears it, under the name asked for beside it
 * (经办人: the person signed in); every other form by that person.
 */
export function applicantOf(item: ServiceItem, answers: Answers, person: Person): Applicant {
  const fields = fieldsOf(item.form);
  const code = fields.find((field) => field.kind === 'credit-code' && answers[field.name] !== undefined);
  const name = fields.find((field) => field.onPaper === 'holder' && answers[field.name] !== undefined);
  return code && name
    ? {
        kind: 'company',
        name: answers[name.name] ?? '',
        number: answers[code.name] ?? '',
        mobile: person.mobile,
        filedBy: person.name,
      }
    : { kind: 'person', ...person };
}
