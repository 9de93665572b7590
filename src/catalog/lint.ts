import { findingsOf } from './checks/index.ts';
import type { Finding } from './checks/types.ts';
import { draftOf } from './county/draft-of.ts';
import { readSourceItem } from './county/source-item.ts';
import type { SourceItem } from './county/source-item.ts';
import type { ItemDraft } from './draft.ts';
import { readDraft } from './problems.ts';
import type { Problem } from './problem.ts';

/** One document of a file: under which name findings speak of it, and what it says. */
export interface FiledItem {
  readonly item: string;
  readonly draft: ItemDraft;
  /** What a document of our own shape lacks to be published; empty for a record of the counties, which lacks much by its shape. */
  readonly missing: readonly Problem[];
  readonly source?: SourceItem;
}

/** A finding for the command line: `severity` E bars publication, W does not; `article` is what it rests on. */
export interface LintFinding {
  readonly item: string;
  readonly check: string;
  readonly severity: 'E' | 'W';
  readonly words: string;
  readonly article: string;
}

/**
 * The documents of a file. In: JSON, one document, a list of them or `{items: […]}`; each an item version or draft of ours, or a record as
 * counties publish it. Out: the documents in their order, or in one line what cannot be read.
 */
export function readItemFile(json: unknown): readonly FiledItem[] | { readonly unreadable: string } {
  const documents = Array.isArray(json) ? (json as unknown[]) : listIn(json);
  if (documents.length === 0) return { unreadable: 'the file holds no item' };
  const read: FiledItem[] = [];
  for (const [index, document] of documents.entries()) {
    const one = readOne(document);
    if ('unreadable' in one) return { unreadable: `item ${index + 1} of the file: ${one.unreadable}` };
    read.push(one);
  }
  return read;
}

/** All that the checks find in documents of a file. What a document of our own lacks is told as check C00. */
export function lint(documents: readonly FiledItem[]): readonly LintFinding[] {
  return documents.flatMap(({ item, draft, missing }) => [
    ...missing.map(({ zh }) => ({ item, check: 'C00', severity: 'E' as const, words: zh, article: 'GB/T 39046' })),
    ...findingsOf(draft).map((finding) => inShort(item, finding)),
  ]);
}

function inShort(item: string, { check, level, zh, basis }: Finding): LintFinding {
  return { item, check, severity: level === 'error' ? 'E' : 'W', words: zh, article: basis };
}

function listIn(json: unknown): readonly unknown[] {
  const items: unknown = isRecord(json) ? json['items'] : undefined;
  return Array.isArray(items) ? items : [json];
}

function readOne(document: unknown): FiledItem | { readonly unreadable: string } {
  if (!isRecord(document)) return { unreadable: 'is no object' };
  if ('implementing_body' in document || 'legal_basis' in document) {
    const read = readSourceItem(document);
    if ('at' in read) return { unreadable: `${read.at} is missing or not written as in the published records` };
    return { item: read.item.id, draft: draftOf(read.item), missing: [], source: read.item };
  }
  const read = readDraft(document);
  if ('problems' in read) return { unreadable: read.problems[0]?.en ?? 'is no item' };
  return { item: read.draft.id, draft: read.draft, missing: read.missing };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
