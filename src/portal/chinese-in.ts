/** What an English page holds in Chinese, for tests: in elements marked as such, and where nothing marks it. */
export interface ChineseIn {
  readonly marked: readonly string[];
  readonly unmarked: readonly string[];
}

const element = /<(\w+) [^>]*lang="zh-CN"[^>]*>([^<]*)<\/\1>/g;

/** In: a page's HTML. What somebody typed (values, text areas) and the title of the tab can bear no mark and are left out. */
export function chineseIn(html: string): ChineseIn {
  const body = html.replace(/<title>.*?<\/title>|value="[^"]*"|<textarea[^>]*>[^<]*<\/textarea>/g, '');
  const marked = [...body.matchAll(element)].map(([, , words = '']) => words.trim());
  const rest = body.replace(element, '').replace(/<[^>]*>/g, '\n');
  return { marked, unmarked: rest.match(/\p{Script=Han}+/gu) ?? [] };
}
