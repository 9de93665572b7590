/** One stretch of like characters in a text: Chinese, or a word or number in Latin letters. */
interface Run {
  readonly text: string;
  readonly han: boolean;
}

/** Words as they are compared: full-width forms folded, lower case. */
export function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}

/** Splits folded words into runs; everything else separates. */
export function runsOf(words: string): readonly Run[] {
  return [...words.matchAll(/(\p{Script=Han}+)|([\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$))/gu)].map((match) => ({
    text: match[0],
    han: match[1] !== undefined,
  }));
}

/**
 * Lexemes of a text for a tsvector: of Chinese every character and every pair of neighbours (a trigram index does not serve
 * two-character words, and word splitting cuts 身份证 wrongly), of Latin the words.
 */
export function lexemesOf(words: string): readonly string[] {
  const found = new Set<string>();
  for (const { text, han } of runsOf(folded(words))) {
    if (!han) {
      found.add(text);
      continue;
    }
    const characters = Array.from(text);
    characters.forEach((character, index) => {
      found.add(character);
      const next = characters[index + 1];
      if (next !== undefined) found.add(character + next);
    });
  }
  return [...found];
}

/** The lexemes that must all be there for a term to match: pairs, or the one character of a term that has no more. */
export function lexemesOfTerm(term: string): readonly string[] {
  return runsOf(folded(term)).flatMap(({ text, han }) => {
    const characters = Array.from(text);
    if (!han || characters.length === 1) return [text];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

/** A tsvector in PostgreSQL's own notation, each lexeme at position 1 with the best weight it has. In: texts by weight, A best. */
export function tsvectorText(parts: readonly (readonly ['A' | 'B' | 'C' | 'D', string])[]): string {
  const best = new Map<string, string>();
  for (const [weight, words] of parts)
    for (const lexeme of lexemesOf(words)) if ((best.get(lexeme) ?? 'Z') > weight) best.set(lexeme, weight);
  return [...best]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lexeme, weight]) => `'${quoted(lexeme)}':1${weight}`)
    .join(' ');
}

/** A lexeme inside quotes of PostgreSQL's notation. */
export function quoted(lexeme: string): string {
  return lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''");
}
