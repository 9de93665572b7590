/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-u-co-pinyin');

/** 公共场所卫生许可 → ggcswsxk: the initials of the syllables; letters and figures stay as they are, marks are left out. */
export function initialsOf(words: string): string {
  return Array.from(words.normalize('NFKC').toLowerCase(), initialOf).join('');
}

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return '';
  const at = Array.from(firsts).findLastIndex((first) => order.compare(character, first) >= 0);
  return letters[at] ?? '';
}
