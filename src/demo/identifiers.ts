import { citizenIdCheck, creditCodeCheck, organisationCheck } from '#law';
import type { CivilDate } from '#law';

/** 澜东区, where the demo's people live: a region code that GB/T 2260 does not allocate. */
const district = '990102';

/** A citizen ID number that nobody bears: unallocated region, true check character. `sequence` is odd for men, even for women. */
export function demoIdNumber(born: CivilDate, sequence: number): string {
  const first17 = `${district}${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + citizenIdCheck(first17);
}

/**
 * A credit code that nobody bears, with both check characters true. In: `kind` is 登记管理部门 and 机构类别 (11 an organ, 91 a company, 92 an
 * individual business), the region, eight characters of the organisation code.
 */
export function demoCreditCode(kind: '11' | '91' | '92', region: string, organisation: string): string {
  const first17 = `${kind}${region}${organisation}${organisationCheck(organisation)}`;
  return first17 + creditCodeCheck(first17);
}

/** Mobile numbers of the demo: we know of no operator that was given the prefix 164. */
export function demoMobile(n: number): string {
  return `1640000${String(n).padStart(4, '0')}`;
}
