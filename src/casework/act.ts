import { civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { ServiceItem } from '#catalog';
import { registerCertificate, voidCertificate } from '#certificates';
import type { ReservedNumber } from '#certificates';
import { actorOf } from '#identity';
import type { NewEvent, Tx } from '#ledger';
import type { Act } from './act-asked.ts';
import type { CaseContext } from './command.ts';
import { askedAndWrong } from './asked-of.ts';
import { askerOf, caseDates, caseStream, lockCase } from './context.ts';
import type { LoadedCase } from './context.ts';
import { convert } from './convert.ts';
import { decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { deleteDraftsOf } from './draft-store.ts';
import { capacityOf, mayAct } from './guards.ts';
import { issuePapers, paperToCome } from './issue-papers.ts';
import { officersOf } from './officers.ts';
import { overtakenBy, refuseStale } from './overtaken.ts';
import { mayReview } from './colleagues.ts';
import { prepare } from './prepare.ts';
import type { Ready } from './prepare.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import { evolve } from './state.ts';
import type { Case } from './state.ts';
import { textsOf } from './written-at.ts';
import type { Applicant, CommandDone } from './types.ts';

/**
 * One act on a case: load with a lock, check the right anew, decide, issue the papers, append, project, in one transaction. Out: the case
 * and its new length. Refusals: those of `mayAct`, of decide and of `readBody`; `stale` naming who did what meanwhile;
 * `paper-incomplete` and `glyph-missing` before anything is recorded; `officer-no-mandate` (许可法34(3)); those of the key.
 */
export async function act(parts: CaseworkParts, asked: Act, key: string): Promise<CommandDone | Refusal> {
  const { who, number, seq, name, body } = asked;
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  const { ledger, jurisdiction } = parts;
  const by = actorOf(who, capacityOf(name));
  return ledger.command<CommandDone>({ jurisdiction, key, by, name, body: { number, seq, body } }, async (tx) => {
    const loaded = await lockCase(tx, number);
    const { state } = loaded;
    const today = civilDateOf(tx.at);
    const asker = await askerOf(tx.db, who, state.stage === 'none' ? '' : state.item, today);
    const barred = mayAct(state, name, asker);
    // Somebody was faster: who and what says more than that the stage has changed.
    const overtaken = overtakenBy(loaded, seq);
    if (overtaken && (!barred || barred.refused === 'wrong-stage')) return refuseStale(tx, who, overtaken);
    if (barred) return barred;
    if (state.stage === 'none') return refuse('not-found');
    const published = await itemVersion(tx.db, jurisdiction, state.item, state.version);
    if (!published) throw new Error(`version ${state.version} of ${state.item} is gone`);
    const { item, version } = published;
    const answers = (await tx.personal(state.answers.ref)) as RecordOf['answers'] | undefined;
    const known = (await tx.personal(state.applicant.ref)) as Applicant | undefined;
    const applicant = known ?? erased;
    const context: CaseContext = {
      asker,
      item,
      version,
      dates: caseDates(item, today, parts.calendar, jurisdiction),
      ...(answers && askedAndWrong(item, answers.answers, known, state, { today, jurisdiction })),
      ...(state.stage === 'under-review' && { mayReview: await mayReview(tx.db, jurisdiction, item.id, today) }),
      paper: paperToCome(item),
    };
    if (name === 'convert') {
      const handedIn = answers ?? { answers: {}, files: [] };
      return convert(tx, parts, asked, { loaded, item, context, applicant, answers: handedIn });
    }
    const handed = answers ?? { answers: {}, files: [] };
    const ready = await prepare(tx, parts, asked, item, { loaded, state, answers: handed, applicant });
    if (isRefusal(ready)) return ready;
    const decided = decide(state, ready.command, context);
    if (isRefusal(decided)) return decided;
    const events = await issuePapers(tx, parts, {
      item,
      caseNumber: number,
      before: state,
      events: decided,
      applicant: ready.corrected?.now.applicant ?? applicant,
      answers: ready.corrected?.now.answers ?? handed.answers,
      ...(await wordsFor(tx, loaded, item, decided, ready)),
      ...repeated(loaded, decided),
      ...(who.kind === 'staff' && { by: who.name }),
      byApplicant: asker.kind === 'citizen',
    });
    if (isRefusal(events)) return events;
    const stored = await tx.append(caseStream(number), loaded.seq, events as readonly NewEvent[], by);
    if (isRefusal(stored)) return stored;
    if (events.some((event) => event.type === 'ApplicationWithdrawn')) await deleteDraftsOf(tx, number);
    const registered = await register(tx, asked, events.reduce<Case>(evolve, state), item, events, ready.reserved);
    return isRefusal(registered) ? registered : { number, seq: loaded.seq + stored.length };
  });
}

/** The applicant's record may have been erased on request while the case runs: papers then say so and nothing else. */
const erased: Applicant = { kind: 'person', name: '(已删除)', number: '******************', mobile: '***********' };

/** The words that the papers of an act repeat: the approver's own, or those of the grant for its certificate; opinions for a refusal. */
async function wordsFor(
  tx: Tx,
  { state, events }: Pick<LoadedCase, 'state' | 'events'>,
  item: ServiceItem,
  decided: readonly CaseEvent[],
  { reasons, gaps, signing, posting, corrected }: Ready,
) {
  const words = textsOf(events);
  const earlier = words && ((await tx.personal(words.ref)) as RecordOf['reasons'] | undefined);
  const texts = reasons ?? corrected?.now.texts ?? earlier;
  const correction = corrected?.correction;
  const opinions: { step: string; opinion: string }[] = [];
  if (decided.some(refuses)) {
    for (const { data } of standing({ state, events })) {
      const record = (await tx.personal(data.opinion.ref)) as RecordOf['opinion'] | undefined;
      const step = item.steps.find((one) => one.id === data.step)?.name ?? data.step;
      if (record) opinions.push({ step, opinion: record.opinion });
    }
  }
  const signed = decided.find((event) => event.type === 'ReviewCoSigned');
  const inspected = signed && (await inspectedBy(tx, { state, events }, signed.data.step));
  return {
    opinions,
    ...(texts && { texts }),
    ...(gaps && { gaps }),
    ...(inspected && { inspected }),
    ...(signing && { signing }),
    ...(posting && { posting }),
    ...(correction && { correction }),
  };
}

type Recorded = Extract<CaseEvent, { type: 'ReviewRecorded' }>;

/** The records that stand, oldest first: one that was struck or written anew does not (许可法34(3)). */
function standing({ state, events }: Pick<LoadedCase, 'state' | 'events'>): readonly Recorded[] {
  const all = events.filter((event) => event.type === 'ReviewRecorded');
  const steps = 'reviews' in state ? state.reviews.map(({ step }) => step) : [];
  return all.filter(
    ({ data }, at) =>
      steps.includes(data.step) && !all.some((later, place) => place > at && later.data.step === data.step),
  );
}

/** What the record of a step says, and everybody named on it. */
async function inspectedBy(tx: Tx, loaded: Pick<LoadedCase, 'state' | 'events'>, step: string) {
  const recorded = standing(loaded).find(({ data }) => data.step === step);
  if (!recorded) return undefined;
  const record = (await tx.personal(recorded.data.opinion.ref)) as RecordOf['opinion'] | undefined;
  const officers = await officersOf(tx.db, tx.jurisdiction, recorded.data.officers);
  return { opinion: record?.opinion ?? '', place: record?.place ?? '', officers: [...officers.values()] };
}

/** Whether an event issues a paper that gives the reviewers' findings: a refusal, or its correction. */
function refuses({ type, data }: CaseEvent): boolean {
  return type === 'LicenceRefused' || (type === 'PaperCorrected' && data.voidedKind === 'refusal-decision');
}

/** The event whose paper is issued once more, as it was then: the decision, or the making of the certificate. */
function repeated({ events }: LoadedCase, decided: readonly CaseEvent[]): { readonly repeats?: CaseEvent } {
  const again = decided.find(({ type }) => type === 'PaperCorrected' || type === 'CertificateReissued');
  if (!again) return {};
  const certificate = again.type === 'CertificateReissued' || 'certificate' in again.data;
  const repeats = events.find(({ type }) =>
    certificate ? type === 'CertificateMade' : type === 'LicenceGranted' || type === 'LicenceRefused',
  );
  return repeats ? { repeats } : {};
}

/** Enters a certificate in the register in the same transaction (许可法39); one that takes another's place makes that void first. */
async function register(
  tx: Tx,
  { who, number, name }: Act,
  after: Case,
  item: ServiceItem,
  events: readonly CaseEvent[],
  reserved: ReservedNumber | undefined,
): Promise<true | Refusal> {
  const held = 'certificate' in after ? after.certificate : undefined;
  if (!reserved || !held || after.stage === 'none') return true;
  const by = actorOf(who, capacityOf(name));
  const on = civilDateOf(tx.at);
  for (const { type, data } of events) {
    if (type !== 'CertificateReissued' && type !== 'PaperCorrected') continue;
    const ground = type === 'PaperCorrected' ? 'corrected' : data.ground;
    const voided = await voidCertificate(tx, data.voidedNumber, { on, ground, replacedBy: held.number }, by);
    if (isRefusal(voided)) return voided;
  }
  const facts = { item: item.id, case: number, organ: item.organ, holder: after.applicant, issuedOn: on };
  const { validFrom, validTo } = held;
  return registerCertificate(tx, reserved, { ...facts, validFrom, validTo }, by);
}
