import type { Files } from '#files';
import { buffer } from 'node:stream/consumers';

/** The bytes of a stored file; undefined where the store has none of this address. */
export async function bytesOf(files: Files, hash: string): Promise<Uint8Array | undefined> {
  const stream = await files.get(hash);
  return stream && buffer(stream);
}
