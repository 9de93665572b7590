import { authoredItem, lanting, materialsAsked } from '#catalog';
import type { Applicant, Casework, Intake, Tick } from '#casework';
import type { Identity, Who } from '#identity';
import { addDays, civilDateOf } from '#law';
import type { Instant } from '#law';
import type { Ledger } from '#ledger';
import { sql } from 'kysely';
import { demoPeople } from './citizens.ts';
import type { CaseScript, CounterStep } from './cases/script.ts';
import { must } from './must.ts';
import { staffWho } from './people.ts';

interface CounterParts {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
  readonly numbers: Map<string, string>;
}

/**
 * What a clerk does at the counter, as a clerk does it: an intake begun, filled in, and finished or parked. One that an interrupted play has
 * done already is found by its instant; one that it has left half done is thrown away.
 */
export async function playCounterStep(
  parts: CounterParts,
  script: CaseScript,
  step: CounterStep,
  at: Instant,
): Promise<void> {
  const { casework, identity, numbers } = parts;
  const done = await takenInAt(parts, at);
  if (done !== undefined) return void numbers.set(script.id, done);
  const clerk = await staffWho(identity, step.by);
  const left = await must(`intakes of ${script.id}`, casework.intakes(clerk));
  const item = authoredItem(lanting, script.item);
  for (const one of left) {
    if (one.parked && one.item === item.id && step.act === 'park') return;
    if (!one.parked) await must(`${script.id} discard`, casework.discardIntake(clerk, one.id));
  }
  const number = numbers.get(script.id);
  const begun = await must(
    `${script.id} ${step.act}`,
    casework.beginIntake(
      clerk,
      step.act === 'takeInSupplement' && number !== undefined
        ? { case: number }
        : { item: item.id, person: personOf(script, step) },
    ),
  );
  const kept = await filledIn(parts, clerk, begun, script, step, at);
  if (step.act === 'park') return;
  const finish = { seq: kept.seq, end: step.end, body: step.body ?? {} };
  const key = `demo-${script.id}-${step.act}`;
  const finished = await must(`${script.id} finish`, casework.finishIntake(clerk, begun.id, finish, key));
  numbers.set(script.id, finished.number);
}

function filledIn(
  { casework }: CounterParts,
  clerk: Who,
  { id, seq, missing }: Intake,
  script: CaseScript,
  step: CounterStep,
  at: Instant,
): Promise<Intake> {
  const item = authoredItem(lanting, script.item);
  const asked = step.act === 'takeInSupplement' ? missing : materialsAsked(item, script.answers).map((one) => one.id);
  const ticks = asked.map((material): Tick => tickOf(material, step, at));
  const answers = step.act === 'takeInSupplement' ? {} : { answers: script.answers };
  const parked = step.act === 'park' ? { parked: true } : {};
  return must(`${script.id} save`, casework.saveIntake(clerk, id, { seq, ...answers, ticks, ...parked }));
}

function tickOf(material: string, { unfit = {}, kept }: CounterStep, at: Instant): Tick {
  const wrong = unfit[material];
  if (wrong) return { material, state: 'unfit', defect: 'incomplete', problem: wrong[0], demand: wrong[1] };
  if (material !== kept) return { material, state: 'received', form: 'copy' };
  return {
    material,
    state: 'received',
    form: 'original-kept',
    keptUntil: addDays(civilDateOf(at), 30),
    shelf: 'B07 柜 2 格',
  };
}

function personOf({ citizen }: CaseScript, { agent }: CounterStep): Applicant {
  const { name, number, mobile, home } = demoPeople[citizen];
  return { kind: 'person', name, number, mobile, address: home, ...(agent && { agent }) };
}

/** The case of which something was taken in at this very instant; no two steps have one instant. */
async function takenInAt({ ledger, identity }: CounterParts, at: Instant): Promise<string | undefined> {
  const { rows } = await sql<{ stream: string }>`
    select stream from event where jurisdiction = ${identity.jurisdiction} and at = ${at}
       and type in ('ApplicationReceived', 'CorrectionReceived')`.execute(ledger.db);
  return rows[0]?.stream.slice('case/'.length);
}
