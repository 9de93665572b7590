export { sniffType } from './sniff.ts';
export type { FileType } from './sniff.ts';
export { openFiles } from './store.ts';
export type { Files, StoredFile } from './store.ts';
