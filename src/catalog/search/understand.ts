import { folded, runsOf } from './lexemes.ts';
import synonyms from './synonyms.json' with { type: 'json' };

/** One thing a question asks for: any of its terms will do. `weak` terms (证, 许可) rank but never find anything alone. */
export interface Wish {
  /** How it is told to the person who asked. */
  readonly shown: string;
  readonly terms: readonly string[];
  readonly weak: boolean;
}

const says: readonly { readonly said: string; readonly term: string }[] = synonyms.terms
  .flatMap(({ term, says: all }) => all.map((said) => ({ said: folded(said), term })))
  .sort((a, b) => b.said.length - a.said.length);
const weak = new Set(synonyms.weak.map(folded));
const fillers = synonyms.fillers.map(folded).sort((a, b) => b.length - a.length);

/**
 * Takes a question in everyday words apart: known everyday words (longest first) become catalog terms, courtesy and question
 * words fall away, the rest is searched as it stands. Where nothing would be left, the words themselves are searched.
 */
export function understand(words: string): readonly Wish[] {
  const wishes = runsOf(folded(words.slice(0, 200))).flatMap(({ text, han }) => (han ? takeApart(text) : latin(text)));
  const strong = wishes.filter((wish, index) => wishes.findIndex(({ shown }) => shown === wish.shown) === index);
  if (strong.length > 0)
    return strong.some((wish) => !wish.weak) ? strong : strong.map((wish) => ({ ...wish, weak: false }));
  return runsOf(folded(words.slice(0, 200))).map(({ text }) => ({ shown: text, terms: [text], weak: false }));
}

function latin(word: string): readonly Wish[] {
  const known = says.find(({ said }) => said === word);
  if (known) return [{ shown: known.term, terms: [word, known.term], weak: isWeak(word, known.term) }];
  return fillers.includes(word) ? [] : [{ shown: word, terms: [word], weak: weak.has(word) }];
}

function takeApart(text: string): readonly Wish[] {
  const wishes: Wish[] = [];
  let rest = '';
  const keepRest = (): void => {
    // A lone leftover character says too little: it stands in every other item.
    if (Array.from(rest).length > 1) wishes.push({ shown: rest, terms: [rest], weak: weak.has(rest) });
    rest = '';
  };
  for (let at = 0; at < text.length;) {
    const known = says.find(({ said }) => text.startsWith(said, at));
    const filler = known ? undefined : fillers.find((word) => text.startsWith(word, at));
    if (known) {
      keepRest();
      wishes.push({ shown: known.term, terms: [known.said, known.term], weak: isWeak(known.said, known.term) });
      at += known.said.length;
    } else if (filler !== undefined) {
      keepRest();
      at += filler.length;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      rest += character;
      at += character.length;
    }
  }
  keepRest();
  return wishes;
}

function isWeak(said: string, term: string): boolean {
  return weak.has(said) && weak.has(term);
}
