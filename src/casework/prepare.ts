import { civilDateOf, isRefusal, partsOf, refuse, shanghaiSecond } from '#law';
import type { Refusal } from '#law';
import type { ServiceItem } from '#catalog';
import { checkWords } from '#documents';
import { reserveNumber } from '#certificates';
import type { ReservedNumber } from '#certificates';
import { postsHolding } from '#identity';
import type { Who } from '#identity';
import type { Tx } from '#ledger';
import type { Act } from './act-asked.ts';
import { readBody } from './command-body.ts';
import type { CaseCommand } from './command.ts';
import { organsOf } from './competent-organs.ts';
import type { CompetentOrgan } from './competent-organs.ts';
import type { LoadedCase } from './context.ts';
import { correctOnTheSpot } from './correct-on-the-spot.ts';
import { correctPaper } from './correct-paper.ts';
import type { CorrectionRead } from './correct-paper.ts';
import type { CaseworkParts } from './parts.ts';
import type { RecordOf } from './records.ts';
import type { Case } from './state.ts';
import type { Applicant, CommandBody } from './types.ts';

/** An act ready to be decided. */
export interface Ready {
  readonly command: CaseCommand;
  readonly reserved?: ReservedNumber;
  readonly reasons?: RecordOf['reasons'];
  readonly gaps?: RecordOf['gaps'];
  readonly signing?: RecordOf['signing'];
  readonly posting?: RecordOf['posting'];
  readonly corrected?: CorrectionRead;
}

/** The case an act is prepared for, with its records. */
export interface Prepared {
  readonly loaded: LoadedCase;
  readonly state: Exclude<Case, { stage: 'none' }>;
  readonly answers: RecordOf['answers'];
  readonly applicant: Applicant;
}

/**
 * From what was sent to the command: words laid beside the ledger, the number reserved, the other officers checked. Words that no font can
 * draw are refused now (`glyph-missing`): an opinion stands on no paper of its own act, but on the refusal's, when it can be mended no more.
 */
export async function prepare(
  tx: Tx,
  { fonts }: Pick<CaseworkParts, 'fonts'>,
  { name, body, who }: Act,
  item: ServiceItem,
  { loaded, state, answers, applicant }: Prepared,
): Promise<Ready | Refusal> {
  switch (name) {
    case 'submit':
    case 'answerCorrection':
    case 'takeIn':
    case 'takeInSupplement':
    case 'convert':
      // Handed in from a draft, taken in from an intake; a conversion is an act on two cases.
      return refuse('wrong-form', {}, 'command');
    case 'correctOnTheSpot': {
      const command = await correctOnTheSpot(tx, item, answers, body);
      return isRefusal(command) ? command : { command };
    }
    case 'makeCertificate':
    case 'reissue': {
      const reserved = await reserve(tx, item);
      return { command: { name, number: reserved.number }, reserved };
    }
    case 'correctPaper': {
      const certificate = state.papers.some(({ paper, kind }) => paper === body.paper && kind === 'certificate');
      const reserved = certificate ? await reserve(tx, item) : undefined;
      const corrected = await correctPaper(tx, item, loaded, body, reserved?.number);
      if (isRefusal(corrected)) return corrected;
      return { command: corrected.command, corrected, ...(reserved && { reserved }) };
    }
    case 'accept':
    case 'requestCorrection':
    case 'refuseToAccept':
    case 'recordReview':
    case 'coSign':
    case 'declineToCoSign':
    case 'grant':
    case 'refuse':
    case 'decideOnTheSpot':
    case 'handOut':
    case 'post':
    case 'recordDelivered':
    case 'recordReturned':
    case 'tellToCollect':
    case 'withdraw':
    case 'recordWithdrawal':
    case 'returnOriginal': {
      const posting = await lastPosting(tx, loaded);
      const address = posting?.address ?? applicant.address ?? '';
      const organ = name === 'refuseToAccept' ? await organNamed(tx, body) : undefined;
      if (isRefusal(organ)) return organ;
      const told = {
        ...body,
        ...(organ && { competentOrgan: organ.name }),
        // A visit without a stated time was just now.
        ...(name === 'recordReview' && { inspectedAt: body.inspectedAt || shanghaiSecond(tx.at).slice(0, 16) }),
      };
      const read = readBody(name, told, { delivery: state.delivery, applicant, address });
      if (isRefusal(read)) return read;
      const said = organ && read.lay === 'reasons' ? { ...read, words: { ...read.words, ...placeOf(organ) } } : read;
      if (said.lay === 'none') return { command: said.command };
      if (name === 'recordReview') {
        const stranger = await refuseOfficers(tx, who, item, body.officers ?? []);
        if (stranger) return stranger;
      }
      const undrawn = await checkWords(said.words, fonts);
      if (undrawn) return undrawn;
      const command = said.command(await tx.deposit(said.lay, said.words));
      return {
        command,
        ...(said.lay === 'reasons' && { reasons: said.words }),
        ...(said.lay === 'gaps' && { gaps: said.words }),
        ...(said.lay === 'signing' && { signing: said.words, ...(posting && { posting }) }),
      };
    }
  }
}

/** A competent organ chosen from the tree; undefined where it is named in words. Refusal: `unit-unknown`. */
async function organNamed(tx: Tx, body: CommandBody): Promise<CompetentOrgan | undefined | Refusal> {
  if (body.ground !== 'not-competent' || !body.competentUnit) return undefined;
  const organs = await organsOf(tx.db, tx.jurisdiction, civilDateOf(tx.at));
  return organs.find(({ unit }) => unit === body.competentUnit) ?? refuse('unit-unknown', {}, 'competentOrgan');
}

const placeOf = ({ does, where }: CompetentOrgan) => ({ does, where });

/** The next number of the register for a certificate of the item. */
function reserve(tx: Tx, item: ServiceItem): Promise<ReservedNumber> {
  const [year] = partsOf(civilDateOf(tx.at));
  return reserveNumber(tx, item.result.numberPrefix, year);
}

/** How and where the result was sent the last time. */
async function lastPosting(tx: Tx, { events }: LoadedCase): Promise<RecordOf['posting'] | undefined> {
  const last = events.findLast(({ type }) => type === 'ResultPosted');
  if (last?.type !== 'ResultPosted') return undefined;
  return (await tx.personal(last.data.posting.ref)) as RecordOf['posting'] | undefined;
}

/** Who signs an inspection beside the person asking holds a mandate to review the item today, and is another person (许可法34(3)). */
async function refuseOfficers(
  tx: Tx,
  who: Who,
  item: ServiceItem,
  officers: readonly string[],
): Promise<Refusal | undefined> {
  if (officers.length === 0) return undefined;
  const held = await postsHolding(tx.db, tx.jurisdiction, item.id, 'review', civilDateOf(tx.at));
  const own = who.kind === 'staff' ? who.staff : '';
  const people = officers.map((officer) => held.find(({ id, auxiliary }) => id === officer && !auxiliary)?.staff);
  const distinct = new Set(people).size === people.length;
  return distinct && people.every((person) => person !== undefined && person !== own)
    ? undefined
    : refuse('officer-no-mandate', {}, 'officers');
}
