import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { titleOf, typeset } from '#documents';
import type { PaperFacts } from '#documents';
import type { Message, NewEvent } from '#ledger';
import { caseStream, loadCase, lockCase, personalOf } from './context.ts';
import type { StoredCaseEvent } from './context.ts';
import type { PaperIssued } from './events.ts';
import { papersOf } from './papers-of.ts';
import { bytesOf } from './stored-bytes.ts';
import type { CaseworkParts } from './parts.ts';

export interface SetPaper {
  readonly pdf: Uint8Array;
  readonly title: string;
  readonly number: string;
}

/**
 * Works off a message of `typesetQueue`. Repeating it is harmless: a paper that is set stays as it is. Throws where the paper cannot be
 * set (a font is missing), so that the queue tries again and then shows it to the administrator; the error names no person.
 */
export async function typesetPaper(parts: CaseworkParts, data: Message['data']): Promise<void> {
  const { case: number, paper } = data;
  if (typeof number !== 'string' || typeof paper !== 'string') throw new Error('a message that names no paper');
  const set = await setPaper(parts, number, paper);
  // Erased facts are no fault of the machinery: there is nothing left to set.
  if (isRefusal(set) && set.refused !== 'not-found')
    // The queue keeps an error's code and not its words.
    throw Object.assign(new Error(`paper ${paper} cannot be set`), { code: set.refused });
}

/**
 * The PDF of a paper: from the store, or set on the spot from the facts deposited when it was issued, which gives the same bytes whenever
 * it is done. Refusals: `not-found`, `glyph-missing`, `paper-incomplete`.
 */
export async function setPaper(parts: CaseworkParts, number: string, paper: string): Promise<SetPaper | Refusal> {
  const { events } = await loadCase(parts, number);
  const issued = events.flatMap(papersOf).find((one) => one.paper === paper);
  const facts = issued && (await personalOf<PaperFacts[PaperIssued['kind']]>(parts, issued.facts));
  if (!issued || !facts) return refuse('not-found');
  const named = { title: titleOf(issued.kind, facts), number: issued.number };
  const done = setEvent(events, paper);
  const kept = done && (await bytesOf(parts.files, done.data.file));
  if (kept) return { ...named, pdf: kept };
  const set = await typeset(issued.kind, facts, parts.fonts);
  if (isRefusal(set)) return set;
  const stored = await parts.files.put(Buffer.from(set.pdf.buffer, set.pdf.byteOffset, set.pdf.byteLength));
  if (isRefusal(stored)) return stored;
  const recorded = await record(parts, number, { paper, file: stored.hash, pages: set.pages });
  return isRefusal(recorded) ? recorded : { ...named, pdf: set.pdf };
}

/** Says once, in the case's own stream, where the PDF lies; the lock on the stream lets only the first of two say it. */
async function record(
  parts: CaseworkParts,
  number: string,
  data: { readonly paper: string; readonly file: string; readonly pages: number },
): Promise<true | Refusal> {
  return parts.ledger.transact<true>(parts.jurisdiction, async (tx) => {
    const { events, seq } = await lockCase(tx, number);
    if (setEvent(events, data.paper)) return true;
    const event: NewEvent = { type: 'PaperTypeset', data };
    const stored = await tx.append(caseStream(number), seq, [event], { actor: 'system', capacity: 'system' });
    return isRefusal(stored) ? stored : true;
  });
}

function setEvent(events: readonly StoredCaseEvent[], paper: string) {
  return events.find((event) => event.type === 'PaperTypeset' && event.data.paper === paper) as
    (StoredCaseEvent & { type: 'PaperTypeset'; data: { paper: string; file: string } }) | undefined;
}
