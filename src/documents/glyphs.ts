import { open, type FileHandle } from 'node:fs/promises';

type Covers = (codePoint: number) => boolean;

/** What a paper needs to know of a font file: the family name typst will list it under, and which characters it can draw. */
export interface FontFace {
  readonly family: string;
  readonly covers: Covers;
}

/**
 * Reads the `name` and `cmap` tables of a TrueType or OpenType file (of a collection: its first font), without loading its 15 MB.
 * No library in the lock file parses fonts; OpenType 1.9 formats 4 and 12 are all that Unicode fonts carry.
 */
export async function readFontFace(path: string): Promise<FontFace> {
  const file = await open(path, 'r');
  try {
    const start = await read(file, 0, 16);
    const offset = start.toString('latin1', 0, 4) === 'ttcf' ? start.readUInt32BE(12) : 0;
    const count = (await read(file, offset, 12)).readUInt16BE(4);
    const directory = await read(file, offset + 12, count * 16);
    const table = async (tag: string): Promise<Buffer> => {
      for (let at = 0; at < directory.length; at += 16) {
        if (directory.toString('latin1', at, at + 4) === tag)
          return read(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
      }
      throw new Error(`font without ${tag} table: ${path}`);
    };
    return { family: familyName(await table('name')), covers: coverage(await table('cmap')) };
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error('font file ends too early');
  return buffer;
}

/** typst files a font under its first family name (name ID 1) in UTF-16. */
function familyName(name: Buffer): string {
  const strings = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i += 1) {
    const at = 6 + i * 12;
    const platform = name.readUInt16BE(at);
    if (name.readUInt16BE(at + 6) !== 1 || (platform !== 0 && platform !== 3)) continue;
    const from = strings + name.readUInt16BE(at + 10);
    return Buffer.from(name.subarray(from, from + name.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  throw new Error('font without a family name');
}

function coverage(cmap: Buffer): Covers {
  const covers: Covers[] = [];
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) covers.push(format4(table));
    if (format === 12) covers.push(format12(table));
  }
  return (codePoint) => covers.some((covered) => covered(codePoint));
}

function format4(table: Buffer): Covers {
  const size = table.readUInt16BE(6);
  return (codePoint) => {
    for (let at = 0; at < size; at += 2) {
      if (codePoint > table.readUInt16BE(14 + at)) continue;
      const first = table.readUInt16BE(16 + size + at);
      if (codePoint < first) return false;
      const delta = table.readUInt16BE(16 + 2 * size + at);
      const rangeAt = 16 + 3 * size + at;
      const range = table.readUInt16BE(rangeAt);
      if (range === 0) return ((codePoint + delta) & 0xffff) !== 0;
      return table.readUInt16BE(rangeAt + range + 2 * (codePoint - first)) !== 0;
    }
    return false;
  };
}

function format12(table: Buffer): Covers {
  const groups = table.readUInt32BE(12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = 16 + middle * 12;
      if (codePoint < table.readUInt32BE(at)) high = middle - 1;
      else if (codePoint > table.readUInt32BE(at + 4)) low = middle + 1;
      else return table.readUInt32BE(at + 8) + codePoint - table.readUInt32BE(at) !== 0;
    }
    return false;
  };
}
