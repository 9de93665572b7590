import { type Refusal, refuse } from '#law';

/** The kinds of material that are taken. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png';

const signatures: readonly { readonly type: FileType; readonly bytes: Buffer }[] = [
  { type: 'application/pdf', bytes: Buffer.from('%PDF-') },
  { type: 'image/jpeg', bytes: Buffer.of(0xff, 0xd8, 0xff) },
  { type: 'image/png', bytes: Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
];

/** How many bytes `sniffType` looks at. */
export const sniffLength = 1024;

/**
 * What a file is by its first bytes; its name and what the browser says of it are not asked. In: at least the first 1024 bytes, or
 * all if it is shorter. Out: the media type, or the refusal `file-empty` or `file-type`. A PDF may have up to 1024 bytes before
 * its mark (ISO 32000-1, annex H, 3.4.1).
 */
export function sniffType(start: Buffer): FileType | Refusal {
  if (start.length === 0) return refuse('file-empty');
  const window = start.subarray(0, sniffLength);
  const found = signatures.find(({ type, bytes }) =>
    type === 'application/pdf' ? window.includes(bytes) : window.subarray(0, bytes.length).equals(bytes),
  );
  return found?.type ?? refuse('file-type');
}
