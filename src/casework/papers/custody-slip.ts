import { shanghaiSecond } from '#law';
import type { PaperBuilder } from './input.ts';
import { head } from './head.ts';
import { licensing, printed } from './words.ts';

/** 原件收存凭证: the originals that stay with the organ, and the day by which they go back. */
export const custodySlip: PaperBuilder<'custody-slip'> = (input) => {
  const { event, item, state, at, counter } = input;
  if (event.type !== 'OriginalsKept') throw new Error(`${event.type} keeps no original`);
  const kept = event.data.originals.map((id) => {
    const shelf = counter?.shelves[id];
    return {
      name: printed(item.materials.find((material) => material.id === id)?.name ?? id),
      count: state.handed?.find(({ material }) => material === id)?.count ?? 1,
      shelf: shelf ? printed(shelf) : '收件窗口',
    };
  });
  return {
    ...head(input, [licensing('第二十九条')]),
    kept,
    keptBy: counter?.receivedBy ?? input.organ,
    keptAt: shanghaiSecond(at),
    due: event.data.due,
    returning: '凭本凭证和身份证件到收件窗口领回原件，领回时在原件退还记录处签名',
  };
};
