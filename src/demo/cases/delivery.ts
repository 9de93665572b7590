import { demoCitizens } from '../citizens.ts';
import type { DemoPersonId } from '../citizens.ts';
import { registrationAnswers } from './forms.ts';
import {
  apply,
  atCounter,
  correctPaper,
  decideOnTheSpot,
  handOut,
  makeCertificate,
  post,
  recordDelivered,
  reissue,
  returned,
  tellToCollect,
} from './script.ts';
import type { CaseScript, ScriptStep, When } from './script.ts';

/** A shop that is registered on the spot on one day; what then becomes of its licence is the matter here. */
function registered(
  citizen: DemoPersonId,
  ago: number,
  shop: { readonly name: string; readonly scope: string; readonly address: string; readonly counter?: true },
): Pick<CaseScript, 'citizen' | 'item' | 'answers'> & { readonly made: readonly ScriptStep[] } {
  const { name, scope, address, counter } = shop;
  const at = (time: When[1]): When => [ago, time];
  return {
    citizen,
    item: 'individualRegistration',
    answers: registrationAnswers(citizen, { name, scope, address }),
    made: [
      counter ? atCounter('takeIn', at('10:02'), 'lt-s01', { end: 'none' }) : apply(at('10:02')),
      decideOnTheSpot(at('10:20'), 'lt-s03', { outcome: 'grant', scope }),
      makeCertificate(at('10:41')),
    ],
  };
}

const { books, bath, builder, groom } = demoCitizens;

const underWay = registered('books', 6, {
  name: '澜汀市一页书摊',
  scope: '图书零售',
  address: '澜东区书院街 66 号门前',
});
const cameBack = registered('bath', 8, {
  name: '澜汀市司徒洗衣店',
  scope: '洗染服务',
  address: '澜东区旧渡口 3 号东侧',
});
const toldByPhone = registered('courier', 18, {
  name: '澜汀市晓峰电动车修理铺',
  scope: '电动自行车维修',
  address: '澜东区北水关 21 号一楼',
});
const toWriteTo = registered('grinder', 14, {
  name: '澜汀市磨石磨刀铺',
  scope: '日用品修理',
  address: '澜东区旧渡口 20 号',
  counter: true,
});
const byDeputy = registered('devices', 9, {
  name: '澜汀市玉兰日用品店',
  scope: '日用百货零售',
  address: '澜东区灯市口 8 号 1 铺',
});
const mended = registered('dispatch', 16, {
  name: '澜汀市志远图文店',
  scope: '打字复印服务',
  address: '澜东区河堤路 12 号 2 铺',
});
const replaced = registered('builder', 22, {
  name: '澜汀市青石五金店',
  scope: '五金产品零售',
  address: '澜东区书院街 90 号一层',
});
const justLost = registered('groom', 11, {
  name: '澜汀市钱川茶叶店',
  scope: '茶具销售',
  address: '澜东区灯市口 26 号一层 103 铺',
});

/** What becomes of a result on its way to whoever it belongs to: in the post, back, lost, not fetched, fetched by another, mended. */
export const deliveryCases: readonly CaseScript[] = [
  {
    ...underWay,
    id: 'book-stall-posted',
    delivery: 'post',
    steps: [...underWay.made, post([5, '09:40'], 'YT30500601', books.home)],
    ends: 'posted',
  },
  {
    ...cameBack,
    id: 'laundry-came-back',
    delivery: 'post',
    steps: [...cameBack.made, post([7, '09:44'], 'YT30500602', bath.home), returned([3, '15:10'], 'wrong-address')],
    ends: 'certificate-made',
  },
  {
    // The reminder of the fifteenth day comes by itself.
    ...toldByPhone,
    id: 'repair-shop-told',
    delivery: 'counter',
    steps: [...toldByPhone.made, tellToCollect([2, '11:20'], 'telephone')],
    ends: 'certificate-made',
  },
  { ...toWriteTo, id: 'grinder-to-write-to', delivery: 'counter', steps: toWriteTo.made, ends: 'certificate-made' },
  {
    ...byDeputy,
    id: 'deputy-signed',
    delivery: 'counter',
    steps: [
      ...byDeputy.made,
      handOut([8, '14:26'], 'counter', { by: 'agent', name: '白玉竹', digits: '6621', seen: true }),
    ],
    ends: 'closed',
  },
  {
    ...mended,
    id: 'licence-corrected',
    delivery: 'counter',
    steps: [
      ...mended.made,
      handOut([15, '09:52'], 'counter'),
      correctPaper([10, '10:30'], 'lt-s09', 'certificate', {
        changes: { businessAddress: '澜东区河堤路 12 号 3 铺' },
        reason: '经营场所的铺号写错，房屋租赁合同上是 3 铺。',
      }),
      handOut([9, '15:08'], 'counter'),
    ],
    ends: 'closed',
  },
  {
    ...replaced,
    id: 'licence-lost-and-replaced',
    delivery: 'post',
    steps: [
      ...replaced.made,
      post([21, '09:36'], 'YT30500603', builder.home),
      returned([14, '10:12'], 'lost'),
      reissue([14, '10:30']),
      post([13, '09:28'], 'YT30500604', builder.home),
      recordDelivered([10, '16:02'], { by: 'self' }),
    ],
    ends: 'closed',
  },
  {
    ...justLost,
    id: 'tea-shop-licence-lost',
    delivery: 'post',
    steps: [...justLost.made, post([10, '09:50'], 'YT30500605', groom.home), returned([1, '10:44'], 'lost')],
    ends: 'certificate-made',
  },
];
