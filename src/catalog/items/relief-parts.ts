import type { LegalBasis, Material, Step } from '../types.ts';
import { chain } from './chain.ts';
import { idCardLaw, reliefRegulation } from './laws.ts';
import { formOfAnswers, idProof } from './usual-materials.ts';

/**
 * 申请、调查、公示、审批 of 社会救助暂行办法第十一条, which its 第十六条 also gives to 特困人员. Two go to the household. In: working days of
 * each step, and what is handed out.
 */
export function reliefSteps(
  result: { readonly zh: string; readonly en: string },
  issueBasis: LegalBasis,
): readonly Step[] {
  const days = (n: number) => ({ limit: { n, unit: 'workday' } }) as const;
  return chain([
    {
      id: 'acceptance',
      name: '受理',
      nameEn: 'Acceptance',
      kind: 'acceptance',
      place: 'window',
      ...days(0),
      who: '乡镇、街道社会救助窗口受理人员',
      whoEn: 'Clerk at the social assistance window of the township or subdistrict',
      basis: reliefRegulation('第四条、第十一条第一项'),
    },
    {
      id: 'review',
      name: '家庭经济状况核对',
      nameEn: 'Checking the means of the household',
      kind: 'review',
      place: 'back-office',
      ...days(4),
      who: '乡镇、街道社会救助经办人员',
      whoEn: 'Social assistance staff of the township or subdistrict',
      basis: reliefRegulation('第十一条第二项、第五十八条第二款'),
    },
    {
      id: 'inspection',
      name: '入户调查',
      nameEn: 'Visit to the household',
      kind: 'site-inspection',
      place: 'field',
      ...days(6),
      who: '两名以上工作人员,到家里看、问邻居',
      whoEn: 'At least two officials, who see the home and ask the neighbours',
      basis: reliefRegulation('第十一条第二项'),
    },
    {
      id: 'notice',
      name: '村、社区公示',
      nameEn: 'Public notice in the village or community',
      kind: 'review',
      place: 'field',
      ...days(7),
      who: '乡镇、街道,在申请人所在村、社区公示初审意见',
      whoEn: 'Township or subdistrict, which posts its first opinion where the applicant lives',
      basis: reliefRegulation('第十一条第二项'),
    },
    {
      id: 'decision',
      name: '审批',
      nameEn: 'Decision',
      kind: 'decision',
      place: 'window',
      ...days(2),
      who: '县级民政部门首席代表',
      whoEn: 'Chief representative of the county civil affairs department',
      basis: reliefRegulation('第十一条第三项'),
    },
    {
      id: 'issue',
      name: `制作${result.zh}`,
      nameEn: `Making the ${result.en}`,
      kind: 'issue',
      place: 'window',
      ...days(1),
      who: '出证窗口',
      whoEn: 'Issuing window',
      basis: issueBasis,
    },
    {
      id: 'delivery',
      name: '送达',
      nameEn: 'Service of the result',
      kind: 'delivery',
      place: 'window',
      who: '出证窗口,或网上查看',
      whoEn: 'At the issuing window, or online',
      basis: reliefRegulation('第十一条第三项'),
    },
  ]);
}

/** 书面申请 with the declaration and the mandate to check; the identity card; what is looked up instead of asked for. */
export function reliefMaterials(form: string, asked: LegalBasis): readonly Material[] {
  return [
    formOfAnswers(form, asked),
    {
      ...formOfAnswers('家庭经济状况申报和核对授权书', reliefRegulation('第五十八条第一款、第二款')),
      id: 'check-authorisation',
      nameEn: 'Declaration of means and authorisation to check them',
      standard: '如实申报收入和财产,同意代为查询核对。',
      standardEn: 'Income and property declared truthfully, and agreement that they are checked.',
    },
    idProof('申请人居民身份证', 'Identity card of the applicant', idCardLaw('第十三条第一款')),
    {
      id: 'household-record',
      name: '户籍信息',
      nameEn: 'Household registration',
      form: 'electronic',
      originals: 0,
      copies: 0,
      necessity: 'required',
      source: 'government',
      issuer: '公安机关',
      issuerEn: 'Public security organ (police)',
      provided: 'system',
      notes: '不用交户口簿。经办人员向户籍管理单位查。',
      notesEn: 'No household register (hukou booklet) to hand in: the staff ask the registration office.',
      standard: '户籍在本地,与申请表上的人一致。',
      standardEn: 'Registered here, with the same persons as on the form.',
      basis: reliefRegulation('第五十八条第二款'),
    },
  ];
}
