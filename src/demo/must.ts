import { isRefusal, wordsOf } from '#law';
import type { Refusal } from '#law';

/** What a command of the play answers. A refusal means that the script breaks a rule: the play stops and says which. */
export async function must<T>(doing: string, answer: Promise<T | Refusal>): Promise<T> {
  const given = await answer;
  if (isRefusal(given)) throw new Error(`the demo cannot go on: ${doing}: ${given.refused}, ${wordsOf(given).en}`);
  return given;
}
