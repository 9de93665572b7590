import type { GovernmentOfPlace, Place } from './place.ts';

const city: GovernmentOfPlace = {
  unit: 'lt-government',
  name: '澜汀市人民政府',
  region: '990100',
  level: '3',
  reviewOnline: '澜汀市人民政府网站“行政复议”栏目',
  court: '澜汀市澜东区人民法院',
};

/** 澜东区: what the law gives to the government or a department of the county (县级) is done here, in the same hall. */
const district: GovernmentOfPlace = {
  unit: 'lt-landong',
  name: '澜汀市澜东区人民政府',
  region: '990102',
  level: '4',
  reviewOnline: '澜汀市澜东区人民政府网站“行政复议”栏目',
  court: '澜汀市澜东区人民法院',
};

/** 澜汀市: invented, code 990100 (no province has 99). Its credit codes carry true check characters and belong to nobody. */
export const lanting: Place = {
  jurisdiction: '990100',
  city: '澜汀市',
  intakeUnit: 'lt-window-general',
  place: '澜汀市政务服务中心一楼 B07 窗口',
  hours: '周一至周五 9:00–17:00,法定节假日休息',
  consultation: '澜汀市政务服务中心一楼咨询台,或 B07 窗口当面问',
  complaint: '12345 政务服务便民热线',
  organs: {
    health: {
      unit: 'lt-health',
      name: '澜汀市卫生健康局',
      section: 'lt-health-licensing',
      sectionName: '澜汀市卫生健康局行政许可科',
      government: city,
      creditCode: '11990100009000015T',
      numberPrefix: '澜卫许',
    },
    market: {
      unit: 'lt-market',
      name: '澜汀市市场监督管理局',
      section: 'lt-market-licensing',
      sectionName: '澜汀市市场监督管理局登记注册科',
      government: city,
      creditCode: '11990100009000023M',
      numberPrefix: '澜市监登',
    },
    civilAffairs: {
      unit: 'lt-civil-affairs',
      name: '澜汀市澜东区民政局',
      section: 'lt-civil-affairs-service',
      sectionName: '澜汀市澜东区民政局政务服务科',
      government: district,
      creditCode: '119901020090001111',
      numberPrefix: '澜东民',
    },
    labour: {
      unit: 'lt-labour',
      name: '澜汀市人力资源和社会保障局',
      section: 'lt-labour-licensing',
      sectionName: '澜汀市人力资源和社会保障局行政审批科',
      government: city,
      creditCode: '1199010000900004X8',
      numberPrefix: '澜人社',
    },
    emergency: {
      unit: 'lt-emergency',
      name: '澜汀市澜东区应急管理局',
      section: 'lt-emergency-licensing',
      sectionName: '澜汀市澜东区应急管理局行政许可科',
      government: district,
      creditCode: '1199010200900012XQ',
      numberPrefix: '澜东应急',
    },
    water: {
      unit: 'lt-water',
      name: '澜汀市水利局',
      section: 'lt-water-licensing',
      sectionName: '澜汀市水利局行政许可科',
      government: city,
      creditCode: '119901000090000663',
      numberPrefix: '澜水',
    },
  },
  items: {
    hygienePermit: { organ: 'health', promised: 5, resultPrefix: '澜卫公证字' },
    individualRegistration: { organ: 'market', promised: 0, resultPrefix: '澜市监登字' },
    individualChange: { organ: 'market', promised: 0, resultPrefix: '澜市监变字' },
    individualDeregistration: { organ: 'market', promised: 0, resultPrefix: '澜市监销字' },
    deviceFiling: { organ: 'market', promised: 0, resultPrefix: '澜市监械备' },
    fireworksRetail: {
      organ: 'emergency',
      promised: 10,
      resultPrefix: '澜东烟零字',
      quota: '澜东区布点规划设 60 个零售点,其中城市市区 8 个',
    },
    labourDispatch: { organ: 'labour', promised: 10, resultPrefix: '澜人社派字' },
    soilConservation: { organ: 'water', promised: 7, resultPrefix: '澜水保许字' },
  },
};
