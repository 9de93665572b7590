import { namesArticle } from './names-article.ts';
import type { Check } from './types.ts';

/** C11: every condition and every step names the law and the article it rests on. */
export const conditionByLaw: Check = {
  id: 'C11',
  level: 'error',
  basis: '优化营商环境条例35',
  find({ conditions = [], steps = [] }) {
    const rows = [
      ...conditions.map(({ id, text, basis }) => ({ at: `conditions/${id}`, words: text, basis })),
      ...steps.map(({ id, name, basis }) => ({ at: `steps/${id}`, words: name, basis })),
    ];
    return rows
      .filter(({ basis }) => !namesArticle(basis))
      .map(({ at, words }) => ({
        at,
        zh: `“${words}”没有写出依据哪部法第几条。`,
        en: `“${words}” names no article it rests on.`,
      }));
  },
};
