const longest = 80;

/**
 * The name of a file as it may be kept and shown: the last part of a path, without control characters, marks that turn the reading
 * direction (照片gpj.exe) and characters that a file system gives a meaning. In: what the browser sent. Out: never empty.
 */
export function plainFileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (plain === '') return '文件';
  const letters = Array.from(plain);
  if (letters.length <= longest) return plain;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? '';
  return letters.slice(0, longest - ending.length).join('') + ending;
}
