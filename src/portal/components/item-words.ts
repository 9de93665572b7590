import type { LegalBasis, Material, ServiceItem } from '#catalog';
import { punctuated } from '#documents';
import type { Visit } from '../shell/visit.ts';

/** Name of an item in the visitor's language. */
export function itemName({ lang }: Visit, item: Pick<ServiceItem, 'name' | 'nameEn'>): string {
  return lang === 'en' ? item.nameEn : punctuated(item.name);
}

/** The one line a villager understands. */
export function itemPlain({ lang }: Visit, item: Pick<ServiceItem, 'plain' | 'plainEn'>): string {
  return lang === 'en' ? item.plainEn : punctuated(item.plain);
}

/** 《公共场所卫生管理条例》第四条; a document number stays outside the marks. */
export function basisWords({ law, article }: Pick<LegalBasis, 'law' | 'article'>): string {
  const [, name = law, number = ''] = /^(.*?)(\([^()]*号\))?$/.exec(law) ?? [];
  return punctuated(`《${name}》${number}${article}`);
}

/** Whether the applicant has to prepare the material, the system has it, or it depends on the case. */
export function materialState({ provided, necessity }: Material): 'have' | 'bring' | 'depends' {
  if (provided === 'system') return 'have';
  return necessity === 'conditional' ? 'depends' : 'bring';
}

/** ¥1,234.50 from integer 分. */
export function yuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `¥${whole}.${String(fen % 100).padStart(2, '0')}`;
}
