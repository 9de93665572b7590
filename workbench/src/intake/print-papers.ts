import { paperUrl } from '../api.ts';

/**
 * Prints papers with the browser's own printing, one after another, each in a frame outside the page: works on plain http and without a
 * reader installed. In: the case and its papers. Out: how many were handed to the printer; a paper that does not come is not counted.
 */
export async function printPapers(
  number: string,
  papers: readonly string[],
  onPaper: (at: number) => void,
): Promise<number> {
  let printed = 0;
  for (const [at, paper] of papers.entries()) {
    onPaper(at + 1);
    if (await printOne(paperUrl(number, paper))) printed += 1;
  }
  return printed;
}

async function printOne(url: string): Promise<boolean> {
  const answer = await fetch(url, { credentials: 'same-origin' });
  if (!answer.ok) return false;
  const address = URL.createObjectURL(await answer.blob());
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = '打印';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const before = document.activeElement;
  const loaded = new Promise<boolean>((resolve) => {
    frame.addEventListener('load', () => resolve(true), { once: true });
    frame.addEventListener('error', () => resolve(false), { once: true });
  });
  frame.src = address;
  document.body.append(frame);
  const shown = await loaded;
  if (shown) frame.contentWindow?.print();
  // The browser's viewer takes the focus; the keys of the counter go on.
  if (before instanceof HTMLElement) before.focus();
  // The frame stays until the next paper or person: some browsers print only while it is there.
  window.setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  }, 60_000);
  return shown;
}
