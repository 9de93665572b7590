import type { TextRow } from './template.ts';

/** What stands in a copy for each word of its template, and the running number of each paper and certificate. */
export class Words {
  readonly #said = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  #pattern: RegExp | undefined;

  /** None of the words holds a sign that means something in a pattern: digits, letters, Chinese, 〔〕. */
  add(from: string, to: string): void {
    this.#said.set(from, to);
    this.#pattern = undefined;
  }

  addNumber(from: string, to: string, n: number): void {
    this.add(from, to);
    this.#counts.set(to, n);
  }

  /** The running number of a paper or certificate of the copy; undefined where the template's own is none. */
  countOf(number: string): number | undefined {
    return this.#counts.get(number);
  }

  in(text: string): string {
    // Longest first: one number may begin like another.
    this.#pattern ??= new RegExp([...this.#said.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
    return text.replace(this.#pattern, (found) => this.#said.get(found) ?? found);
  }

  inRow(row: TextRow): Record<string, string | null> {
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value === null ? null : this.in(value)]),
    );
  }
}
