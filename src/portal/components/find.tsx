import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import type { Visit } from '../shell/visit.ts';

/** The search box: everyday words, one field, one button. */
export function Find({
  visit,
  words = '',
  example,
}: {
  readonly visit: Visit;
  /** What was asked last. */
  readonly words?: string;
  readonly example?: string | undefined;
}): VNode {
  const { say } = visit;
  return (
    <form class="find" action={addresses.search} role="search">
      <label class="vh" for="q">
        {say('search.label')}
      </label>
      <input type="search" id="q" name="q" value={words} maxLength={200} placeholder={example} autocomplete="off" />
      <button type="submit">{say('home.find')}</button>
    </form>
  );
}
