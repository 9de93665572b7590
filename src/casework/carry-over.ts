import { checkAnswers, fieldsOf, materialsAsked } from '#catalog';
import type { FormField, IdentifierOptions, Material, ServiceItem } from '#catalog';
import { formAnswers } from './application.ts';
import type { HandedMaterial, MaterialFile } from './events.ts';
import { isThere } from './guards.ts';
import type { FileName } from './records.ts';
import type { Answers } from './types.ts';

/** What an application under one item is worth under another. */
export interface CarriedOver {
  readonly answers: Answers;
  readonly materials: readonly MaterialFile[];
  readonly handed: readonly HandedMaterial[];
  readonly files: readonly FileName[];
  /** Fields of the new form whose answer came along, and those that still want one. */
  readonly fields: readonly FormField[];
  readonly unanswered: readonly FormField[];
  /** Materials of the new item with what they come from. */
  readonly pairs: readonly { readonly material: Material; readonly from: Material }[];
  /** Materials that this applicant has to bring by these answers and has not. */
  readonly missing: readonly Material[];
  /** What was handed in and means nothing under the new item; it stays with the old case. */
  readonly left: readonly Material[];
}

interface HandedIn {
  readonly answers: Answers;
  readonly materials: readonly MaterialFile[];
  readonly handed: readonly HandedMaterial[];
  readonly files: readonly FileName[];
}

/**
 * Nothing is handed in twice when a case is converted (domain 9B): an answer goes along to the field of the same name and kind, a file to
 * the material of the same id or the same name. `more` are answers given beside. Pure: the clerk sees what the command will do.
 */
export function carryOver(
  from: ServiceItem,
  to: ServiceItem,
  handedIn: HandedIn,
  more: Answers,
  options: IdentifierOptions,
): CarriedOver {
  const before = fieldsOf(from.form);
  const now = fieldsOf(to.form);
  const kept = now.filter((field) => {
    const same = before.find(({ name, kind }) => name === field.name && kind === field.kind);
    const answer = handedIn.answers[field.name] ?? '';
    return same !== undefined && answer !== '' && fits(field, answer);
  });
  const carried = Object.fromEntries(kept.map(({ name }) => [name, handedIn.answers[name] ?? '']));
  const answers = formAnswers({ ...carried, ...more }, to);
  const wrong = new Set(checkAnswers(to.form, undefined, answers, options).map(({ field }) => field));
  const brought = (material: Material) => isThere(handedIn, material.id);
  const pairs = to.materials.flatMap((material) => {
    const same =
      from.materials.find(({ id }) => id === material.id) ?? from.materials.find(({ name }) => name === material.name);
    return same && brought(same) ? [{ material, from: same }] : [];
  });
  const renamed = <F extends { readonly material: string }>(file: F): readonly F[] =>
    pairs.flatMap((pair) => (pair.from.id === file.material ? [{ ...file, material: pair.material.id }] : []));
  return {
    answers,
    materials: handedIn.materials.flatMap(renamed),
    handed: handedIn.handed.flatMap(renamed),
    files: handedIn.files.flatMap(renamed),
    fields: kept.filter(({ name }) => !wrong.has(name)),
    unanswered: now.filter(({ name }) => wrong.has(name)),
    pairs,
    missing: materialsAsked(to, answers).filter(({ id }) => !pairs.some(({ material }) => material.id === id)),
    left: from.materials.filter((material) => brought(material) && !pairs.some((pair) => pair.from.id === material.id)),
  };
}

/** A choice that the new form does not offer is no answer to it. */
function fits({ kind, choices }: FormField, answer: string): boolean {
  return kind !== 'choice' || choices.some(({ value }) => value === answer);
}
