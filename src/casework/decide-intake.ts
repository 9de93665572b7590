import { refuse } from '#law';
import type { DateIfKnown, Refusal } from '#law';
import { materialsAsked } from '#catalog';
import type { Material } from '#catalog';
import type { CaseCommand, CaseContext } from './command.ts';
import type { CaseEvent, HandedMaterial, MaterialFile } from './events.ts';
import type { Case } from './state.ts';

type Of<Name extends CaseCommand['name']> = Extract<CaseCommand, { name: Name }>;
type Decided = readonly CaseEvent[] | Refusal;

/**
 * Taking an application in at the counter (许可法29, 32). What is missing keeps nobody's application out: it is for the answer to say.
 * Refusals: `item-not-at-window`; those of `refuseHanded`; `no-electronic-place`, `electronic-consent-unsigned`.
 */
export function decideTakeIn(command: Of<'takeIn'>, context: CaseContext): Decided {
  const { asker, dates, item } = context;
  if (asker.kind !== 'staff') return refuse('wrong-capacity', { capacity: 'clerk' });
  if (!item.channels.includes('window')) return refuse('item-not-at-window');
  const wrong = refuseHanded(command, context);
  if (wrong) return wrong;
  // A paper is served where the addressee's own system receives it (电子签名法11), and with their consent (民事诉讼法90).
  const electronically = command.delivery === 'electronic';
  const account = electronically ? (command.electronic?.account ?? '') : '';
  if (electronically && account === '') return refuse('no-electronic-place', {}, 'delivery');
  if (electronically && command.electronic?.signed !== true)
    return refuse('electronic-consent-unsigned', {}, 'confirmation');
  const { name: _takeIn, keptUntil, electronic: _place, ...said } = command;
  const on = dates.today;
  const data = {
    ...said,
    item: item.id,
    version: context.version,
    channel: 'window' as const,
    account,
    receivedOn: on,
    answerDue: dates.answerDue(on),
    electronicConsent: electronically,
    takenInBy: asker.post,
    paper: context.paper('receipt-slip'),
  };
  return [{ type: 'ApplicationReceived', data }, ...custody(command.handed, keptUntil, context)];
}

/**
 * A supplement brought to the counter (许可法32(1)(五)): every gap of the notice is answered, by a new file, by what lies on the counter
 * or by another answer. Refusals: `gap-unanswered` naming the first that is not; those of `refuseHanded`.
 */
export function decideSupplement(state: Case, command: Of<'takeInSupplement'>, context: CaseContext): Decided {
  if (state.stage !== 'correction-requested') return refuse('wrong-stage', { stage: state.stage });
  const wrong = refuseHanded(command, context);
  if (wrong) return wrong;
  const { answers, materials, handed, keptUntil, changedFields } = command;
  const before = new Set(state.materials.map(({ material, file }) => `${material} ${file}`));
  const open = state.gaps.find(({ kind, about }) =>
    kind === 'field'
      ? !changedFields.includes(about)
      : !handed.some(({ material }) => material === about) &&
        !materials.some(({ material, file }) => material === about && !before.has(`${material} ${file}`)),
  );
  if (open) {
    const name = context.item.materials.find(({ id }) => id === open.about)?.name ?? open.about;
    return refuse(
      'gap-unanswered',
      { name },
      open.kind === 'field' ? `answers.${open.about}` : `materials.${open.about}`,
    );
  }
  const { today, answerDue } = context.dates;
  const kept = (state.handed ?? []).filter((old) => !handed.some(({ material }) => material === old.material));
  const data = {
    answers,
    materials,
    completeOn: today,
    answerDue: answerDue(today),
    handed: [...kept, ...handed],
    paper: context.paper('receipt-slip'),
  };
  return [{ type: 'CorrectionReceived', data }, ...custody(handed, keptUntil, context)];
}

/** An original that was kept goes back against a signature. Refusals: `no-original-kept`. */
export function decideReturn(state: Case, { material }: Of<'returnOriginal'>, { dates }: CaseContext): Decided {
  const kept = state.stage === 'none' ? [] : (state.kept ?? []);
  if (!kept.includes(material)) return refuse('no-original-kept', {}, 'material');
  return [{ type: 'OriginalReturned', data: { material, on: dates.today } }];
}

/** Originals that stay with the organ are told on a slip of their own (原件收存凭证). */
function custody(
  handed: readonly HandedMaterial[],
  keptUntil: DateIfKnown,
  context: CaseContext,
): readonly CaseEvent[] {
  const originals = handed.flatMap(({ form, material }) => (form === 'original-kept' ? material : []));
  if (originals.length === 0 || keptUntil === '') return [];
  const data = { originals, due: keptUntil, on: context.dates.today, paper: context.paper('custody-slip') };
  return [{ type: 'OriginalsKept', data }];
}

/**
 * Only what the item asks of this applicant is taken (许可法31(2)), each with a grade that the way it was handed over bears
 * (国办函〔2016〕108号). Refusals, each at its material: `gap-not-in-item`, `material-not-asked`, `grade-wrong`; `custody-date-missing`.
 */
function refuseHanded(
  { handed, materials, keptUntil }: Pick<Of<'takeIn'>, 'handed' | 'materials' | 'keptUntil'>,
  context: CaseContext,
): Refusal | undefined {
  for (const given of [...handed, ...materials]) {
    const wrong = refuseMaterial(given, context);
    if (wrong) return wrong;
  }
  const kept = handed.find(({ form }) => form === 'original-kept');
  return kept && (keptUntil === '' || keptUntil < context.dates.today)
    ? refuse('custody-date-missing', {}, `materials.${kept.material}.keptUntil`)
    : undefined;
}

function refuseMaterial(
  given: HandedMaterial | MaterialFile,
  { item, asked = materialsAsked(item, {}) }: CaseContext,
): Refusal | undefined {
  const at = `materials.${given.material}`;
  const material = item.materials.find(({ id, provided }) => id === given.material && provided === 'applicant');
  if (!material) return refuse('gap-not-in-item', { about: given.material }, at);
  if (!mayBring(material, asked)) return refuse('material-not-asked', { name: material.name }, at);
  // Nothing is fetched from another system yet, and only an original can be compared with.
  const compared = 'form' in given && given.form !== 'copy' && given.form !== 'electronic';
  return given.grade === 'A' || (given.grade === 'B' && !compared)
    ? refuse('grade-wrong', { name: material.name }, `${at}.grade`)
    : undefined;
}

/** Whether a conditional material is needed the applicant says, where the item does not tie it to an answer. */
function mayBring(material: Material, asked: readonly Material[]): boolean {
  return (
    asked.some(({ id }) => id === material.id) ||
    (material.necessity === 'conditional' && material.whenAnswer === undefined)
  );
}
