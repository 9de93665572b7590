import { inflateSync } from 'node:zlib';

/** A run of text as the PDF holds it: position of its baseline in points from the upper left corner. */
export interface TextRun {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A filled rectangle without curves, in points from the upper left corner. */
export interface FilledBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly boxes: readonly FilledBox[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Alphabet = ReadonlyMap<number, string>;

/**
 * Reads back what typst writes (plain objects, Flate streams, Identity-H fonts with ToUnicode), so that the tests judge the PDF itself.
 * It is for papers set here, not for PDF files from elsewhere.
 */
export function readPdf(pdf: Uint8Array): { readonly pages: readonly PdfPage[]; readonly fonts: readonly string[] } {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(?<=\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) objects.set(id ?? '', body ?? '');
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const fonts = [...objects.values()]
    .filter((body) => /\/FontFile[23] /.test(body))
    .map((body) => /\/FontName \/\w+\+(\S+)/.exec(body)?.[1] ?? '');
  const kids = [...objects.values()].find((body) => body.includes('/Type /Pages')) ?? '';
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => {
    const page = object(id);
    const [, , width, height] = (/\/MediaBox \[([^\]]+)\]/.exec(page)?.[1] ?? '').split(' ').map(Number);
    const resources = object(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const alphabets = new Map<string, Alphabet>();
    for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = object(/\/ToUnicode (\d+) 0 R/.exec(object(font))?.[1]);
      alphabets.set(name ?? '', alphabetOf(streamOf(toUnicode)));
    }
    const content = streamOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
    return { width: width ?? 0, height: height ?? 0, ...draw(content, height ?? 0, alphabets) };
  });
  return { pages, fonts };
}

function streamOf(object: string): string {
  const raw = object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream'));
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}

function alphabetOf(cmap: string): Alphabet {
  const alphabet = new Map<number, string>();
  for (const [, glyph, text] of cmap.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) {
    const units = Buffer.from(text ?? '', 'hex').swap16();
    if (glyph !== '0000' || text !== 'FFFF') alphabet.set(parseInt(glyph ?? '', 16), units.toString('utf16le'));
  }
  return alphabet;
}

/** Follows the operators that typst uses for text and filled straight shapes. */
function draw(
  content: string,
  height: number,
  alphabets: ReadonlyMap<string, Alphabet>,
): Pick<PdfPage, 'runs' | 'boxes'> {
  const runs: TextRun[] = [];
  const boxes: FilledBox[] = [];
  // Matrix, font and size are what typst changes of the graphics state; a Q brings all three back.
  const stack: (readonly [Matrix, Alphabet, number])[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let font: Alphabet = new Map();
  let size = 0;
  let at: readonly [number, number] = [0, 0];
  let path: (readonly [number, number])[] = [];
  let shapes: FilledBox[] = [];
  let text = '';
  let numbers: number[] = [];
  let name = '';
  for (const token of tokensOf(content)) {
    if (token.startsWith('(')) text += decode(unescaped(token.slice(1, -1)), font);
    else if (token.startsWith('<')) text += decode(Buffer.from(token.slice(1, -1), 'hex').toString('latin1'), font);
    else if (token.startsWith('/')) name = token.slice(1);
    else if (/[\d.]$/.test(token)) numbers.push(Number(token));
    else {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
      if (token === 'q') stack.push([matrix, font, size]);
      else if (token === 'Q') [matrix, font, size] = stack.pop() ?? [matrix, font, size];
      else if (token === 'cm') matrix = multiply([a, b, c, d, e, f], matrix);
      else if (token === 'Tf') [font, size] = [alphabets.get(name) ?? new Map<number, string>(), a];
      else if (token === 'Tm') at = apply(matrix, e, f);
      else if (token === 'TJ' || token === 'Tj') runs.push({ x: at[0], y: height - at[1], size, text });
      else if (token === 'm') path = [apply(matrix, a, b)];
      else if (token === 'l') path.push(apply(matrix, a, b));
      else if (token === 'c') path = [];
      else if (token === 'h' && path.length === 4) shapes.push(boxOf(path, height));
      else if (token === 'f' || token === 'f*') boxes.push(...shapes.splice(0));
      else if (token === 'S' || token === 'n') shapes = [];
      if (token !== 'h') text = '';
      numbers = [];
    }
  }
  return { runs, boxes };
}

/** Literal strings may hold balanced brackets, which no regular expression follows. */
function* tokensOf(content: string): Generator<string> {
  const plain = /\/\w+|-?\d*\.?\d+|[A-Za-z*'"]+|<[0-9A-Fa-f]*>|\(/g;
  for (let match = plain.exec(content); match; match = plain.exec(content)) {
    if (match[0] !== '(') {
      yield match[0];
      continue;
    }
    let end = plain.lastIndex;
    for (let depth = 1; depth > 0; end += 1) {
      if (content[end] === '\\') end += 1;
      else if (content[end] === '(') depth += 1;
      else if (content[end] === ')') depth -= 1;
    }
    yield content.slice(match.index, end);
    plain.lastIndex = end;
  }
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function multiply([a, b, c, d, e, f]: Matrix, outer: Matrix): Matrix {
  const [a2, b2] = [apply(outer, a, b), apply(outer, c, d)];
  const [x, y] = apply(outer, e, f);
  const [, , , , e2, f2] = outer;
  return [a2[0] - e2, a2[1] - f2, b2[0] - e2, b2[1] - f2, x, y];
}

function boxOf(path: readonly (readonly [number, number])[], height: number): FilledBox {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => height - y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

function decode(bytes: string, font: Alphabet): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += font.get(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)) ?? '\u{FFFD}';
  }
  return text;
}
