import { authoredItem, lanting, materialsAsked } from '#catalog';
import { ownAnswers } from '#casework';
import type { Answers, Casework, CommandBody } from '#casework';
import type { Identity, Who } from '#identity';
import { civilDateOf } from '#law';
import type { Instant } from '#law';
import type { Ledger, StoredEvent } from '#ledger';
import type { CaseScript, ScriptStep } from './cases/script.ts';
import { demoPeople } from './citizens.ts';
import { demoMaterial } from './materials/index.ts';
import { must } from './must.ts';
import { staffWho } from './people.ts';
import { playCounterStep } from './play-counter.ts';

export interface CaseParts {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  /** Numbers of the cases that came in, by script. */
  readonly numbers: Map<string, string>;
}

interface Turn {
  readonly script: CaseScript;
  readonly applicant: Who;
  readonly at: Instant;
}

/**
 * One step of a case, through the same commands as everybody. A step that an interrupted play has done already is passed over: no two
 * steps have one instant, so an event of that instant is this step's.
 */
export async function playCaseStep(parts: CaseParts, turn: Turn, step: ScriptStep): Promise<void> {
  const { script, applicant, at } = turn;
  if (step.act === 'leaveDraft') return leaveDraft(parts, turn);
  if (step.act === 'apply') return apply(parts, turn);
  if ('end' in step) return playCounterStep(parts, script, step, at);
  const number = parts.numbers.get(script.id);
  if (number === undefined) throw new Error(`the case ${script.id} has not come in yet`);
  const events = await eventsOf(parts, number);
  if (events.some((event) => event.at === at)) return;
  const key = `demo-${script.id}-${events.length}`;
  if (step.act === 'answerCorrection') return answerCorrection(parts, turn, step, number, key);
  const staff = 'by' in step;
  const who = staff ? await staffWho(parts.identity, step.by) : applicant;
  const body = staff ? await bodyOf(parts, who, number, step, at) : {};
  const acted = parts.casework.act(who, number, events.length, step.act, body, key);
  await must(`${script.id} ${step.act}`, acted);
}

/** What an officer sends: with it what is known only now, the paper that is to be corrected or the day on the return slip. */
async function bodyOf(
  { casework }: CaseParts,
  who: Who,
  number: string,
  { body, paper: kind, slip }: Extract<ScriptStep, { readonly body: CommandBody; readonly paper?: unknown }>,
  at: Instant,
): Promise<CommandBody> {
  if (slip) return { ...body, signedOn: civilDateOf(at) };
  if (kind === undefined) return body;
  const page = await must(`page of ${number}`, casework.casePage(who, number));
  const standing = page.papers.findLast((paper) => paper.kind === kind && paper.void === undefined);
  return { ...body, paper: standing?.paper ?? '' };
}

function eventsOf({ ledger, identity }: CaseParts, number: string): Promise<readonly StoredEvent[]> {
  return ledger.read(identity.jurisdiction, `case/${number}`);
}

async function leaveDraft(parts: CaseParts, turn: Turn): Promise<void> {
  const { script } = turn;
  const firstPages = Object.fromEntries(Object.entries(script.answers).slice(0, 5));
  await draftOf(parts, turn, firstPages, [
    materialsAsked(authoredItem(lanting, script.item), script.answers)[0]?.id ?? '',
  ]);
}

async function apply(parts: CaseParts, turn: Turn): Promise<void> {
  const { casework, numbers } = parts;
  const { script, applicant, at } = turn;
  const item = authoredItem(lanting, script.item);
  const own = await must(`cases of ${script.id}`, casework.myCases(applicant));
  const already = own.find((row) => row.item === item.id && row.receivedOn === civilDateOf(at));
  if (already) return void numbers.set(script.id, already.number);
  const whole: Answers = {
    ...script.answers,
    [ownAnswers.delivery]: script.delivery,
    ...(script.delivery === 'post' && { [ownAnswers.postAddress]: demoPeople[script.citizen].home }),
    [ownAnswers.electronicConsent]: script.delivery === 'electronic' ? 'yes' : 'no',
    [ownAnswers.declaration]: 'yes',
  };
  const materials = materialsAsked(item, script.answers).map(({ id }) => id);
  const draft = await draftOf(parts, turn, whole, materials);
  const { number } = await must(`${script.id} submit`, casework.submit(applicant, draft, `demo-${script.id}-submit`));
  numbers.set(script.id, number);
}

/** A draft with answers and materials. One that an interrupted play has left is thrown away first. */
async function draftOf(
  { casework }: CaseParts,
  { script, applicant, at }: Turn,
  answers: Answers,
  materials: readonly string[],
): Promise<string> {
  const item = authoredItem(lanting, script.item);
  const left = await must(`drafts of ${script.id}`, casework.drafts(applicant));
  for (const { id } of left.filter((draft) => draft.item === item.id && draft.caseNumber === undefined))
    await must(`${script.id} discard`, casework.discardDraft(applicant, id));
  const { id } = await must(`${script.id} draft`, casework.startDraft(applicant, item.id));
  await must(`${script.id} save`, casework.saveDraft(applicant, id, answers));
  for (const material of materials) {
    const { name, bytes } = demoMaterial(material, { answers: script.answers, on: civilDateOf(at) });
    await must(`${script.id} add ${material}`, casework.addFile(applicant, id, material, name, bytes));
  }
  return id;
}

async function answerCorrection(
  { casework }: CaseParts,
  { script, applicant, at }: Turn,
  { changes, materials }: Extract<ScriptStep, { act: 'answerCorrection' }>,
  number: string,
  key: string,
): Promise<void> {
  const { id } = await must(`${script.id} correction`, casework.startCorrection(applicant, number));
  const saved = { ...changes, [ownAnswers.declaration]: 'yes' };
  await must(`${script.id} save`, casework.saveDraft(applicant, id, saved));
  const answers = { ...script.answers, ...changes };
  for (const material of materials) {
    const { name, bytes } = demoMaterial(material, { answers, on: civilDateOf(at), revision: 1 });
    await must(`${script.id} add ${material}`, casework.addFile(applicant, id, material, name, bytes));
  }
  await must(`${script.id} answer`, casework.submit(applicant, id, key));
}
