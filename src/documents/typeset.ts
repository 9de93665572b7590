import { fileURLToPath } from 'node:url';
import { refuse, type Refusal } from '#law';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'qrcode';
import { incomplete } from './complete.ts';
import { openFonts, type FontSet, type PaperFonts } from './fonts.ts';
import type { PaperFacts, AnyPaperKind } from './kinds.ts';
import { titleOf } from './titles.ts';

export interface TypesetPaper {
  /** PDF/A-2b: fonts embedded, text copyable, readable without this system for as long as the file is kept. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

interface Press {
  readonly compiler: NodeCompiler;
  readonly fonts: FontSet;
}

// The templates are read from the source folder; from `dist/documents` the package root is two steps up.
const templates = fileURLToPath(new URL('../../src/documents/templates/', import.meta.url));
const presses = new Map<string, Promise<Press>>();

/**
 * Whether a paper could be set, without setting it (under a millisecond once the fonts are read): for whoever is about to issue it.
 * Refusals: `paper-incomplete`, `glyph-missing` as of `typeset`.
 */
export async function checkPaper<K extends AnyPaperKind>(
  kind: K,
  facts: PaperFacts[K],
  fonts: PaperFonts = {},
): Promise<Refusal | undefined> {
  const gap = incomplete(kind, facts);
  if (gap) return gap;
  return checkWords([titleOf(kind, facts), facts], fonts);
}

/**
 * Whether every character of these words could stand on a paper: for words that a paper of a later act repeats, for whoever gives them.
 * Refusal: `glyph-missing`.
 */
export async function checkWords(words: unknown, fonts: PaperFonts = {}): Promise<Refusal | undefined> {
  const missing = missingCharacters(words, (await pressWith(fonts)).fonts);
  return missing.length > 0 ? refuse('glyph-missing', { characters: missing.join(' ') }) : undefined;
}

/**
 * Sets one official paper (GB/T 9704-2012) as PDF. The same facts give the same bytes.
 * In: the kind and its facts; nothing is computed here but the printed form of dates. Out: the PDF and its number of pages.
 * Refusals: `paper-incomplete` names the field that is absent, blank or malformed; `glyph-missing` names the characters
 * no font at hand can draw (a paper with a box in a person's name must not go out: configure `fonts.rare`).
 * The compiler works in this process: first paper 0.3 s (fonts), then 10–40 ms each on one core (measured on 2 cores, Node 24).
 */
export async function typeset<K extends AnyPaperKind>(
  kind: K,
  facts: PaperFacts[K],
  fonts: PaperFonts = {},
): Promise<TypesetPaper | Refusal> {
  const wrong = await checkPaper(kind, facts, fonts);
  if (wrong) return wrong;
  const press = await pressWith(fonts);
  const title = titleOf(kind, facts);
  return compile(press, kind, {
    title,
    facts,
    qr: 'verify' in facts ? qrRows(facts.verify.url) : [],
    fonts: { body: press.fonts.body, heading: press.fonts.heading },
  });
}

function pressWith(fonts: PaperFonts): Promise<Press> {
  const key = JSON.stringify([fonts.fangsong, fonts.rare]);
  const known = presses.get(key);
  if (known) return known;
  const opened = openFonts(fonts).then((set) => ({
    fonts: set,
    compiler: NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...set.files] }] }),
  }));
  presses.set(key, opened);
  opened.catch(() => presses.delete(key));
  return opened;
}

/** Text reaches typst only as JSON in `sys.inputs`: inside a template it would be code. */
function compile({ compiler }: Press, kind: AnyPaperKind, paper: object): TypesetPaper {
  const result = compiler.compile({
    mainFilePath: `${templates}${kind}.typ`,
    inputs: { paper: JSON.stringify(paper, lineFeeds) },
  });
  const diagnostics = result.takeDiagnostics();
  if (diagnostics) {
    // A warning is an unknown font family or a line that did not converge: a paper set differently from its layout.
    throw new Error(`typst ${kind}: ${JSON.stringify(compiler.fetchDiagnostics(diagnostics))}`);
  }
  const document = result.result;
  if (!document) throw new Error(`typst ${kind}: no document`);
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b' });
  const pages = document.numOfPages;
  // Layout memoised for fonts and template is worth keeping, that of one paper is not.
  compiler.evictCache(5);
  return { pdf, pages };
}

/** Browsers send CR LF; a line break is one character here. */
function lineFeeds(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : value;
}

/** The module matrix, one string of 0 and 1 a row; level M bears 15 % damage (a fold, a coffee ring). */
function qrRows(url: string): string[] {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const cells = Array.from(modules.data, (cell) => (cell ? '1' : '0')).join('');
  return Array.from({ length: modules.size }, (_, row) => cells.slice(row * modules.size, (row + 1) * modules.size));
}

function missingCharacters(value: unknown, fonts: FontSet): string[] {
  const seen = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part === 'string') for (const character of part) seen.add(character);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(value);
  seen.delete('\n');
  seen.delete('\r');
  return [...seen].filter((character) => !fonts.covers(character.codePointAt(0) ?? 0)).map(named);
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const printable = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : '';
  return `${printable}U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
