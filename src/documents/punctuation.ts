/** Marks as a keyboard gives them, and as Chinese is set. */
const marks: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  '?': '\uff1f',
  ':': '\uff1a',
  ';': '\uff1b',
  '!': '\uff01',
  '(': '\uff08',
  ')': '\uff09',
};
/** Han characters, the brackets and stops of Chinese text, and the braces of a place to be filled. */
const chinese = /[\p{Script=Han}\u3001-\u3011\u3014\u3015\uff01-\uff1f\u201c\u201d{}]/u;

/**
 * Chinese text with full-width punctuation (GB/T 15834). Catalog and words are typed with the keyboard's marks; a mark beside a Chinese
 * character becomes the full-width one, marks inside numbers, addresses and foreign words stay.
 */
export function punctuated(text: string): string {
  const letters = Array.from(text);
  let open = 0;
  letters.forEach((letter, at) => {
    const wide = marks[letter];
    if (wide === undefined) return;
    const beside = chinese.test(letters[at - 1] ?? '') || chinese.test(letters[at + 1] ?? '');
    // A bracket is closed as it was opened.
    const turned = letter === ')' ? open > 0 : beside;
    if (letter === '(' && turned) open += 1;
    if (letter === ')' && turned) open -= 1;
    if (turned) letters[at] = wide;
  });
  return letters.join('');
}
