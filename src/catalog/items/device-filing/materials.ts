import type { Material } from '../../types.ts';
import { deviceRules } from '../laws.ts';
import { formOfAnswers, idProof, ownPaper } from '../usual-materials.ts';

const tenth = (item: string): ReturnType<typeof deviceRules> =>
  deviceRules(`第二十一条第一款、第十条第一款第${item}项`);

/** 备案资料 of 办法第二十一条: those of 第十条 without its seventh (信息管理系统), which concerns class III only. */
export const deviceMaterials: readonly Material[] = [
  formOfAnswers('第二类医疗器械经营备案表', tenth('三')),
  idProof(
    '法定代表人(企业负责人)、质量负责人身份证明',
    'Proof of identity of the legal representative or manager and of the person in charge of quality',
    tenth('一'),
  ),
  ownPaper({
    id: 'qualification',
    name: '法定代表人(企业负责人)、质量负责人学历或者职称材料',
    nameEn: 'Degrees or professional titles of the two',
    originals: 0,
    copies: 1,
    source: 'other',
    issuer: '学校或者评职称的单位',
    issuerEn: 'The school, or the body that awards the title',
    notes: '毕业证或者职称证的照片,一人一份。',
    notesEn: 'A photo of the diploma or of the certificate of the title, one for each person.',
    standard: '姓名一致;质量负责人的专业与医疗器械相关。',
    standardEn: 'The names agree; the person in charge of quality has a field related to medical devices.',
    basis: tenth('一'),
  }),
  ownPaper({
    id: 'organisation',
    name: '企业组织机构与部门设置',
    nameEn: 'Organisation of the business',
    notes: '一张图或者几句话:谁管采购、谁管质量、谁管售后。一个人的店写自己就行。',
    notesEn:
      'A chart or a few sentences: who is in charge of purchasing, of quality and of after-sales service. In a one-person shop just name yourself.',
    standard: '看得出谁负责质量。',
    standardEn: 'It shows who is in charge of quality.',
    basis: tenth('二'),
  }),
  ownPaper({
    id: 'floor-plan',
    name: '经营场所和库房的地理位置图、平面图',
    nameEn: 'Location and floor plan of premises and store room',
    issuer: '您自己画',
    issuerEn: 'You draw them yourself',
    notes: '标清门牌、各处的用途和面积。手画的也行,要看得清。没有库房的只画经营场所。',
    notesEn:
      'Mark clearly the house number and the use and area of each part. Drawings by hand will do if they are legible. Without a store room draw the premises only.',
    standard: '地址与备案表一致,用途、面积标注齐全。',
    standardEn: 'The address agrees with the filing form; uses and areas are all marked.',
    basis: tenth('四'),
  }),
  ownPaper({
    id: 'premises-proof',
    name: '经营场所和库房的房屋产权文件或者租赁协议',
    nameEn: 'Title or lease of premises and store room',
    originals: 0,
    copies: 1,
    issuer: '房东,或者您自己的房产证',
    issuerEn: 'Your landlord, or your own property ownership certificate',
    notes: '自有的交房产证,租的交租赁合同,任选其一。',
    notesEn: 'If you own the place, the property ownership certificate; if you rent it, the lease. Either will do.',
    standard: '地址与备案表一致,租期没有过。',
    standardEn: 'The address agrees with the filing form; the lease has not run out.',
    basis: tenth('四'),
  }),
  ownPaper({
    id: 'equipment-list',
    name: '主要经营设施、设备目录',
    nameEn: 'List of equipment',
    notes: '货架、温湿度计、冰箱这些,写名称和数量。',
    notesEn: 'Shelves, thermo-hygrometers, refrigerators and the like: state what they are and how many.',
    standard: '与经营范围和规模相适应。',
    standardEn: 'Suits what is sold and the size of the business.',
    basis: tenth('五'),
  }),
  ownPaper({
    id: 'quality-rules',
    name: '经营质量管理制度、工作程序文件目录',
    nameEn: 'List of quality rules and procedures',
    notes: '只交目录,不用交全文。',
    notesEn: 'Hand in the list only, not the full texts.',
    standard: '有进货查验、贮存、销售、售后、不良事件报告这几样。',
    standardEn:
      'It has the checking of incoming goods, storage, sale, after-sales service and the reporting of adverse events.',
    basis: tenth('六'),
  }),
  ownPaper({
    id: 'authorisation',
    name: '经办人授权文件',
    nameEn: 'Authorisation of the person who files',
    necessity: 'conditional',
    when: '法定代表人、企业负责人以外的人来办的才要',
    whenEn: 'Only if somebody other than the legal representative or manager files',
    whenAnswer: { field: 'byAgent', is: 'yes' },
    issuer: '企业',
    issuerEn: 'The business',
    notes: '写明授权谁、办什么,盖章。',
    notesEn: 'State who is authorised and to do what, and put the seal on it.',
    standard: '授权人、经办人、事项写明,有企业印章。',
    standardEn: 'States who authorises, who files and for what; bears the seal of the business.',
    basis: tenth('八'),
  }),
];
