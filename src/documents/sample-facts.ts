import type { PaperFacts } from './kinds.ts';

const licensing = '中华人民共和国行政许可法';
const hygiene = '公共场所卫生管理条例';
const remedies = [
  '如不服本决定，可以自收到本决定之日起六十日内向云溪市人民政府申请行政复议，也可以自收到本决定之日起六个月内直接向云溪市人民法院提起行政诉讼。',
];

const head = {
  applicant: { name: '林知兰', idKind: '居民身份证', idNumber: '990101********0021' },
  agent: { name: '阿依古丽·买买提', idKind: '居民身份证', idNumber: '990101********0048' },
  contact: '1990000****',
  item: { name: '公共场所卫生许可（新办）', code: '990100WS-XK-0021-0001' },
  caseNumber: '2026 0209 0018 7',
  appliedOn: '2026-02-06',
  organ: '云溪市卫生健康委员会',
  seal: '行政许可专用章',
  date: '2026-02-09',
  copies: '本文书一式两份，申请人和本机关各执一份。',
  verify: { code: 'YX26-0209-0187', url: 'http://onewindow.example/verify/YX26-0209-0187' },
  demo: true,
};

const granted = {
  acceptedOn: '2026-02-09',
  scope: '理发店、美容店，营业面积126平方米',
  conditions: ['从业人员持有效健康合格证明上岗', '公共用品用具一客一换一消毒，消毒记录保存两年'],
  validity: { from: '2026-03-02', to: '2030-03-01' },
  certificateName: '公共场所卫生许可证',
  certificateNumber: '云卫公证字〔2026〕第0127号',
  pickUp: '自本决定作出之日起十个工作日内送达，可以在市政务服务中心出件窗口领取，也可以邮寄或者在网上下载',
  publication: '本决定在云溪市政务服务网公开，公众有权查阅',
};

/** One invented, complete set of facts for every kind: what the tests vary and what `npm run` scripts may show. */
export const sampleFacts: PaperFacts = {
  'receipt-slip': {
    ...head,
    number: '云卫许收〔2026〕118号',
    basis: [{ law: licensing, article: '第二十九条、第三十二条' }],
    date: '2026-02-06',
    materials: [
      { name: '公共场所卫生许可申请表', kind: 'original', count: 1, form: 'electronic', source: '申请人提交' },
      {
        name: '公共场所地址方位示意图、平面图和卫生设施平面布局图',
        kind: 'copy',
        count: 2,
        form: 'paper',
        source: '申请人提交',
      },
      { name: '营业执照', kind: 'copy', count: 1, form: 'electronic', source: '电子证照共享' },
    ],
    receivedAt: '2026-02-06T09:14:05+08:00',
    receivedBy: '市政务服务中心B区12号窗口，收件人周小棠',
    queryCode: 'YX-7Q4M-K2',
    whatNext: [
      '本凭证证明收到上列材料，不表示已经受理。',
      '材料不齐全或者不符合法定形式的，本机关当场或者在五个工作日内（至2026年2月13日）一次告知需要补正的全部内容；逾期不告知的，自收到材料之日起即为受理。',
    ],
  },
  'correction-notice': {
    ...head,
    number: '云卫许补〔2026〕9号',
    basis: [{ law: licensing, article: '第三十二条第一款第四项' }],
    receivedOn: '2026-02-06',
    noticeDue: '2026-02-13',
    gaps: [
      {
        material: '卫生设施平面布局图',
        defect: '没有标明消毒间的位置和面积',
        requirement: '补交标明消毒间位置、面积和给排水接口的布局图一份',
        basis: { law: '公共场所卫生管理条例实施细则', article: '第二十三条第三项' },
        sample: '办事指南所附样图二',
      },
      {
        material: '公共场所卫生检测报告',
        defect: '报告出具之日距申请之日已超过一年',
        requirement: '补交一年以内的卫生检测报告',
        basis: { law: '公共场所卫生管理条例实施细则', article: '第二十三条第四项' },
      },
    ],
    howToSupplement: '在云溪市政务服务网“我的办件”中上传，或者交到市政务服务中心任一综合窗口',
    consequence:
      '自收到全部补正材料之日起受理；没有补正的，本次申请保持等待状态，不计入办理期限，你可以随时补正或者撤回',
  },
  'acceptance-notice': {
    ...head,
    number: '云卫许受〔2026〕41号',
    basis: [{ law: licensing, article: '第三十二条第一款第五项' }],
    acceptedOn: '2026-02-09',
    deemed: false,
    statutory: { words: '二十个工作日', due: '2026-03-13' },
    promised: { words: '八个工作日', due: '2026-02-25' },
    specialProcedures: [{ name: '检测', days: '五个工作日' }],
    fee: { charged: false },
    pickUp: '市政务服务中心出件窗口领取，或者邮寄、网上下载',
    complaint: '咨询、投诉请打12345，或者到市政务服务中心“办不成事”反映窗口',
  },
  'non-acceptance-decision': {
    ...head,
    number: '云卫许不受〔2026〕3号',
    basis: [{ law: licensing, article: '第三十二条第一款第二项' }],
    ground: {
      kind: 'not-competent',
      competentOrgan: '云溪市市场监督管理局',
      does: '办理食品经营许可、个体工商户设立登记',
      where: '市政务服务中心C区3号窗口（工作日9:00至17:00，咨询电话1234567）',
    },
    reason: '你申请在理发店内销售预包装食品，该事项由市场监督管理部门管理，不属于卫生健康部门的职权范围',
    remedies,
  },
  'not-required-notice': {
    ...head,
    number: '云卫许告〔2026〕6号',
    basis: [{ law: licensing, article: '第三十二条第一款第一项' }],
    reason: '你开办的书店营业面积为60平方米，不在应当取得公共场所卫生许可的范围之内',
    mayDo: '你可以直接营业；营业时按公共场所卫生管理条例做好通风和保洁，接受日常监督',
    remedies,
  },
  'grant-decision': {
    ...head,
    ...granted,
    number: '云卫许准〔2026〕37号',
    basis: [
      { law: licensing, article: '第三十八条第一款' },
      { law: hygiene, article: '第四条' },
    ],
    date: '2026-03-02',
  },
  'refusal-decision': {
    ...head,
    number: '云卫许不〔2026〕2号',
    basis: [
      { law: licensing, article: '第三十八条第二款' },
      { law: hygiene, article: '第三条' },
    ],
    date: '2026-03-02',
    acceptedOn: '2026-02-09',
    facts:
      '现场核查发现，店内没有设置独立的消毒间，公共用具在营业区内清洗；核查由两名工作人员进行，你在核查记录上签字确认',
    reasons: '公共用具不能按规定消毒，不能保证顾客健康',
    unmet: [{ id: 'T3', condition: '设有独立的公共用具清洗消毒间' }],
    technicalStandard: 'GB 37487-2019《公共场所卫生管理规范》5.2',
    remedies,
  },
  'on-the-spot-decision': {
    ...head,
    ...granted,
    registration: true,
    item: { name: '个体工商户设立登记', code: '990100SJ-DJ-0003-0001' },
    number: '云市监即〔2026〕205号',
    basis: [{ law: licensing, article: '第五十六条' }],
    organ: '云溪市市场监督管理局',
    decided: '准予设立登记，发给营业执照',
    scope: '理发服务、生活美容服务',
    validity: { from: '2026-02-09', to: null },
    certificateName: '营业执照',
    certificateNumber: '92990100MADEMO0187',
    fee: { charged: false },
    complaint: '咨询、投诉请打12345',
  },
  certificate: {
    title: '公共场所卫生许可证',
    number: '云卫公证字〔2026〕第0127号',
    holder: { name: '云溪市知兰美发店', idKind: '统一社会信用代码', idNumber: '92990100MADEMO0187' },
    responsible: '林知兰',
    address: '云溪市南塘区桂花里社区商铺6号',
    scope: '理发店、美容店，营业面积126平方米',
    rows: [{ label: '经济性质', value: '个体工商户' }],
    validity: { from: '2026-03-02', to: '2030-03-01' },
    basis: [{ law: hygiene, article: '第四条' }],
    organ: '云溪市卫生健康委员会',
    date: '2026-03-02',
    verify: { code: 'YX26-0302-0052', url: 'http://onewindow.example/verify/YX26-0302-0052' },
    demo: true,
  },
  'withdrawal-confirmation': {
    ...head,
    number: '云卫许撤〔2026〕5号',
    basis: [{ law: licensing, article: '第二十九条第一款' }],
    acceptedOn: '2026-02-09',
    withdrawnOn: '2026-02-11',
    date: '2026-02-11',
    reason: '店铺租约没有谈成',
    consequence: '已经交来的原件退还给你；撤回不影响以后就同一事项再次提出申请',
  },
};
