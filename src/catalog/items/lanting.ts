import type { Place } from './place.ts';

/** 澜汀市: invented, code 990100 (no province has 99). Its credit codes carry true check characters and belong to nobody. */
export const lanting: Place = {
  jurisdiction: '990100',
  city: '澜汀市',
  level: '3',
  government: '澜汀市人民政府',
  reviewOnline: '澜汀市人民政府网站“行政复议”栏目',
  court: '澜汀市澜东区人民法院',
  intakeUnit: 'lt-window-general',
  place: '澜汀市政务服务中心一楼 B07 窗口',
  hours: '周一至周五 9:00–17:00,法定节假日休息',
  consultation: '澜汀市政务服务中心一楼咨询台,或 B07 窗口当面问',
  complaint: '12345 政务服务便民热线',
  health: {
    unit: 'lt-health',
    section: 'lt-health-licensing',
    name: '澜汀市卫生健康局',
    creditCode: '11990100009000015T',
    resultPrefix: '澜卫公证字',
  },
  market: {
    unit: 'lt-market',
    section: 'lt-market-licensing',
    name: '澜汀市市场监督管理局',
    creditCode: '11990100009000023M',
    resultPrefix: '澜市监登字',
  },
  promises: { hygienePermit: 5 },
};
