import type { Material } from '../../types.ts';
import { dispatchRules } from '../laws.ts';
import { formOfAnswers, idProof, licenceLookedUp, ownPaper } from '../usual-materials.ts';

/** 申请材料 of 实施办法第八条: all six, nothing else; the licence is looked up. */
export const dispatchMaterials: readonly Material[] = [
  formOfAnswers('劳务派遣经营许可申请书', dispatchRules('第八条第一项')),
  licenceLookedUp(dispatchRules('第八条第二项')),
  ownPaper({
    id: 'articles',
    name: '公司章程',
    nameEn: 'Articles of association',
    issuer: '公司',
    issuerEn: 'The company',
    notes: '交登记机关留存的那一版,每一页都要。',
    notesEn: 'The version kept by the registration authority, with every page.',
    standard: '完整,注册资本与申请书一致。',
    standardEn: 'Complete; the registered capital agrees with the application form.',
    basis: dispatchRules('第八条第三项'),
  }),
  ownPaper({
    id: 'capital-report',
    name: '验资报告或者财务审计报告',
    nameEn: 'Capital verification report or financial audit report',
    originals: 0,
    copies: 1,
    source: 'other',
    issuer: '您自己选的验资机构或者会计师事务所',
    issuerEn: 'A capital verification body or accounting firm you choose yourself',
    notes: '两样交一样。要看得出实缴了多少钱。找哪家做由您自己定,谁也不能指定。',
    notesEn:
      'Hand in one of the two. It must show how much was actually paid in. Which firm does it is for you to decide; nobody may appoint one.',
    standard: '对象是申请的公司,实缴资本不少于 200 万元。',
    standardEn: 'It is about the company that applies; the paid-in capital is not less than 2,000,000 yuan.',
    basis: dispatchRules('第八条第三项'),
  }),
  ownPaper({
    id: 'premises-proof',
    name: '经营场所使用证明',
    nameEn: 'Document about the place of business',
    originals: 0,
    copies: 1,
    issuer: '房东,或者您自己的房产证',
    issuerEn: 'Your landlord, or your own property ownership certificate',
    notes: '自有的交房产证,租的交租赁合同,每一页都拍清楚。',
    notesEn:
      'If you own the place, the property ownership certificate; if you rent it, the lease. Photograph every page clearly.',
    standard: '地址与申请书上的经营场所一致,租期没有过。',
    standardEn: 'The address agrees with the place of business on the application form; the lease has not run out.',
    basis: dispatchRules('第八条第四项'),
  }),
  ownPaper({
    id: 'equipment-list',
    name: '办公设施设备、信息管理系统清单',
    nameEn: 'List of office equipment and information systems',
    notes: '写清有几台电脑、打印机、用什么系统管派遣员工的合同和工资。',
    notesEn:
      'State how many computers and printers there are, and which system keeps the contracts and wages of the dispatched workers.',
    standard: '与现场一致,与开展的业务相适应。',
    standardEn: 'Agrees with the place and suits the business.',
    basis: dispatchRules('第八条第四项'),
  }),
  idProof('法定代表人身份证明', 'Proof of identity of the legal representative', dispatchRules('第八条第五项')),
  ownPaper({
    id: 'dispatch-rules',
    name: '劳务派遣管理制度',
    nameEn: 'Rules of the company on dispatched workers',
    notes: '要写到劳动合同、劳动报酬、社会保险、工作时间、休息休假、劳动纪律这几样。',
    notesEn:
      'They must deal with labour contracts, pay, social insurance, working hours, rest and leave, and labour discipline.',
    standard: '六个方面都有,不违反法律、行政法规。',
    standardEn: 'All six subjects are there; nothing breaks a law or an administrative regulation.',
    basis: dispatchRules('第八条第六项'),
  }),
  ownPaper({
    id: 'agreement-sample',
    name: '拟与用工单位签订的劳务派遣协议样本',
    nameEn: 'Model of the dispatch agreement with user companies',
    notes: '空白样本就行,不用真的签过。',
    notesEn: 'A blank model will do; it need not have been signed.',
    standard: '写明岗位、人数、期限、报酬、社会保险和违约责任。',
    standardEn: 'States posts, number of workers, term, pay, social insurance and liability for breach.',
    basis: dispatchRules('第八条第六项'),
  }),
];
