import type { ServiceItem } from '#catalog';
import acts from './acts.json' with { type: 'json' };
import type { CommandName } from './what-next.ts';

/** Name, article and effect of an act in both languages. */
export interface ActWords {
  readonly name: string;
  readonly nameEn: string;
  readonly article: string;
  readonly effect: string;
  readonly effectEn: string;
}

interface Written {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly effectZh: string;
  readonly effectEn: string;
  /** Other words and another article where the item is a registration (登记), which is no 许可. */
  readonly registration?: Omit<Written, 'registration'>;
}

const written: Readonly<Record<CommandName, Written>> = acts;

/** A registration registers and does not license; its article is that of 许可法 on registrations (56). */
export function isRegistration(item: ServiceItem): boolean {
  return /登记(?:[(（]|$)/.test(item.name);
}

/** The words of an act for an item. */
export function actWords(command: CommandName, item: ServiceItem): ActWords {
  const said = written[command];
  const words = (isRegistration(item) ? said.registration : undefined) ?? said;
  return {
    name: words.zh,
    nameEn: words.en,
    article: words.article,
    effect: words.effectZh,
    effectEn: words.effectEn,
  };
}
