import { keepPlace, placeInList } from '../worklist/place.ts';
import { keyOfRow, narrowedIn, waitingAfter } from './use-waiting.ts';

/** The result behind the present one in the desk as one left it; the first where it was the last. Out: undefined where no other waits. */
export async function nextWaiting(present: string): Promise<string | undefined> {
  const { search, key } = placeInList();
  const narrowed = narrowedIn(new URLSearchParams(search));
  const behind = await waitingAfter(narrowed, key);
  const rows = behind.rows.length > 0 ? behind.rows : (await waitingAfter(narrowed, '')).rows;
  const next = rows.find(({ number }) => number !== present);
  if (next) keepPlace({ number: next.number, key: keyOfRow(next) });
  return next?.number;
}
