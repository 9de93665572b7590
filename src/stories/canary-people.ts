import { creditCodeCheck, citizenIdCheck, organisationCheck } from '#law';

const first17 = '99010219710317473';
const first17OfShop = `92990100KANARKE8${organisationCheck('KANARKE8')}`;

/** Words that nobody else says: whatever a canary types bears one of them. */
export const song = '金丝雀';
export const latinSong = 'Kanarie';

/** Persons who are met nowhere else; what they and the officers say of them is theirs alone. */
export const canaries = {
  citizen: {
    name: `${song}鸣`,
    number: first17 + citizenIdCheck(first17),
    mobile: '19931415926',
    password: `${latinSong}-Sings-88`,
  },
  officer: { personName: `${song}官`, username: 'kanarie.officer', password: `${latinSong}-Nods-99` },
  shop: { name: `澜汀市${song}理发店`, code: first17OfShop + creditCodeCheck(first17OfShop) },
  address: `澜汀市澜东区${song}巷77号`,
  said: (what: string): string => `${song}的${what}`,
} as const;

/** Every string that may be found nowhere but where it is laid. */
export const canaryWords: readonly string[] = [
  song,
  latinSong,
  canaries.officer.username,
  canaries.citizen.number,
  canaries.citizen.mobile,
  canaries.shop.code,
];

export const hygieneOfCanary: Readonly<Record<string, string>> = {
  placeKind: 'hair',
  placeName: canaries.shop.name,
  creditCode: canaries.shop.code,
  placeAddress: canaries.address,
  area: '86',
  responsiblePerson: canaries.citizen.name,
  responsibleId: canaries.citizen.number,
  contactMobile: canaries.citizen.mobile,
  centralAir: 'no',
};

export const registrationOfCanary: Readonly<Record<string, string>> = {
  businessName: `澜汀市${song}杂货店`,
  scope: `${song}饲料零售`,
  approvalFirst: 'no',
  businessAddress: canaries.address,
  operatorName: canaries.citizen.name,
  operatorId: canaries.citizen.number,
  operatorHome: canaries.address,
  contactMobile: canaries.citizen.mobile,
  composition: 'person',
};
