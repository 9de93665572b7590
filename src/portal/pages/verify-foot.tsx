import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** What to do when the paper in hand says something else, and the way back. */
export function VerifyFoot({ visit }: { readonly visit: Visit }): VNode {
  const { say } = visit;
  return (
    <>
      <div class="box">
        <h2>{say('verify.differ')}</h2>
        <p>{sayWith(say, 'verify.differ.words', { hotline: <b>{visit.place.hotline}</b> })}</p>
      </div>
      <p class="go">
        <a class="btn quiet" href={addresses.verify}>
          {say('verify.again')}
        </a>
      </p>
    </>
  );
}
