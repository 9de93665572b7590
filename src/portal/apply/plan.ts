import { fieldsOf, materialsAsked } from '#catalog';
import type { FormField, Material, ServiceItem } from '#catalog';
import type { CasePage, Draft } from '#casework';

/** One page of an application: of the form, the materials, the delivery, or the last look. `id` is its place in the address. */
export type Step =
  | {
      readonly kind: 'form';
      readonly id: string;
      readonly title: string;
      readonly titleEn: string;
      readonly hint?: string;
      readonly hintEn?: string;
      readonly pageId: string;
      readonly fields: readonly FormField[];
    }
  | { readonly kind: 'materials'; readonly id: 'materials' }
  | { readonly kind: 'delivery'; readonly id: 'delivery' }
  | { readonly kind: 'check'; readonly id: 'check' };

/** An application as its pages need it: the draft, the item version it fills in, and, for a correction, what is asked for. */
export interface Application {
  readonly draft: Draft;
  readonly item: ServiceItem;
  /** The case whose correction notice the draft answers. */
  readonly correcting?: CasePage;
}

/** Words of a gap as the notice said them. */
export function gapsOf(application: Application, kind: 'material' | 'field'): ReadonlyMap<string, string> {
  const gaps = application.correcting?.gaps.filter((gap) => gap.kind === kind) ?? [];
  return new Map(gaps.map(({ about, words }) => [about, words]));
}

/**
 * The pages of an application in order. A correction has only those pages on which the notice names a gap, with only the fields it
 * names: nothing else may be asked for (许可法32).
 */
export function stepsOf(application: Application): readonly Step[] {
  const { item, correcting } = application;
  const fields = fieldsOf(item.form);
  const asked = gapsOf(application, 'field');
  const forms: Step[] = item.form.pages
    .map((page) => ({
      kind: 'form' as const,
      id: page.id === 'materials' || page.id === 'delivery' || page.id === 'check' ? `form-${page.id}` : page.id,
      title: page.title,
      titleEn: page.titleEn ?? '',
      ...(page.hint !== undefined && { hint: page.hint }),
      ...(page.hintEn !== undefined && { hintEn: page.hintEn }),
      pageId: page.id,
      fields: fields.filter(({ name }) => page.fields.includes(name) && (!correcting || asked.has(name))),
    }))
    .filter((step) => step.fields.length > 0);
  const uploads = correcting ? gapsOf(application, 'material').size > 0 : item.materials.some(fromApplicant);
  return [
    ...forms,
    ...(uploads ? [{ kind: 'materials', id: 'materials' } as const] : []),
    ...(correcting ? [] : [{ kind: 'delivery', id: 'delivery' } as const]),
    { kind: 'check', id: 'check' },
  ];
}

const fromApplicant = ({ provided }: Material): boolean => provided === 'applicant';

/** A material on the upload page: must be there, or only if the applicant's case needs it. */
export interface MaterialAsked {
  readonly material: Material;
  readonly needed: boolean;
}

/**
 * What the upload page asks for: needed materials, and those whose need only the applicant knows. In a correction: what the notice names.
 * A material that the answers rule out is not shown.
 */
export function uploadsOf(application: Application): readonly MaterialAsked[] {
  const { item, draft, correcting } = application;
  if (correcting) {
    const asked = gapsOf(application, 'material');
    return item.materials.filter(({ id }) => asked.has(id)).map((material) => ({ material, needed: true }));
  }
  const needed = materialsAsked(item, draft.answers);
  return item.materials
    .filter((material) => fromApplicant(material) && (needed.includes(material) || material.whenAnswer === undefined))
    .map((material) => ({ material, needed: needed.includes(material) }));
}

/** What the applicant need not bring: the system makes it or has it. */
export function alreadyHere(item: ServiceItem): readonly Material[] {
  return item.materials.filter(({ provided }) => provided === 'system');
}
