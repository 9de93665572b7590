import { civilDateOf, isRefusal, maskName, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { plainCode } from '#documents';
import { sm3 } from '#ledger';
import { sql } from 'kysely';
import { letterCode, positionInCode } from './letter-code.ts';
import { gatherLetter, rowsOf, setLetter } from './letter.ts';
import type { ItemsNamed, Letter, LetterParts } from './letter.ts';
import type { RegisteredMandate } from './views/register.ts';

/** What a code on a letter of mandate stands for, for anybody who holds the letter: nothing that it does not show, the name masked. */
export interface VerifiedLetter {
  readonly number: string;
  readonly organ: string;
  readonly grantedOn: CivilDate;
  readonly holder: { readonly unit: string; readonly post: string; readonly nameMasked: string };
  /** One line an item and term; `endedOn` where it is over: run out, taken back, or the post ended. */
  readonly items: readonly {
    readonly name: string;
    readonly acts: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly endedOn?: CivilDate;
  }[];
  /** `ended` only when every line has. */
  readonly standing: 'in-force' | 'to-come' | 'ended';
  readonly endedOn?: CivilDate;
  /** The document by which all of it was taken back. */
  readonly revokedBy?: string;
  readonly pages: number;
  /** SM3 of the PDF as it is set today. */
  readonly fileHash: string;
  /** Of the PDF as it was granted, where something of it was taken back since. */
  readonly formerHash?: string;
  readonly eventHash: string;
}

/** Refusals: `not-found` where no letter bears the code; `paper-incomplete`, `glyph-missing`. */
export async function verifyLetter(
  parts: LetterParts,
  code: string,
  itemsNamed: ItemsNamed,
): Promise<VerifiedLetter | Refusal> {
  const { ledger, jurisdiction } = parts;
  const plain = plainCode(code);
  const position = positionInCode(plain);
  if (position === undefined) return refuse('not-found');
  // The index of the events of no case leads here.
  const { rows } = await sql<{ stream: string; hash: string }>`
    select stream, hash from event
     where jurisdiction = ${jurisdiction} and split_part(stream, '/', 1) = 'mandate' and stream not like 'case/%'
       and position = ${position} and seq = 1`.execute(ledger.db);
  const [granted] = rows;
  if (!granted || letterCode({ position, hash: granted.hash }) !== plain) return refuse('not-found');
  const gathered = await gatherLetter(parts, granted.stream.replace('mandate/', ''), itemsNamed);
  if (!gathered) return refuse('not-found');
  // Printed before its document gave more, the letter bears the code of another of its mandates.
  const letter: Letter = { ...gathered, code: plain };
  const now = await setLetter(parts, letter);
  if (isRefusal(now)) return now;
  const changed = letter.listed.some(({ revokedOn }) => revokedOn !== undefined);
  const former = changed ? await setLetter(parts, asGranted(letter)) : undefined;
  const today = civilDateOf(ledger.clock.now());
  const ends = letter.listed.map((mandate) => endOf(mandate, letter, today));
  const last = ends.every((end) => end !== undefined) ? ends.toSorted().at(-1) : undefined;
  const begun = letter.listed.some(({ from }) => from <= today);
  return {
    number: letter.document,
    organ: letter.organ.name,
    grantedOn: letter.grantedOn,
    holder: { unit: letter.post.unitName, post: letter.post.title, nameMasked: maskName(letter.post.name) },
    items: linesOf(letter, ends),
    standing: last !== undefined ? 'ended' : begun ? 'in-force' : 'to-come',
    ...(last !== undefined && { endedOn: last }),
    ...(letter.revocation && { revokedBy: letter.revocation.document }),
    pages: now.pages,
    fileHash: fingerprint(now.pdf),
    ...(former && !isRefusal(former) && { formerHash: fingerprint(former.pdf) }),
    eventHash: granted.hash,
  };
}

function asGranted(letter: Letter): Letter {
  const { revocation: _revocation, ...granted } = letter;
  return { ...granted, listed: letter.listed.map(({ revokedOn: _on, ...mandate }) => mandate) };
}

/** The first of what ends it, once that is past: the day on which it was taken back, its last day, the last day of the post. */
function endOf({ to, revokedOn }: RegisteredMandate, { post }: Letter, today: CivilDate): CivilDate | undefined {
  const [lastDay = to] = [to, post.to ?? to].toSorted();
  if (revokedOn !== undefined) return revokedOn < lastDay ? revokedOn : lastDay;
  return lastDay < today ? lastDay : undefined;
}

function linesOf({ listed, items }: Letter, ends: readonly (CivilDate | undefined)[]): VerifiedLetter['items'] {
  return [...new Set(ends)].flatMap((endedOn) =>
    rowsOf(
      listed.filter((_, at) => ends[at] === endedOn),
      items,
    ).map(({ name, acts, from, to }) => ({ name, acts, from, to, ...(endedOn !== undefined && { endedOn }) })),
  );
}

function fingerprint(pdf: Uint8Array): string {
  return sm3(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
}
