import type { CivilDate } from '#law';
import { demoIdNumber, demoMobile } from './identifiers.ts';

export interface DemoCitizen {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly mobile: string;
  /** Registered address (户籍地址). */
  readonly home: string;
  readonly note: string;
}

let count = 0;
const citizen = (id: string, name: string, born: CivilDate, sequence: number, home: string, note: string) => {
  count += 1;
  return { id, name, number: demoIdNumber(born, sequence), mobile: demoMobile(count * 137), home, note } as const;
};

/** The citizens of the demo city; names, numbers and addresses are invented. */
export const demoCitizens = {
  hair: citizen('hair', '林晚照', '1988-03-14', 26, '澜东区柳岸巷 18 号 2 幢 301 室', '开理发店'),
  grocer: citizen('grocer', '赵守田', '1951-11-02', 13, '汀泊镇汀前村 6 组 12 号', '七旬老人，开小卖部'),
  inn: citizen('inn', '阿卜杜热西提·买买提艾力·吐尔逊', '1985-07-21', 51, '澜东区河堤路 77 号', '名字很长，开旅店'),
  beauty: citizen('beauty', '卓玛央金·德吉', '1992-02-29', 48, '澜东区望汀路 5 号 4 幢 102 室', '开美容店'),
  agent: citizen('agent', '孟繁星', '1979-09-30', 37, '澜东区书院街 41 号', '公司经办人'),
  noodles: citizen('noodles', '欧阳若木', '1995-05-05', 15, '澜东区北水关 9 号', '开面馆'),
  bath: citizen('bath', '司徒青衫', '1968-12-11', 33, '澜东区旧渡口 3 号', '开浴室'),
  tailor: citizen('tailor', '吴桂香', '1947-04-18', 62, '澜苇乡澜背村 2 组 7 号', '年近八旬，开缝补铺'),
  flowers: citizen('flowers', '叶小满', '2001-05-21', 84, '澜东区灯市口 26 号 1203 室', '开花店、美甲店'),
  pool: citizen('pool', '贺兰岳', '1983-08-08', 71, '澜东区体育路 100 号', '开游泳馆'),
  books: citizen('books', '丁一', '1990-10-10', 19, '澜东区书院街 66 号', '开书店'),
  yurt: citizen('yurt', '乌力吉巴雅尔', '1976-01-16', 95, '汀泊镇苇塘坳村 1 组 3 号', '开民宿'),
  dispatch: citizen('dispatch', '沙志远', '1981-06-09', 53, '澜东区河堤路 12 号 1 幢 602 室', '办劳务派遣公司'),
  devices: citizen('devices', '白玉兰', '1986-09-17', 66, '澜东区灯市口 8 号 3 幢 201 室', '卖医疗器械'),
  builder: citizen('builder', '郭青石', '1977-03-28', 91, '澜东区书院街 90 号', '建设单位经办人'),
  groom: citizen('groom', '钱川', '1999-08-16', 37, '澜东区灯市口 26 号 1203 室', '要结婚'),
  newcomer: citizen('newcomer', '简行舟', '1998-02-11', 57, '云上市青石区北街 3 号', '外地来的，在工厂上班'),
  farmer: citizen('farmer', '梁大山', '1969-05-23', 75, '汀泊镇汀前村 3 组 8 号', '妻子重病，家里困难'),
  elder: citizen('elder', '石老根', '1943-01-30', 93, '汀泊镇苇塘坳村 2 组 1 号', '孤寡老人'),
  courier: citizen('courier', '栾晓峰', '1996-10-04', 29, '澜东区北水关 21 号', '跑外卖'),
  dismissed: citizen('dismissed', '辛晚晴', '1989-12-07', 88, '澜东区望汀路 9 号 2 幢 501 室', '离开了单位'),
} as const satisfies Readonly<Record<string, DemoCitizen>>;

export type DemoCitizenId = keyof typeof demoCitizens;

/** People who come to the counter and open no account. */
export const demoWalkIns = {
  cobbler: {
    ...citizen('cobbler', '鲁补之', '1950-06-21', 77, '澜东区旧渡口 15 号', '修鞋，没有手机'),
    mobile: '',
  },
  barber: citizen('barber', '帕提古丽·阿不都', '1984-11-30', 42, '澜东区柳岸巷 40 号', '开理发店，请侄子来办'),
  bathhouse: citizen('bathhouse', '容老六', '1959-02-17', 39, '澜东区河堤路 5 号', '开浴室'),
  grinder: {
    ...citizen('grinder', '申磨石', '1953-09-03', 11, '澜东区旧渡口 20 号', '磨刀，没有手机'),
    mobile: '',
  },
  umbrella: citizen('umbrella', '竺绿伞', '1972-08-25', 46, '汀泊镇汀前村 1 组 2 号', '卖雨伞，回家取材料'),
} as const satisfies Readonly<Record<string, DemoCitizen>>;

/** Everybody who applies for something. */
export const demoPeople = { ...demoCitizens, ...demoWalkIns };
export type DemoPersonId = keyof typeof demoPeople;

/** Whether somebody comes to the counter without an account. */
export function isWalkIn(id: DemoPersonId): id is keyof typeof demoWalkIns {
  return Object.hasOwn(demoWalkIns, id);
}
