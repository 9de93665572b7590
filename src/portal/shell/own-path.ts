/**
 * An address of ours to come back to. In: whatever stood in a query, a form or a request line. Out: the same when it is a path on this
 * host (one leading slash, no backslash, no control character, at most 1,000 characters), else `/`: nobody is sent to another host.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 1000) return '/';
  // Browsers read `\` as `/` and drop tabs and line breaks, so that `/\evil` and `/<tab>/evil` would leave this host.
  return /^\/(?!\/)[!-~]*$/.test(wanted) && !wanted.includes('\\') ? wanted : '/';
}

/** A request's own path and query without the parameters named. */
export function pathWithout(url: string, names: readonly string[]): string {
  const [path, query] = splitOnce(url, '?');
  const kept = query.split('&').filter((pair) => pair !== '' && !names.includes(pair.split('=')[0] ?? ''));
  return ownPath(kept.length > 0 ? `${path}?${kept.join('&')}` : path);
}

/** A path of ours with one more query parameter. */
export function pathWith(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
