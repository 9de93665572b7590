import { civilDateOf, demoRegionPrefix, isRefusal, refuse, termOf } from '#law';
import type { CivilDate, Refusal } from '#law';
import { printedCode, typeset } from '#documents';
import type { PaperFacts, PaperFonts, TypesetPaper } from '#documents';
import type { Jurisdiction, Ledger, StoredEvent } from '#ledger';
import { letterCode } from './letter-code.ts';
import { mayRead } from './register.ts';
import type { Act, Unit, UnitId, Who } from './types.ts';
import { mandateById, mandatesEver, namedPost } from './views/register.ts';
import type { NamedPostOfUnit, RegisteredMandate } from './views/register.ts';
import { unit } from './views/unit.ts';

/** What a letter of mandate says of an item; the catalog knows it, and this desk stands below the catalog. */
export interface NamedItem {
  readonly name: string;
  readonly code: string;
  /** The organ whose power it is. */
  readonly organ: UnitId;
  /** 行政许可 (GB/T 39046 A.1: 01). */
  readonly licence: boolean;
}
export type ItemsNamed = (ids: readonly string[]) => Promise<ReadonlyMap<string, NamedItem>>;

export interface LetterParts {
  readonly ledger: Ledger;
  readonly jurisdiction: Jurisdiction;
  /** PUBLIC_URL without a trailing slash: the QR code leads there. */
  readonly publicUrl: string;
  readonly fonts?: PaperFonts;
}

/** Kinds of unit that are organs of their own: what stands below one acts in its name. */
const organs: readonly Unit['kind'][] = ['government', 'committee', 'department', 'township'];

/** Acts by which a licence is implemented; taking in and advising is none of them. */
const ofPower: readonly Act[] = ['accept', 'review', 'decide', 'issue'];

/**
 * The letter (授权书) that a mandate stands on: everything which that document gives to that post. In: who asks, the id of one of its
 * mandates. Out: the PDF, set from the ledger each time, the same facts giving the same bytes. The granting organ is the organ whose
 * item it is; for all items, the organ in which the post stands. Refusals: those of the register, which the holder of the post does not
 * meet; `mandate-unknown`; `paper-incomplete`, `glyph-missing`.
 */
export async function mandateLetter(
  parts: LetterParts,
  who: Who,
  id: string,
  itemsNamed: ItemsNamed,
): Promise<{ readonly pdf: Uint8Array; readonly name: string } | Refusal> {
  const { ledger, jurisdiction } = parts;
  const known = await mandateById(ledger.db, jurisdiction, id);
  const post = known && (await namedPost(ledger.db, jurisdiction, known.post));
  const own = who.kind === 'staff' && who.staff === post?.staff;
  const no = own ? undefined : await mayRead(ledger, who, true);
  if (no) return no;
  const letter = await gatherLetter(parts, id, itemsNamed);
  if (!letter) return refuse('mandate-unknown');
  const set = await setLetter(parts, letter);
  return isRefusal(set) ? set : { pdf: set.pdf, name: `授权书 ${letter.document}.pdf` };
}

/** All that a letter is written from. */
export interface Letter {
  readonly document: string;
  readonly organ: Unit;
  readonly post: NamedPostOfUnit;
  readonly grantedOn: CivilDate;
  readonly code: string;
  /** What the document gives, revoked or not. */
  readonly listed: readonly RegisteredMandate[];
  readonly items: ReadonlyMap<string, NamedItem>;
  readonly entrusts: boolean;
  /** Where everything was taken back: when and by which document, as the mandate that was asked for has it. */
  readonly revocation?: { readonly on: CivilDate; readonly document: string };
}

/** The letter to which a mandate belongs; undefined where there is none. */
export async function gatherLetter(
  parts: Pick<LetterParts, 'ledger' | 'jurisdiction'>,
  id: string,
  itemsNamed: ItemsNamed,
): Promise<Letter | undefined> {
  const { ledger, jurisdiction } = parts;
  const { db } = ledger;
  const known = await mandateById(db, jurisdiction, id);
  const post = known && (await namedPost(db, jurisdiction, known.post));
  if (!known || !post) return undefined;
  const all = await mandatesEver(db, jurisdiction, known.post);
  const same = all.filter(({ document }) => document === known.document);
  const items = await itemsNamed([...new Set(same.map(({ item }) => item))]);
  const standsIn = await organOf(parts, post.unit);
  const grantor = (mandate: RegisteredMandate): UnitId => items.get(mandate.item)?.organ ?? standsIn?.id ?? '';
  const named = same.find((mandate) => mandate.id === id);
  const organ = named && (await unit(db, jurisdiction, grantor(named)));
  if (!organ) return undefined;
  const listed = same.filter((mandate) => grantor(mandate) === organ.id);
  const granted = await ledger.read(jurisdiction, `mandate/${id}`);
  // One letter, one code, whichever of its mandates it was asked for by.
  const [first] = listed.map((mandate) => mandate.id).toSorted();
  const [anchor] = first === undefined || first === id ? granted : await ledger.read(jurisdiction, `mandate/${first}`);
  if (!granted[0] || !anchor) return undefined;
  const revocation = listed.every(({ revokedOn }) => revokedOn !== undefined) ? revocationIn(granted) : undefined;
  return {
    document: known.document,
    organ,
    post,
    grantedOn: civilDateOf(granted[0].at),
    code: letterCode(anchor),
    listed,
    items,
    entrusts:
      standsIn !== undefined &&
      standsIn.id !== organ.id &&
      listed.some(({ item, act }) => items.get(item)?.licence === true && ofPower.includes(act)) &&
      // A window of the service center stands in no organ that could be entrusted: it is the item's own organ that acts there (许可法26).
      (standsIn.kind === 'township' || standsIn.kind === 'department'),
    ...(revocation && { revocation }),
  };
}

/** Sets the letter as it stands now: what was taken back is not on it, unless all of it was. */
export function setLetter(parts: LetterParts, letter: Letter): Promise<TypesetPaper | Refusal> {
  const { post, code, listed, items, revocation } = letter;
  const facts: PaperFacts['mandate-letter'] = {
    number: letter.document,
    organ: letter.organ.name,
    date: letter.grantedOn,
    holder: { unit: post.unitName, post: post.title, name: post.name },
    auxiliary: post.auxiliary,
    items: rowsOf(revocation ? listed : listed.filter(({ revokedOn }) => revokedOn === undefined), items),
    ...(letter.entrusts && { basis: { law: '中华人民共和国行政许可法', article: '第二十四条第一款' } }),
    ...(revocation && { revoked: revocation }),
    verify: { code: printedCode(code), url: `${parts.publicUrl}/verify/${code}` },
    demo: parts.jurisdiction.startsWith(demoRegionPrefix),
  };
  return typeset('mandate-letter', facts, parts.fonts);
}

/** One line an item and term, its acts in one. */
export function rowsOf(mandates: readonly RegisteredMandate[], items: ReadonlyMap<string, NamedItem>) {
  const rows = new Map<string, { name: string; code?: string; acts: string[]; from: string; to: string }>();
  for (const { item, act, from, to } of mandates) {
    const known = items.get(item);
    const name = item === '*' ? (act === 'organise' ? '机构编制' : '全部事项') : (known?.name ?? `事项 ${item}`);
    const key = `${name} ${item} ${from} ${to}`;
    const row = rows.get(key) ?? { name, ...(known && { code: known.code }), acts: [], from, to };
    row.acts.push(termOf('act', act, 'zh'));
    rows.set(key, row);
  }
  return [...rows.values()].map(({ acts, ...row }) => ({ ...row, acts: acts.join('、') }));
}

/** The organ in whose name a unit acts: itself, or the nearest one above it. */
async function organOf(
  { ledger, jurisdiction }: Pick<LetterParts, 'ledger' | 'jurisdiction'>,
  id: UnitId,
): Promise<Unit | undefined> {
  const found = await unit(ledger.db, jurisdiction, id);
  if (!found || organs.includes(found.kind) || found.parent === undefined) return found;
  return organOf({ ledger, jurisdiction }, found.parent);
}

function revocationIn(events: readonly StoredEvent[]) {
  const revoked = events.find(({ type }) => type === 'MandateRevoked');
  const data = revoked?.data as { readonly on: string; readonly document: string } | undefined;
  return data && { on: data.on, document: data.document };
}
