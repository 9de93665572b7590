import type { ServiceItem, SpecialProcedure } from '#catalog';
import type { PaperFacts } from '#documents';
import type { LimitTold } from '../events.ts';
import type { PaperBuilder } from './input.ts';
import { head } from './head.ts';
import { cited, complaintWords, licensing, limitWords, pickUp, printed, yuan } from './words.ts';

/** 受理通知书: the day of acceptance, both limits, special procedures, fee, result and complaint line (许可法32(1)(五), 42, 45, 58). */
export const acceptanceNotice: PaperBuilder<'acceptance-notice'> = (input) => {
  const { item, state, event } = input;
  if (event.type !== 'ApplicationAccepted') throw new Error(`${event.type} issues no acceptance notice`);
  const { acceptedOn, deemed, statutory, promised } = event.data;
  return {
    ...head(input, [licensing(deemed ? '第三十二条第一款第四项' : '第三十二条第一款第五项')]),
    acceptedOn,
    deemed,
    statutory: limit(statutory),
    promised: limit(promised),
    specialProcedures: (item.special ?? []).map(special),
    fee: fee(item),
    pickUp: pickUp(item, state.delivery),
    complaint: complaintWords(item),
  };
};

/** 许可法45: how long a special procedure takes is told in writing. The item says how long it may take where it is ordered. */
function special({ name, limit: most }: SpecialProcedure): { name: string; days: string } {
  return { name: printed(name), days: most ? `最多${limitWords(most)}` : '所需天数开始时告知' };
}

function limit(told: LimitTold): { words: string; due: string | null } {
  return { words: limitWords(told), due: told.due === '' ? null : told.due };
}

/** 不收费, or every fee row of the item with the law that allows it (许可法58, 59). */
export function fee(item: ServiceItem): PaperFacts['acceptance-notice']['fee'] {
  const [first] = item.fees;
  if (!first) return { charged: false };
  return {
    charged: true,
    name: printed(item.fees.map((row) => row.name).join('、')),
    rate: printed(item.fees.map((row) => `${row.per}${yuan(row.fen)}`).join('；')),
    basis: cited(first.basis),
  };
}
