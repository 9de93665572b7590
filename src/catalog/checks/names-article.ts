import type { CitedLaw } from '../draft.ts';

/** Whether a basis names a law and one of its articles (第…条). */
export function namesArticle(basis: CitedLaw | undefined): boolean {
  return (
    basis !== undefined && basis.law.trim() !== '' && /第[〇零一二三四五六七八九十百千]+条/.test(basis.article ?? '')
  );
}
