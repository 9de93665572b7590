import { lanting } from '#catalog';
import type { OrganOfPlace } from '#catalog';
import type { UnitId, UnitKind } from '#identity';
import { demoCreditCode } from './identifiers.ts';

export interface DemoUnit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly parent: UnitId;
  readonly region: string;
  readonly unitName: string;
  readonly unitNameEn: string;
  readonly creditCode?: string;
  readonly numberPrefix?: string;
}

const city = lanting.jurisdiction;
const cityGovernment = lanting.organs.health.government;
const district = lanting.organs.civilAffairs.government;
const organ = (n: number): string => demoCreditCode('11', city, String(90000000 + n));

export const government = {
  id: cityGovernment.unit,
  region: city,
  name: cityGovernment.name,
  nameEn: cityGovernment.nameEn,
} as const;

/**
 * The organisation tree of 澜汀市, parents first. The name is invented: no area of county level or above in GB/T 2260 is called so (the 兰亭
 * of Shaoxing is a subdistrict and is written otherwise), and code 9901xx is allocated to nobody. Town and village names are invented too.
 */
export const demoUnits: readonly DemoUnit[] = [
  {
    id: district.unit,
    kind: 'government',
    parent: government.id,
    region: district.region,
    unitName: district.name,
    unitNameEn: district.nameEn,
  },
  {
    id: 'lt-committee',
    kind: 'committee',
    parent: government.id,
    region: city,
    unitName: '澜汀市政务服务管理委员会',
    unitNameEn: 'Government Service Commission of Lanting',
    creditCode: organ(7),
    numberPrefix: '澜政服',
  },
  {
    id: 'lt-supervision',
    kind: 'supervision-office',
    parent: 'lt-committee',
    region: city,
    unitName: '澜汀市政务服务管理委员会监督科',
    unitNameEn: 'Government Service Commission of Lanting, Supervision Section',
  },
  {
    id: 'lt-center',
    kind: 'center',
    parent: 'lt-committee',
    region: city,
    unitName: '澜汀市政务服务中心',
    unitNameEn: 'Lanting Government Service Centre',
  },
  {
    id: lanting.intakeUnit,
    kind: 'window',
    parent: 'lt-center',
    region: city,
    unitName: '综合窗口 B07',
    unitNameEn: 'general window B07',
  },
  {
    id: 'lt-window-registration',
    kind: 'window',
    parent: 'lt-center',
    region: city,
    unitName: '登记窗口 A03',
    unitNameEn: 'registration window A03',
  },
  {
    id: 'lt-window-marriage',
    kind: 'window',
    parent: 'lt-center',
    region: city,
    unitName: '婚姻登记窗口 A05',
    unitNameEn: 'marriage registration window A05',
  },
  {
    id: 'lt-window-issue',
    kind: 'window',
    parent: 'lt-center',
    region: city,
    unitName: '出证窗口 C01',
    unitNameEn: 'issuing window C01',
  },
  ...Object.values(lanting.organs).flatMap(organUnits),
  {
    id: 'lt-tingbo',
    kind: 'township',
    parent: district.unit,
    region: '990102101',
    unitName: '汀泊镇人民政府',
    unitNameEn: 'People’s Government of Tingbo Town',
  },
  {
    id: 'lt-lanwei',
    kind: 'township',
    parent: district.unit,
    region: '990102201',
    unitName: '澜苇乡人民政府',
    unitNameEn: 'People’s Government of Lanwei Township',
  },
  {
    id: 'lt-tingbo-window',
    kind: 'window',
    parent: 'lt-tingbo',
    region: '990102101',
    unitName: '汀泊镇便民服务中心窗口',
    unitNameEn: 'Tingbo Town Service Centre window',
  },
  {
    id: 'lt-tingqian',
    kind: 'village',
    parent: 'lt-tingbo',
    region: '990102101201',
    unitName: '汀前村',
    unitNameEn: 'Tingqian Village',
  },
  {
    id: 'lt-weitangao',
    kind: 'village',
    parent: 'lt-tingbo',
    region: '990102101202',
    unitName: '苇塘坳村',
    unitNameEn: 'Weitang’ao Village',
  },
  {
    id: 'lt-lanbei',
    kind: 'village',
    parent: 'lt-lanwei',
    region: '990102201201',
    unitName: '澜背村',
    unitNameEn: 'Lanbei Village',
  },
  {
    id: 'lt-tingqian-station',
    kind: 'window',
    parent: 'lt-tingqian',
    region: '990102101201',
    unitName: '汀前村便民服务站',
    unitNameEn: 'Tingqian Village service point',
  },
];

/** An organ of the catalog's items and the section that works on them (许可法26: 一个机构统一受理). */
function organUnits(organ: OrganOfPlace): readonly DemoUnit[] {
  const { unit, section, sectionName, sectionNameEn, name, nameEn, creditCode, numberPrefix, government: of } = organ;
  const parent = of.unit;
  return [
    {
      id: unit,
      kind: 'department',
      parent,
      region: of.region,
      unitName: name,
      unitNameEn: nameEn,
      creditCode,
      numberPrefix,
    },
    {
      id: section,
      kind: 'licensing-section',
      parent: unit,
      region: of.region,
      unitName: sectionName,
      unitNameEn: sectionNameEn,
    },
  ];
}
