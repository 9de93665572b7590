/** GB/T 2260 and GB/T 10114: province 2, city 4, county 6, township 9, village 12 digits. */
const levels = [2, 4, 6, 9, 12] as const;

/** Has it the length of a region code? Whether the code is allocated is not asked: codes of abolished areas stay in use on old papers. */
export function isRegionCode(text: string): boolean {
  return /^\d+$/.test(text) && levels.some((length) => length === text.length);
}

/** The code without the zeros that only fill it up: `450000` is the province `45`, `450100000000` the city `4501`. */
export function regionPrefix(code: string): string {
  let prefix = code;
  for (const [at, length] of [...levels.entries()].reverse()) {
    const above = levels[at - 1];
    if (above === undefined) break;
    if (prefix.length === length && /^0+$/.test(prefix.slice(above))) prefix = prefix.slice(0, above);
  }
  return prefix;
}
