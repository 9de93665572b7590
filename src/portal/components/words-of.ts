import { isWordKey } from '../say.ts';
import type { Say, Values } from '../say.ts';

/** The words of a key made from a code of the trade (`stage.` + a stage); the code itself where nobody has written words for it. */
export function wordsFor(say: Say, key: string, values?: Values): string {
  return isWordKey(key) ? say(key, values) : key.slice(key.indexOf('.') + 1);
}
