import { checkAnswers } from '#catalog';
import type { Material } from '#catalog';
import { ownAnswers } from '#casework';
import { demoRegionPrefix } from '#law';
import type { FieldError } from '../components/error-summary.tsx';
import { textInLang } from '../components/in-lang.tsx';
import type { Visit } from '../shell/visit.ts';
import { gapsOf, stepsOf, uploadsOf } from './plan.ts';
import type { Application, Step } from './plan.ts';

/** `id` of the upload field of a material; the desk's refusal names the same. */
export function uploadField(material: string): string {
  return `material-${material}`;
}

/** What is not right yet on one page, in words, in the order of its questions. The desk checks all of it again at the submission. */
export function problemsOn(visit: Visit, application: Application, step: Step): readonly FieldError[] {
  switch (step.kind) {
    case 'form':
      return formProblems(visit, application, step);
    case 'materials':
      return materialProblems(visit, application);
    case 'delivery':
      return deliveryProblems(visit, application);
    case 'check':
      return [];
  }
}

/** Of all pages before the last look, with the page each stands on. */
export function problemsBefore(
  visit: Visit,
  application: Application,
): readonly (FieldError & { readonly step: string })[] {
  return stepsOf(application).flatMap((step) =>
    problemsOn(visit, application, step).map((problem) => ({ ...problem, step: step.id })),
  );
}

function formProblems(
  visit: Visit,
  { item, draft, correcting }: Application,
  step: Extract<Step, { kind: 'form' }>,
): readonly FieldError[] {
  const asked = new Set(step.fields.map(({ name }) => name));
  const options = { today: visit.today, demo: visit.who.jurisdiction.startsWith(demoRegionPrefix) };
  const wrong = checkAnswers(item.form, step.pageId, draft.answers, options)
    .filter(({ field }) => asked.has(field))
    .map(({ field, zh, en }) => ({ field, words: textInLang(visit, zh, en) }));
  if (!correcting) return wrong;
  // The notice found the answer wanting: the same answer is none.
  const same = step.fields
    .filter(({ name }) => (draft.answers[name] ?? '').trim() === (correcting.answers[name] ?? ''))
    .filter(({ name }) => !wrong.some(({ field }) => field === name))
    .map(({ name, zh, en }) => ({
      field: name,
      words: visit.say('error.unchanged', { name: textInLang(visit, zh, en) }),
    }));
  return [...wrong, ...same];
}

/** Materials that must come and have not; what was handed in before and found wanting is no answer to the notice. */
export function missingMaterials(application: Application): readonly Material[] {
  const { draft, correcting } = application;
  const told = gapsOf(application, 'material');
  return uploadsOf(application)
    .filter(({ material, needed }) => {
      if (!needed) return false;
      const files = draft.files.filter((file) => file.material === material.id);
      const before = told.has(material.id) ? (correcting?.files ?? []) : [];
      return !files.some((file) => !before.some((old) => old.material === file.material && old.file === file.file));
    })
    .map(({ material }) => material);
}

function materialProblems(visit: Visit, application: Application): readonly FieldError[] {
  return missingMaterials(application).map((material) => ({
    field: uploadField(material.id),
    words: visit.say('error.file.missing', { name: textInLang(visit, material.name, material.nameEn) }),
  }));
}

function deliveryProblems({ say }: Visit, { draft }: Application): readonly FieldError[] {
  const mode = draft.answers[ownAnswers.delivery] ?? '';
  if (mode !== 'electronic' && mode !== 'counter' && mode !== 'post')
    return [{ field: ownAnswers.delivery, words: say('error.choose', { name: say('delivery.mode') }) }];
  if (mode === 'post' && (draft.answers[ownAnswers.postAddress] ?? '').trim() === '')
    return [{ field: ownAnswers.postAddress, words: say('delivery.post.address.need') }];
  return mode === 'electronic' && draft.answers[ownAnswers.electronicConsent] !== 'yes'
    ? [{ field: ownAnswers.electronicConsent, words: say('delivery.consent.need') }]
    : [];
}
