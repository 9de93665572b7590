import { namesArticle } from './names-article.ts';
import type { Check } from './types.ts';

/** C07: every material row names the law and the article that asks for it. */
export const materialByLaw: Check = {
  id: 'C07',
  level: 'error',
  basis: '优化营商环境条例44;许可法31',
  find({ materials = [] }) {
    return materials
      .filter(({ basis }) => !namesArticle(basis))
      .map(({ id, name }) => ({
        at: `materials/${id}`,
        zh: `“${name}”没有写出哪部法第几条要求提供。`,
        en: `“${name}” names no article that asks for it.`,
      }));
  },
};
