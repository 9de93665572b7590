import type { ServiceItem } from '../../types.ts';
import { cateringDecision, hygieneAmendment, hygieneRegulation, hygieneRules, licensingLaw } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { hygieneForm } from './form.ts';
import { hygieneMaterials } from './materials.ts';
import { hygieneSteps } from './steps.ts';

const basicCode = '000123020000';

/** 公共场所卫生许可(新办) for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorHygienePermit(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '公共场所卫生许可(新办)',
    nameEn: 'Public-place hygiene licence (new)',
    plain: '开旅店、浴室、理发店、美容店、游泳馆、商场,开业前要办。饭馆、咖啡馆、酒吧、茶座不用办;书店开业后备案就行。',
    plainEn:
      'Before you open a hotel, bath, hairdresser, beauty parlour, swimming pool or store. Restaurants, cafés, bars and tea houses do not need it; a bookshop only files a notice after opening.',
    words: [
      '旅馆',
      '民宿',
      '客栈',
      '酒店',
      '澡堂',
      '浴池',
      '洗浴',
      '足浴',
      '理发',
      '发廊',
      '美发',
      '美容院',
      '游泳池',
      '泳池',
      '歌厅',
      '影剧院',
      '电影院',
      '超市',
      '商店卫生证',
      '卫生证',
      '卫生许可证',
      '公共卫生',
    ],
    ...inPlace(place, 'hygienePermit', basicCode),
    type: '01',
    publicSafety: true,
    objects: ['person', 'company', 'other'],
    theme: 'industry-permit',
    projectType: 'promised',
    basis: [
      hygieneRegulation('第四条'),
      hygieneRegulation('第八条'),
      hygieneAmendment('对《公共场所卫生管理条例》的修改'),
      hygieneRules('第二十二条'),
      cateringDecision('第一条'),
    ],
    conditions: [
      {
        id: 'kind',
        text: '是《条例》列出、要领证的公共场所:不是公园、体育场(馆)、公共交通工具,不是饭馆、咖啡馆、酒吧、茶座,也不是只要备案的录像厅(室)、音乐厅、展览馆、博物馆、美术馆、图书馆、书店。',
        textEn:
          'It is a public place that the Regulation lists and that needs a licence: not a park, a sports ground or stadium or a means of public transport; not a restaurant, café, bar or tea house; and not a video hall, concert hall, exhibition hall, museum, art gallery, library or bookshop, which only need a filing.',
        basis: hygieneRegulation('第二条、第八条'),
      },
      {
        id: 'registered',
        text: '已经领了营业执照。',
        textEn: 'It already has a business licence.',
        basis: hygieneRules('第二十二条'),
      },
      {
        id: 'standards',
        text: '空气、水质、采光照明、噪音、顾客用具和卫生设施符合国家卫生标准。',
        textEn:
          'Air, water quality, daylight and lighting, noise, articles for customers and sanitary facilities meet the national hygiene standards.',
        basis: hygieneRegulation('第三条'),
      },
      {
        id: 'responsibility',
        text: '有卫生责任制度,从业人员经过卫生知识培训。',
        textEn: 'There is a system of responsibility for hygiene, and the staff have been trained in hygiene.',
        basis: hygieneRegulation('第六条'),
      },
      {
        id: 'health',
        text: '直接为顾客服务的人员持有健康合格证。',
        textEn: 'Staff who serve customers directly hold a health certificate.',
        basis: hygieneRegulation('第七条'),
      },
    ],
    materials: hygieneMaterials,
    form: hygieneForm,
    steps: hygieneSteps,
    statutory: { n: 20, unit: 'workday', from: 'accepted', basis: licensingLaw('第四十二条第一款') },
    fees: [],
    noFeeNote: '不收费。申请表、核查、发证都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'No fee. Nothing is charged for the application form, the inspection or the licence (Administrative Licensing Law, art. 58).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '公共场所卫生许可证',
      nameEn: 'Public-place hygiene licence',
      validMonths: 48,
      validBasis: hygieneRules('第二十五条'),
      numberPrefix: place.items.hygienePermit.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '我开的是饭馆,要不要办?',
        qEn: 'I run a restaurant. Do I need this licence?',
        a: '不要。2016 年起饭馆、咖啡馆、酒吧、茶座不再办公共场所卫生许可证,合并到食品经营许可里,由市场监管部门一家办(国发〔2016〕12号)。',
        aEn: 'No. Since 2016 restaurants, cafés, bars and tea houses no longer need the public-place hygiene licence: it was merged into the food business licence, and the market regulation department alone deals with that (State Council document Guofa [2016] No. 12).',
      },
      {
        q: '核查人员上门,我要请假等着吗?',
        qEn: 'Must I take time off to wait for the inspectors?',
        a: '会先打您留的手机约时间。两名工作人员一起来,核对图纸和现场(行政许可法第三十四条第三款),核查的时间算在办理时限里。',
        aEn: 'We first call the mobile number you left to agree on a time. Two officers come together and compare the drawings with the place (Administrative Licensing Law, art. 34(3)). The time the inspection takes counts towards the time limit.',
      },
      {
        q: '检测报告要到指定的机构做吗?',
        qEn: 'Must an appointed body do the test report?',
        a: `没有指定的机构,您自己选。谁指定,请找 ${place.complaint}。`,
        aEn: `No body is appointed: you choose one yourself. If anybody appoints one, complain: ${place.complaintEn}.`,
      },
      {
        q: '我开的是书店,要不要办?',
        qEn: 'I run a bookshop. Do I need this licence?',
        a: '不要。2025 年 1 月 20 日起,书店、图书馆、博物馆、美术馆、展览馆、音乐厅、录像厅不再领证,营业之日起 30 天内向疾病预防控制部门备案(国务院令第797号)。',
        aEn: 'No. Since 20 January 2025 bookshops, libraries, museums, art galleries, exhibition halls, concert halls and video halls no longer need a licence; they file with the disease prevention and control department within 30 days of opening (State Council Decree No. 797).',
      },
      {
        q: '证能用多久?',
        qEn: 'How long is the licence valid?',
        a: '四年(实施细则第二十五条)。要接着用的,到期 30 天以前申请延续(行政许可法第五十条)。',
        aEn: 'Four years (Detailed Rules, art. 25). To go on using it, apply for an extension at least 30 days before it expires (Administrative Licensing Law, art. 50).',
      },
    ],
  };
}
