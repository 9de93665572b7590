import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';

/** Words that exist in Chinese only, marked as such on an English page so that they are read aloud rightly. */
export function Zh({ visit, children }: { readonly visit: Visit; readonly children: ComponentChildren }): VNode {
  return visit.lang === 'zh' ? <>{children}</> : <span lang="zh-CN">{children}</span>;
}
