import type { Material } from '../../types.ts';
import { registrationRegulation, registrationRules } from '../laws.ts';
import { formOfAnswers, idProof, ownPaper } from '../usual-materials.ts';

/** 申请材料 of 实施细则第四十六条: a 个体工商户 hands in neither its second nor its third (last paragraph). */
export const deregistrationMaterials: readonly Material[] = [
  formOfAnswers('个体工商户注销登记申请书', registrationRules('第四十六条第一款第一项')),
  ownPaper({
    id: 'tax-clearance',
    name: '清税证明',
    nameEn: 'Tax clearance certificate',
    originals: 0,
    copies: 1,
    source: 'government',
    issuer: '税务部门',
    issuerEn: 'Tax authority',
    notes: '在电子税务局下载,或者到办税窗口开。没有欠税的当场就能开。',
    notesEn:
      'Download it from the electronic tax bureau or get it at a tax service window. If no tax is owed, it is issued on the spot.',
    standard: '名称、代码与登记信息一致。',
    standardEn: 'The name and code match the registration.',
    basis: registrationRules('第四十六条第一款第四项'),
  }),
  idProof('经营者身份证明', 'Proof of identity of the operator', registrationRegulation('第十六条第一款第二项')),
  ownPaper({
    id: 'old-licence',
    name: '营业执照正本、副本',
    nameEn: 'The business licence, original and duplicate',
    form: 'original',
    source: 'government',
    issuer: '登记机关',
    issuerEn: 'Registration authority',
    notes: '先拍照上传,纸质的到窗口交回。丢了的,传一张写明“执照遗失”并签名的纸,由登记机关公告作废,照样办。',
    notesEn:
      'Upload a photo first, then hand the paper licence in at the service window. If it is lost, upload a signed sheet that says “执照遗失” (licence lost); the registration authority announces that it is void and you can still deregister.',
    standard: '与登记信息一致;遗失的有说明。',
    standardEn: 'Matches the registration; if the licence is lost, there is a statement saying so.',
    basis: registrationRules('第二十三条第三款'),
  }),
  ownPaper({
    id: 'prior-approval',
    name: '注销批准文件',
    nameEn: 'Approval to close',
    originals: 0,
    copies: 1,
    necessity: 'conditional',
    when: '注销依法须经批准的才要',
    whenEn: 'Only where the law requires approval before deregistration',
    whenAnswer: { field: 'approvalFirst', is: 'yes' },
    source: 'government',
    issuer: '批准该项目的机关',
    issuerEn: 'The authority that approves the business activity concerned',
    notes: '批准文件要在有效期内。',
    notesEn: 'The approval must still be valid.',
    standard: '批准的就是注销这家个体工商户。',
    standardEn: 'What is approved is the deregistration of this very business.',
    basis: registrationRegulation('第三十一条第二款'),
  }),
];
