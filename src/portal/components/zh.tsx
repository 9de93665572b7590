import type { ComponentChildren, VNode } from 'preact';
import { punctuated } from '#documents';
import type { Visit } from '../shell/visit.ts';

/** Words that exist in Chinese only, marked as such on an English page so that they are read aloud rightly. */
export function Zh({ visit, children }: { readonly visit: Visit; readonly children: ComponentChildren }): VNode {
  const set = typeof children === 'string' ? punctuated(children) : children;
  return visit.lang === 'zh' ? <>{set}</> : <span lang="zh-CN">{set}</span>;
}
