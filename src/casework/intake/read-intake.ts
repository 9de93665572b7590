import { demoRegionPrefix, isRefusal } from '#law';
import type { CivilDate, Refusal } from '#law';
import { checkAnswers, itemVersion, receivableItem } from '#catalog';
import type { Material, PublishedItem } from '#catalog';
import type { NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { formAnswers } from '../application.ts';
import { askedOf } from '../asked-of.ts';
import { changed } from '../handed-in.ts';
import { loadCase } from '../context.ts';
import type { LoadedCase } from '../context.ts';
import { isThere } from '../guards.ts';
import type { CaseworkParts } from '../parts.ts';
import type { RecordOf } from '../records.ts';
import { answersSeen } from '../seen.ts';
import type { Answers, Applicant } from '../types.ts';
import { electronicPlace } from './electronic-place.ts';
import type { ElectronicPlace } from './electronic-place.ts';
import { onCounter } from './handed.ts';
import type { OnCounter } from './handed.ts';
import { personProblems, plainPerson } from './person.ts';
import type { IntakeKept } from './store.ts';
import type { IntakeProblem } from './types.ts';

/** The case whose notice an intake answers, with what of it lies beside. */
export interface CaseAnswered extends LoadedCase {
  readonly applicant: Applicant | undefined;
  readonly record: RecordOf['answers'];
}

/** An intake read against the item: what it would say if it were handed in now. */
export interface IntakeRead extends OnCounter {
  readonly published: PublishedItem;
  readonly applicant: Applicant | undefined;
  readonly answers: Answers;
  readonly changedFields: readonly string[];
  readonly asked: readonly Material[];
  readonly missing: readonly string[];
  /** Of a new application: where an electronic paper would arrive. */
  readonly electronic: ElectronicPlace;
  readonly problems: readonly IntakeProblem[];
  /** Fields of the form that are not in order. */
  readonly wrong: readonly string[];
}

type Reading = Pick<CaseworkParts, 'jurisdiction'> & {
  readonly db: Kysely<NoTables>;
  readonly today: CivilDate;
};

/**
 * Reads an intake. In: for a supplement, the case. Out: what it says, everything that is wrong with it included. Refusals: `item-not-published`,
 * `item-suspended` where nothing new is received; undefined where no item was chosen.
 */
export async function readAgainstItem(
  { db, jurisdiction, today }: Reading,
  kept: IntakeKept,
  answered: CaseAnswered | undefined,
): Promise<IntakeRead | Refusal | undefined> {
  if (kept.item === '') return undefined;
  const published = answered
    ? await itemVersion(db, jurisdiction, kept.item, kept.version)
    : await receivableItem(db, jurisdiction, kept.item, today);
  if (isRefusal(published)) return published;
  if (!published) throw new Error(`version ${kept.version} of ${kept.item} is gone`);
  const { item } = published;
  const at = { today, demo: jurisdiction.startsWith(demoRegionPrefix) };
  const before = answered?.record.answers ?? {};
  const answers = formAnswers({ ...before, ...meant(kept.answers, before, published) }, item);
  const applicant = answered ? answered.applicant : kept.person && plainPerson(kept.person);
  const lying = onCounter(item, kept.ticks, kept.files);
  const materials = answered && answered.state.stage !== 'none' ? answered.state.materials : [];
  const old = answered && answered.state.stage !== 'none' ? (answered.state.handed ?? []) : [];
  const open = answered?.state.stage === 'correction-requested' ? answered.state.gaps : [];
  const named = new Set(open.flatMap(({ kind, about }) => (kind === 'material' ? about : [])));
  const asked = askedOf(item, answers, applicant);
  // What the notice named has to come anew, however much of it lies in the file.
  const inFile = {
    materials: [...materials.filter(({ material }) => !named.has(material)), ...lying.materials],
    handed: [...old.filter(({ material }) => !named.has(material)), ...lying.handed],
  };
  const wanted = [...asked, ...item.materials.filter(({ id }) => named.has(id) && !asked.some((one) => one.id === id))];
  const wrong = checkAnswers(item.form, undefined, answers, at);
  return {
    ...lying,
    published,
    applicant,
    answers,
    changedFields: changed(before, answers),
    electronic: answered ? { account: '' } : await electronicPlace(db, jurisdiction, applicant),
    asked: wanted,
    missing: wanted.filter(({ id }) => !isThere(inFile, id)).map(({ id }) => id),
    problems: [
      ...(answered ? [] : personProblems(applicant, item, answers, at)),
      ...wrong.map(({ field, zh, en }) => ({ field: `answers.${field}`, zh, en })),
    ],
    wrong: wrong.map(({ field }) => field),
  };
}

/** The case that an intake answers; undefined where it begins a new one. */
export async function caseAnswered(
  parts: Pick<CaseworkParts, 'ledger' | 'jurisdiction'>,
  kept: Pick<IntakeKept, 'caseNumber'>,
): Promise<CaseAnswered | undefined> {
  if (kept.caseNumber === '') return undefined;
  const { ledger, jurisdiction } = parts;
  return withRecords(await loadCase(parts, kept.caseNumber), (ref) => ledger.personal(jurisdiction, ref));
}

/** A case with its applicant and answers. In: how a record is read, inside a transaction or outside. */
export async function withRecords(
  loaded: LoadedCase,
  personal: (ref: string) => Promise<unknown>,
): Promise<CaseAnswered> {
  const { state } = loaded;
  if (state.stage === 'none') return { ...loaded, applicant: undefined, record: { answers: {}, files: [] } };
  const applicant = (await personal(state.applicant.ref)) as Applicant | undefined;
  const record = (await personal(state.answers.ref)) as RecordOf['answers'] | undefined;
  return { ...loaded, applicant, record: record ?? { answers: {}, files: [] } };
}

/** A masked number sent back as it was shown says that the answer stays as it was. */
function meant(given: Answers, before: Answers, { item }: PublishedItem): Answers {
  const shown = answersSeen(before, item.form, 'handling');
  return Object.fromEntries(
    Object.entries(given).map(([name, answer]) => [
      name,
      before[name] !== undefined && answer === shown[name] ? before[name] : answer,
    ]),
  );
}
