import type { ServiceItem } from './types.ts';

/** What an item is in law. Only the first is bound by the 行政许可法 (2, 12): every other rests on laws of its own. */
export type Nature = 'licence' | 'benefit' | 'confirmation' | 'filing' | 'service';

/** GB/T 39046 A.1: 01 行政许可, 05 行政给付, 07 行政确认, 20 公共服务; 10 其他 that is applied for is a filing (备案). */
const natures: Readonly<Record<string, Nature>> = {
  '01': 'licence',
  '05': 'benefit',
  '07': 'confirmation',
  '20': 'service',
};

/** The nature of an item by its type. */
export function natureOf({ type }: Pick<ServiceItem, 'type'>): Nature {
  return natures[type] ?? 'filing';
}

/** A registration that changes or ends what is registered (市场主体登记管理条例3); undefined for one that founds, and for all else. */
export function registersOf({ name }: Pick<ServiceItem, 'name'>): 'change' | 'cancellation' | undefined {
  if (/变更登记(?:[(（]|$)/.test(name)) return 'change';
  return /注销登记(?:[(（]|$)/.test(name) ? 'cancellation' : undefined;
}

/** A registration (登记) of whatever type registers and does not license: its decision says so. */
export function isRegistration({ name }: Pick<ServiceItem, 'name'>): boolean {
  return /登记(?:[(（]|$)/.test(name);
}
