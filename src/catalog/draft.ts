import type { Condition, Fee, LegalBasis, Limit, Material, ServiceItem, SpecialProcedure, Step } from './types.ts';

/** A row of which only some parts are sure to be there. */
type Loose<T, Sure extends keyof T> = Partial<T> & Pick<T, Sure>;

export type CitedLaw = Loose<LegalBasis, 'law'>;
type Citing<T> = Omit<T, 'basis'> & { readonly basis?: CitedLaw };

/**
 * A version being drafted (编制中): what an item says so far. Whatever is not known yet is absent, never guessed; every ServiceItem is
 * a draft too. `source` holds the record it was imported from, as its authors wrote it, and is gone once the version is submitted.
 */
export interface ItemDraft extends Omit<
  Partial<ServiceItem>,
  | 'id'
  | 'name'
  | 'basis'
  | 'conditions'
  | 'materials'
  | 'steps'
  | 'statutory'
  | 'promised'
  | 'special'
  | 'fees'
  | 'result'
  | 'mustEnter'
> {
  readonly id: ServiceItem['id'];
  readonly name: string;
  readonly basis?: readonly CitedLaw[];
  readonly conditions?: readonly Citing<Loose<Condition, 'id' | 'text'>>[];
  readonly materials?: readonly Citing<Loose<Material, 'id' | 'name'>>[];
  readonly steps?: readonly Citing<Loose<Step, 'id' | 'name' | 'after'>>[];
  readonly statutory?: Citing<Loose<Limit, 'n' | 'unit'>>;
  readonly promised?: Citing<Loose<Limit, 'n' | 'unit'>>;
  readonly special?: readonly Citing<SpecialProcedure>[];
  readonly fees?: readonly Citing<Loose<Fee, 'id' | 'name'>>[];
  readonly result?: Loose<ServiceItem['result'], 'name'>;
  readonly mustEnter?: Partial<ServiceItem['mustEnter']>;
  readonly source?: { readonly [field: string]: unknown };
}
