import { type Refusal, refuse } from '#law';

/**
 * The one check at the door for words that people typed. U+0000 cannot be stored and a lone surrogate cannot be hashed.
 * In: any JSON value. Out: the refusal `bad-text` with the place as its field (`answers.shopName`), or undefined.
 */
export function refuseBadText(value: unknown): Refusal | undefined {
  const place = findBadText(value, []);
  return place && refuse('bad-text', {}, place.join('.'));
}

function findBadText(value: unknown, place: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isBad(value) ? place : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (isBad(key)) return place;
    const found = findBadText(inner, [...place, key]);
    if (found) return found;
  }
  return undefined;
}

function isBad(text: string): boolean {
  // In a regular expression with the flag u only a surrogate without its partner is one.
  return text.includes('\u0000') || /\p{Surrogate}/u.test(text);
}

/**
 * Insists that event data are what RFC 8785 keeps exact: strings, booleans, safe integers, arrays and plain objects. Anything
 * else is a programmer's mistake and throws, naming the place.
 */
export function insistOnEventData(value: unknown, place = 'data'): void {
  if (typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return;
    throw new Error(`${place} of an event is no safe integer`);
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) insistOnEventData(value[index], `${place}[${index}]`);
    return;
  }
  if (typeof value === 'object' && value !== null && isPlain(value)) {
    for (const [key, inner] of Object.entries(value)) insistOnEventData(inner, `${place}.${key}`);
    return;
  }
  throw new Error(`${place} of an event is ${value === null ? 'null' : typeof value}; events hold no such thing`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // `__proto__` as a key would be read back as something else by careless code.
  return (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, '__proto__');
}
