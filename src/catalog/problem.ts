/** Something that keeps a document from being an item version at all, said in plain words. */
export interface Problem {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}
