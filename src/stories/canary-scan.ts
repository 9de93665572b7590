import { readdir } from 'node:fs/promises';
import pg from 'pg';

/** A row, a line, an address: somewhere a canary could have got to. */
export interface Place {
  readonly name: string;
  readonly text: string;
}

/** A string in every writing in which it could lie somewhere: as it is, in an address, in JSON, in base64 at any offset, in hexadecimal. */
export function writingsOf(word: string): readonly string[] {
  const bytes = Buffer.from(word);
  const inBase64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // Only the letters that these bytes alone decide.
    return whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  });
  const escaped = word.split('').map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? letter : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  const writings = [
    word,
    encodeURIComponent(word),
    new URLSearchParams({ q: word }).toString().slice(2),
    escaped.join(''),
    bytes.toString('hex'),
    ...inBase64,
    ...inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [...new Set(writings)];
}

/** Where the words lie, in whatever writing and whether in large letters or small. Out: the name of each place with the word found there. */
export function findIn(places: Iterable<Place>, words: readonly string[]): readonly (readonly [string, string])[] {
  const sought = words.map((word) => [word, writingsOf(word).map((writing) => writing.toLowerCase())] as const);
  const found: (readonly [string, string])[] = [];
  for (const { name, text } of places) {
    const small = text.toLowerCase();
    for (const [word, writings] of sought)
      if (writings.some((writing) => small.includes(writing))) found.push([name, word]);
  }
  return found;
}

/** Every row of every table of the database, the libraries' own included, as text. */
export async function rowsOf(url: string): Promise<readonly Place[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; full: string }>(
      `select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as full
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const places: Place[] = [];
    for (const { name, full } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${full} t`);
      for (const { row } of rows) places.push({ name: name.replace(/^public\./, ''), text: row });
    }
    return places;
  } finally {
    await client.end();
  }
}

/** The path of every file below a folder; not what stands in it. */
export async function pathsBelow(folder: string): Promise<readonly Place[]> {
  return (await readdir(folder, { recursive: true })).map((text) => ({ name: 'path', text }));
}

/** The addresses that a page offers: links, forms, pictures. */
export function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/\b(?:href|action|src)="([^"]*)"/g)].map(([, address = '']) => address);
}
