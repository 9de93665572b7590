import type { ReactNode } from 'react';
import { longDay } from '../dates.ts';
import { intakeWords as w } from './intake-words.ts';
import type { Gap } from './ticks.ts';

const plain = (words: string): string => words.replace(/[。;;.]+$/, '');

/** The one-time notice (一次性告知书) as it grows: what is in hand is marked; the number is taken when it goes out. */
export function NoticePaper(props: {
  readonly name: string;
  readonly item: string;
  readonly you: string;
  readonly today: string;
  readonly gaps: readonly Gap[];
  /** The material whose words are being written. */
  readonly inHand: string;
  readonly basis: string;
  readonly clerk: string;
  readonly organ: string;
}): ReactNode {
  const { name, item, you, today, gaps, inHand, basis, clerk, organ } = props;
  return (
    <article className="paper counter-paper">
      <p className="paper-number">{w.numberLater}</p>
      <h3>补正告知书</h3>
      <p className="paper-to">{name || '(申请人)'}:</p>
      <p>
        {you}于{longDay(today)}提出的<strong>“{item}”</strong>
        申请,材料不齐全或者不符合法定形式。需要补正的全部内容如下(共
        {gaps.length}项):
      </p>
      <ol>
        {gaps.map(({ material, problem, demand }) => (
          <li key={material.id} className={material.id === inHand ? 'paper-changed' : ''}>
            <strong>{material.name}</strong>
            <span>问题:{plain(problem) || '(还没有写)'}。</span>
            <span>要求:{plain(demand) || '(还没有写)'}。</span>
          </li>
        ))}
      </ol>
      <p>
        以上为<strong>一次告知的全部内容</strong>
        ,本机关不再另行要求补交其他材料。补齐全部材料之日即予受理,不必重新填写申请。
      </p>
      <p className="ink3">依据:{basis}。</p>
      <footer>
        <span>经办:{clerk}</span>
        <span>{organ}</span>
        <span className="right">{longDay(today)}</span>
      </footer>
      <p className="paper-sign">
        <span>签收人:</span>
        <span>签收时间:</span>
      </p>
    </article>
  );
}
