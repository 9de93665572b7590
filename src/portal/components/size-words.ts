const kilo = 1024;

/** 1.8 MB, 420 KB: a size as people read it. */
export function sizeWords(bytes: number): string {
  if (bytes >= kilo * kilo) return `${(bytes / (kilo * kilo)).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / kilo))} KB`;
}
