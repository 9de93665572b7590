import type { ReactNode } from 'react';
import { AskLines } from './ask-lines.tsx';
import type { Line } from './ask-lines.tsx';
import { deliveries } from './deliveries.ts';
import type { Delivery } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';

/** ⑤ 怎么通知: at the counter, or electronically if the person agrees. */
export function AskNotify(props: {
  readonly delivery: Delivery;
  readonly address: string;
  readonly problem: string | undefined;
  /** Why nothing can be served electronically. */
  readonly electronicBarred: string | undefined;
  readonly onDelivery: (delivery: Delivery) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { delivery, address, problem, electronicBarred, onDelivery, onDone } = props;
  const how: Line = {
    name: 'delivery',
    label: w.questions.notify,
    value: delivery,
    problem: problem,
    choices: deliveries.map((value) => ({
      value,
      title: w.deliveries[value].name,
      hint: w.deliveries[value].hint,
      barred: value === 'electronic' ? electronicBarred : undefined,
    })),
    check: (value) =>
      value === 'post' && address.trim() === '' ? w.postNeeds : value === 'electronic' ? electronicBarred : undefined,
    onChange: (value) => onDelivery(deliveries.find((each) => each === value) ?? 'counter'),
  };
  return <AskLines lines={[how]} onDone={onDone} />;
}
