/** Words that make no sense: told in one line, exit code 2. */
export class UsageError extends Error {}

/** What was given: the words that are no options, and for each option its values in order. */
export interface Given {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads `--name value` and `--name=value`. In: the words; the names known, each with whether it may be repeated. Throws a UsageError on
 * an unknown option, one without a value, one given twice.
 */
export function readOptions(given: readonly string[], known: Readonly<Record<string, 'once' | 'repeated'>>): Given {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const [name = '', ...inline] = word.split('=');
    const times = known[name];
    if (times === undefined || !Object.hasOwn(known, name)) throw new UsageError(`unknown option ${name}`);
    if (inline.length === 0) at += 1;
    const value = inline.length > 0 ? inline.join('=') : given[at];
    if (value === undefined || value === '' || value.startsWith('--')) throw new UsageError(`${name} needs a value`);
    const values = options.get(name) ?? [];
    if (values.length > 0 && times === 'once') throw new UsageError(`${name} is given twice`);
    options.set(name, [...values, value]);
  }
  return { words, options };
}
