import { checkCreditCode, refuse } from '#law';
import type { Refusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import type { UnitEvent } from './events.ts';
import type { Situation } from './situation.ts';
import type { UnitKind } from './types.ts';

type UnitCommand = Extract<OrganisationCommand, { name: 'establishUnit' | 'renameUnit' | 'abolishUnit' }>;

/** Digits of a unit's region code (GB/T 10114: 6 county and above, 9 township, 12 village). A window stands at any of the three levels. */
const regionDigits: Readonly<Record<UnitKind, readonly number[]>> = {
  government: [6],
  committee: [6],
  center: [6],
  department: [6],
  'licensing-section': [6],
  window: [6, 9, 12],
  'supervision-office': [6],
  township: [9],
  village: [12],
};

/** The part of a region code that all codes below it begin with: 110000 → 11, 110100 → 1101, 110101 → 110101. */
export function regionStem(region: string): string {
  return region.length === 6 ? region.replace(/(00){1,2}$/, '') : region;
}

/** Refusals: `id-taken`, `unit-unknown`, `unit-name-wrong`, `region-wrong`, `region-outside-parent`, `unit-needs-parent`, `credit-code-wrong`, `unit-in-use`. */
export function decideUnit(situation: Situation, command: UnitCommand): readonly UnitEvent[] | Refusal {
  const { unit } = situation;
  if (command.name === 'establishUnit') return establish(situation, command);
  if (unit.stage !== 'standing') return refuse('unit-unknown', {}, 'unit');
  if (command.name === 'renameUnit') {
    const name = command.unitName.trim();
    const nameEn = command.unitNameEn?.trim() ?? '';
    if (!isUnitName(name)) return refuse('unit-name-wrong', {}, 'unitName');
    if (!isEnglishName(nameEn)) return refuse('unit-name-wrong', {}, 'unitNameEn');
    if (name === unit.name && nameEn === '') return [];
    return [{ type: 'UnitRenamed', data: { name, ...(nameEn !== '' && { nameEn }) } }];
  }
  if (situation.unitInUse) return refuse('unit-in-use', {}, 'unit');
  return [{ type: 'UnitAbolished', data: { on: situation.today } }];
}

function establish(
  { unit, parent }: Situation,
  command: Extract<UnitCommand, { name: 'establishUnit' }>,
): readonly UnitEvent[] | Refusal {
  const { kind, region, creditCode = '', numberPrefix = '' } = command;
  const name = command.unitName.trim();
  const nameEn = command.unitNameEn?.trim() ?? '';
  if (unit.stage !== 'none') return refuse('id-taken', {}, 'id');
  if (!isUnitName(name)) return refuse('unit-name-wrong', {}, 'unitName');
  if (!isEnglishName(nameEn)) return refuse('unit-name-wrong', {}, 'unitNameEn');
  if (!/^\d+$/.test(region) || !regionDigits[kind].includes(region.length)) return refuse('region-wrong', {}, 'region');
  // One government stands at the root; everything else hangs on something.
  if (command.parent === undefined && kind !== 'government') return refuse('unit-needs-parent', {}, 'parent');
  if (command.parent !== undefined) {
    if (parent.stage !== 'standing') return refuse('unit-unknown', {}, 'parent');
    if (!region.startsWith(regionStem(parent.region))) return refuse('region-outside-parent', {}, 'region');
  }
  if (creditCode !== '' && !checkCreditCode(creditCode).valid) return refuse('credit-code-wrong', {}, 'creditCode');
  if (!/^\p{Script=Han}{0,8}$/u.test(numberPrefix)) return refuse('number-prefix-wrong', {}, 'numberPrefix');
  return [
    {
      type: 'UnitEstablished',
      data: {
        kind,
        region,
        name,
        ...(nameEn !== '' && { nameEn }),
        parent: command.parent ?? '',
        creditCode,
        numberPrefix,
      },
    },
  ];
}

function isUnitName(name: string): boolean {
  return name !== '' && name.length <= 60;
}

function isEnglishName(name: string): boolean {
  return name.length <= 120 && !/\p{Script=Han}/u.test(name);
}
