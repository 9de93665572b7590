import { readItemFile } from '../lint.ts';
import type { FiledItem } from '../lint.ts';
import county from './service-items.json' with { type: 'json' };

/** The service items of counties that lie in this folder, as their authors wrote them. */
export function countyItems(): readonly FiledItem[] {
  const read = readItemFile(county);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}
