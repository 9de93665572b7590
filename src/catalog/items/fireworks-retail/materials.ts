import type { Material } from '../../types.ts';
import { fireworksRegulation, fireworksRules } from '../laws.ts';
import { formOfAnswers, ownPaper } from '../usual-materials.ts';

/** 申请材料: what proves the conditions of 条例第十八条 (第十九条第二款); the open-ended third of 实施办法第十七条 asks for nothing here. */
export const fireworksMaterials: readonly Material[] = [
  formOfAnswers('烟花爆竹经营(零售)许可证申请书', fireworksRules('第十七条')),
  ownPaper({
    id: 'site-safety',
    name: '零售点及其周围安全条件说明',
    nameEn: 'Description of the outlet and its surroundings',
    notes:
      '画一张简图,标出零售点、门口、灭火器,和周围 100 米里的学校、医院、集市、加油站、别的零售点各有多远;再写清谁专门管安全。手画的也行。',
    notesEn:
      'Draw a simple sketch with the outlet, the door and the fire extinguishers, and with the distance to each school, hospital, market, filling station and other outlet within 100 metres. Then say who is assigned to look after safety. A drawing by hand will do.',
    standard: '距离、消防器材、警示标志、安全管理人都写到,与现场一致。',
    standardEn:
      'Distances, fire-fighting equipment, warning signs and the person who looks after safety are all stated and agree with the place.',
    basis: fireworksRules('第十七条'),
  }),
  ownPaper({
    id: 'safety-training',
    name: '主要负责人安全知识教育证明',
    nameEn: 'Proof that the person in charge was taught fireworks safety',
    originals: 0,
    copies: 1,
    source: 'other',
    issuer: '办安全培训的单位',
    issuerEn: 'The organisation that gives the safety training',
    notes: '培训合格证的照片。还没有参加过的,窗口告诉您最近一期在哪里办。',
    notesEn:
      'A photo of the certificate of the training passed. If you have not taken part yet, the service window tells you where the next course is held.',
    standard: '姓名与主要负责人一致,在有效期内。',
    standardEn: 'The name is that of the person in charge; within its validity.',
    basis: fireworksRegulation('第十八条第一项、第十九条第二款'),
  }),
];
