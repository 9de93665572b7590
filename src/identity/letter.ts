import { civilDateOf, demoRegionPrefix, isRefusal, refuse, termOf } from '#law';
import type { Refusal } from '#law';
import { typeset } from '#documents';
import type { PaperFacts, PaperFonts } from '#documents';
import type { Jurisdiction, Ledger } from '#ledger';
import { mayRead } from './register.ts';
import type { Act, Unit, UnitId, Who } from './types.ts';
import { mandateById, mandatesEver, namedPost } from './views/register.ts';
import type { RegisteredMandate } from './views/register.ts';
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
  parts: { readonly ledger: Ledger; readonly jurisdiction: Jurisdiction; readonly fonts?: PaperFonts },
  who: Who,
  id: string,
  itemsNamed: ItemsNamed,
): Promise<{ readonly pdf: Uint8Array; readonly name: string } | Refusal> {
  const { ledger, jurisdiction, fonts } = parts;
  const { db } = ledger;
  const known = await mandateById(db, jurisdiction, id);
  const post = known && (await namedPost(db, jurisdiction, known.post));
  const own = who.kind === 'staff' && who.staff === post?.staff;
  const no = own ? undefined : await mayRead(ledger, who, true);
  if (no) return no;
  if (!known || !post) return refuse('mandate-unknown');
  const all = await mandatesEver(db, jurisdiction, known.post);
  const same = all.filter(({ document }) => document === known.document);
  const items = await itemsNamed([...new Set(same.map(({ item }) => item))]);
  const standsIn = await organOf(parts, post.unit);
  const grantor = (mandate: RegisteredMandate): UnitId => items.get(mandate.item)?.organ ?? standsIn?.id ?? '';
  const named = same.find((mandate) => mandate.id === id);
  if (!named) return refuse('mandate-unknown');
  const organ = await unit(db, jurisdiction, grantor(named));
  const [granted] = await ledger.read(jurisdiction, `mandate/${id}`);
  if (!organ || !granted) return refuse('mandate-unknown');
  const listed = same.filter((mandate) => grantor(mandate) === organ.id);
  const standing = listed.filter(({ revokedOn }) => revokedOn === undefined);
  const entrusts =
    standsIn !== undefined &&
    standsIn.id !== organ.id &&
    listed.some(({ item, act }) => items.get(item)?.licence === true && ofPower.includes(act)) &&
    // A window of the service center stands in no organ that could be entrusted: it is the item's own organ that acts there (许可法26).
    (standsIn.kind === 'township' || standsIn.kind === 'department');
  const revocation = standing.length === 0 ? await revocationOf(parts, named) : undefined;
  const facts: PaperFacts['mandate-letter'] = {
    number: known.document,
    organ: organ.name,
    date: civilDateOf(granted.at),
    holder: { unit: post.unitName, post: post.title, name: post.name },
    auxiliary: post.auxiliary,
    items: rowsOf(standing.length === 0 ? listed : standing, items),
    ...(entrusts && { basis: { law: '中华人民共和国行政许可法', article: '第二十四条第一款' } }),
    ...(revocation && { revoked: revocation }),
    demo: jurisdiction.startsWith(demoRegionPrefix),
  };
  const set = await typeset('mandate-letter', facts, fonts);
  return isRefusal(set) ? set : { pdf: set.pdf, name: `授权书 ${known.document}.pdf` };
}

/** One line an item and term, its acts in one. */
function rowsOf(mandates: readonly RegisteredMandate[], items: ReadonlyMap<string, NamedItem>) {
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
  { ledger, jurisdiction }: { readonly ledger: Ledger; readonly jurisdiction: Jurisdiction },
  id: UnitId,
): Promise<Unit | undefined> {
  const found = await unit(ledger.db, jurisdiction, id);
  if (!found || organs.includes(found.kind) || found.parent === undefined) return found;
  return organOf({ ledger, jurisdiction }, found.parent);
}

async function revocationOf(
  { ledger, jurisdiction }: { readonly ledger: Ledger; readonly jurisdiction: Jurisdiction },
  { id }: RegisteredMandate,
) {
  const revoked = (await ledger.read(jurisdiction, `mandate/${id}`)).find(({ type }) => type === 'MandateRevoked');
  const data = revoked?.data as { readonly on: string; readonly document: string } | undefined;
  return data && { on: data.on, document: data.document };
}
