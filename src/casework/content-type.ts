const signatures: readonly { readonly type: string; readonly starts: readonly number[] }[] = [
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
];

/**
 * What a file is by its first bytes, never by its name or by what the sender said: an HTML page called 照片.jpg must not
 * run in the clerk's session. Out: application/pdf, image/png, image/jpeg, else application/octet-stream.
 */
export function contentTypeOf(bytes: Uint8Array): string {
  const known = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  return known?.type ?? 'application/octet-stream';
}
