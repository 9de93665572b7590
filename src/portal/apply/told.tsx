import type { VNode } from 'preact';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';

/** What the correction notice said of the question below; nothing outside a correction. */
export function Told({ visit, words }: { readonly visit: Visit; readonly words: string | undefined }): VNode | null {
  if (words === undefined) return null;
  return (
    <div class="box">
      <h2>{visit.say('correct.said')}</h2>
      <p>
        <Zh visit={visit}>{words}</Zh>
      </p>
    </div>
  );
}
