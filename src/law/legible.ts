/**
 * Words as a paper can bear them. In: what was typed or pasted. Out: the same without marks that nobody sees and no font draws: those that
 * turn the reading direction, join or part letters unseen (U+200B comes along from web pages, U+202D from telephone books), and control
 * characters; a tab becomes a space. Without this a place name pasted with such a mark is received and can never be certified.
 * U+0000 and lone surrogates stay: the ledger refuses them by name.
 */
export function legible(words: string): string {
  return words
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?![\0\n])[\p{Cc}\p{Cf}]/gu, '');
}
