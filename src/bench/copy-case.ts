import { randomBytes } from 'node:crypto';
import { caseNumber } from '#law';
import { canonicalText, commitmentOf, eventHash } from '#ledger';
import type { EventData, StoredEvent } from '#ledger';
import type { TextRow, Template } from './template.ts';
import { Words } from './words.ts';

/** Gives the next running number. In: `organ|kind|year` of a paper, `prefix|year` of a certificate. */
export type NextNumber = (of: string) => number;

/** A case like its template under a number of its own: other codes, other records beside the ledger, its own chains of hashes. */
export interface CaseCopy {
  readonly events: readonly StoredEvent[];
  readonly records: readonly TextRow[];
  readonly views: Readonly<Record<string, readonly TextRow[]>>;
}

interface Tree {
  readonly [key: string]: EventData;
}

/**
 * Copies a case. In: the template, n of its number on its day (0–99,999), the running numbers, the place of its first event in the order of
 * insertion. Days, persons and what was decided stay as the real commands made them; every hash and commitment is reckoned anew.
 */
export function copyCase(template: Template, n: number, next: NextNumber, position: number): CaseCopy {
  const words = new Words();
  words.add(template.number, caseNumber(receivedOn(template), n));
  for (const { data, stream } of template.events) nameAnew(words, next, data, stream);
  for (const { ref } of template.records) words.add(ref ?? '', randomBytes(16).toString('hex'));
  const records = template.records.map((row) => copyRecord(words, row));
  const events = copyEvents(words, template.events, position);
  const places = new Map(template.events.map((event, at) => [String(event.position), String(position + at)]));
  const views = Object.entries(template.views).map(([table, rows]) => [
    table,
    rows.map((row) => {
      const copy = words.inRow(row);
      return row['position'] ? { ...copy, position: places.get(row['position']) ?? null } : copy;
    }),
  ]);
  return { events, records, views: Object.fromEntries(views) as CaseCopy['views'] };
}

/** The day on which the case was received, which begins its number. */
export function receivedOn({ events }: Template): string {
  const [day = ''] = events.map(({ data }) => data['receivedOn']).filter((on) => typeof on === 'string');
  return day;
}

/** New identifiers for every paper and certificate that an event issues. */
function nameAnew(words: Words, next: NextNumber, data: Tree, stream: string): void {
  const { prefix, year, n } = data;
  if (typeof prefix === 'string' && typeof n === 'number' && stream.startsWith('certificate/')) {
    const count = next(`${prefix}|${Number(year)}`);
    const number = stream.slice('certificate/'.length);
    words.addNumber(number, number.replace(/\d+(?=号$)/, String(count)), count);
  }
  for (const { paper, code, number, organ, kind, year: inYear, n: own } of papersIn(data)) {
    words.add(paper, randomBytes(8).toString('hex'));
    words.add(code, randomBytes(10).toString('hex').toUpperCase());
    // A certificate's paper bears the number of the register.
    if (own === 0) continue;
    const count = next(`${organ}|${kind}|${inYear}`);
    words.addNumber(number, number.replace(/\d+(?=号$)/, String(count)), count);
  }
}

/** What events say of a paper that they issue. */
interface PaperNamed {
  readonly paper: string;
  readonly code: string;
  readonly kind: string;
  readonly organ: string;
  readonly year: number;
  readonly n: number;
  readonly number: string;
}

function papersIn(data: EventData): readonly PaperNamed[] {
  if (Array.isArray(data)) return data.flatMap((each: EventData) => papersIn(each));
  if (typeof data !== 'object') return [];
  const tree = data as Tree;
  const own = 'code' in tree && 'kind' in tree && 'number' in tree ? [tree as unknown as PaperNamed] : [];
  return [...own, ...Object.values(tree).flatMap((each) => papersIn(each))];
}

function copyRecord(words: Words, row: TextRow): TextRow {
  const body: unknown = JSON.parse(words.in(row['body'] ?? 'null'));
  const commitment = commitmentOf(row['salt'] ?? '', body);
  words.add(row['commitment'] ?? '', commitment);
  return { ...row, ref: words.in(row['ref'] ?? ''), body: canonicalText(body), commitment };
}

function copyEvents(words: Words, events: readonly StoredEvent[], position: number): readonly StoredEvent[] {
  const ends = new Map<string, string>();
  return events.map((event, at) => {
    const data = renumbered(words, JSON.parse(words.in(canonicalText(event.data))) as Tree);
    const stream = words.in(event.stream) as StoredEvent['stream'];
    const own = stream.slice(stream.indexOf('/') + 1);
    const n = words.countOf(own);
    const numbered = n === undefined || !('prefix' in data) ? data : { ...data, n };
    const hashed = { ...event, stream, data: numbered, prevHash: ends.get(stream) ?? event.prevHash };
    const hash = eventHash(hashed);
    ends.set(stream, hash);
    words.add(event.hash, hash);
    return { ...hashed, hash, position: position + at };
  });
}

/** The running numbers inside event data. */
function renumbered<T extends EventData>(words: Words, data: T): T {
  if (Array.isArray(data)) return data.map((each: EventData) => renumbered(words, each)) as unknown as T;
  if (typeof data !== 'object') return data;
  const parts = Object.entries(data as Tree).map(([name, value]) => [name, renumbered(words, value)]);
  const tree = Object.fromEntries(parts) as Tree;
  const n = typeof tree['number'] === 'string' && 'n' in tree ? words.countOf(tree['number']) : undefined;
  return (n === undefined || tree['n'] === 0 ? tree : { ...tree, n }) as T;
}
