import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isRefusal, type Refusal, refuse } from '#law';
import { isOlder, olderThan, putBack, takeAway } from './clear-out.ts';
import { type FileType, sniffLength, sniffType } from './sniff.ts';

/** A material as it lies in the store: its SM3 in hexadecimal digits is its address. */
export interface StoredFile {
  readonly hash: string;
  readonly size: number;
  readonly type: FileType;
}

/** Keeps materials by their content; the same content is kept once. Nobody's name for a file is ever part of a path. */
export interface Files {
  /**
   * Keeps a material. In: its bytes, or a stream of them. Out: its address, size and type, or a refusal: `file-empty`, `file-type`,
   * `file-too-large`. When it answers, the bytes are on the disk, and the file's time is that of this call, also where the content was
   * there already.
   */
  put(content: Buffer | Readable): Promise<StoredFile | Refusal>;
  /** The bytes of a material; undefined if there is none of this address. */
  get(hash: string): Promise<Readable | undefined>;
  has(hash: string): Promise<boolean>;
  /** Addresses of the materials last put before a moment, in batches. In: seconds since 1970 by the machine's clock, which dates files. */
  older(before: number): AsyncIterable<readonly string[]>;
  /** Removes a material, unless it was put at that moment or later. Out: whether it was removed by this call. */
  remove(hash: string, before: number): Promise<boolean>;
  /** Clears up after crashes: deletes uploads broken off before that moment, and puts back what a removal had only set aside. */
  tidy(before: number): Promise<void>;
}

const defaultLimit = 20 * 1024 * 1024;

/** Opens the store. In: its folder, made if there is none; the most bytes a material may have, 20 MB when not given. */
export function openFiles(folder: string, limit = defaultLimit): Files {
  const incoming = join(folder, 'incoming');
  const leaving = join(folder, 'leaving');
  for (const room of [incoming, leaving]) mkdirSync(room, { recursive: true, mode: 0o700 });
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
  const isThere = async (hash: string): Promise<boolean> => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return false;
    return stat(placeOf(hash)).then(
      (found) => found.isFile(),
      () => false,
    );
  };
  return {
    has: isThere,
    async get(hash) {
      return (await isThere(hash)) ? createReadStream(placeOf(hash)) : undefined;
    },
    older: (before) => olderThan(folder, before),
    async remove(hash, before) {
      if (!(await isThere(hash))) return false;
      const aside = join(leaving, `${hash}.${randomBytes(16).toString('hex')}`);
      return takeAway(placeOf(hash), aside, before);
    },
    async tidy(before) {
      for (const name of await readdir(incoming)) {
        const draft = join(incoming, name);
        if (await isOlder(draft, before)) await rm(draft, { force: true });
      }
      for (const name of await readdir(leaving)) {
        const [hash = ''] = name.split('.');
        if (/^[0-9a-f]{64}$/.test(hash)) await putBack(join(leaving, name), placeOf(hash));
      }
    },
    async put(content) {
      const draft = join(incoming, randomBytes(16).toString('hex'));
      try {
        const written = await write(draft, content, limit);
        if (isRefusal(written)) return written;
        await settle(draft, placeOf(written.hash));
        return written;
      } finally {
        await rm(draft, { force: true });
      }
    },
  };
}

async function write(draft: string, content: Buffer | Readable, limit: number): Promise<StoredFile | Refusal> {
  const file = await open(draft, 'wx', 0o600);
  try {
    const digest = createHash('sm3');
    let start = Buffer.alloc(0);
    let size = 0;
    for await (const chunk of Buffer.isBuffer(content) ? [content] : (content as AsyncIterable<Buffer>)) {
      size += chunk.length;
      if (size > limit) return refuse('file-too-large', { megabytes: Math.floor(limit / 1024 / 1024) });
      if (start.length < sniffLength) start = Buffer.concat([start, chunk]).subarray(0, sniffLength);
      digest.update(chunk);
      await writeWhole(file, chunk);
    }
    const type = sniffType(start);
    if (isRefusal(type)) return type;
    await file.sync();
    return { hash: digest.digest('hex'), size, type };
  } finally {
    await file.close();
  }
}

/** A single `write` may take less than it was given. */
async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  let from = 0;
  while (from < chunk.length) from += (await file.write(chunk, from)).bytesWritten;
}

/**
 * A rename is whole or not at all, and what is put again takes the new file's time. The folder is synced so that it outlives a loss of
 * power, and the one above, for the folder may be new.
 */
async function settle(draft: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(draft, place);
  await syncFolder(dirname(place));
  await syncFolder(dirname(dirname(place)));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
