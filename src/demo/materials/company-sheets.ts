import { addDays } from '#law';
import { chineseDate } from './chinese-date.ts';
import type { Sheet } from './sheet-pdf.ts';
import type { SheetRequest } from './sheets.ts';

const auditor = '澜汀正衡会计师事务所（虚构）';
const planner = '澜汀青岚水土保持咨询有限公司（虚构）';

/** The materials of companies and shops that are made of words, by the id they have in the catalog. */
export const companySheets: Readonly<Record<string, (request: SheetRequest) => Sheet>> = {
  'site-safety': ({ answers, on }) => ({
    title: '零售点及其周围安全条件说明',
    facts: [
      ['零售点', answers['outletName'] ?? ''],
      ['地址', answers['outletAddress'] ?? ''],
      ['面积', `${answers['area'] ?? ''} 平方米，平房，不住人`],
      ['安全管理人', answers['responsiblePerson'] ?? ''],
    ],
    rows: [
      ['周围 100 米内', '方位', '距离（米）'],
      ['村卫生室', '东', '168'],
      ['村小学', '北', '320'],
      ['最近的零售点', '西', '1100'],
      ['加油站', '—', '没有'],
    ],
    paragraphs: ['门口两具 5 公斤干粉灭火器，货架旁一具；“严禁烟火”标志贴在门和柜台上；存放处不拉电线。'],
    signed: [answers['responsiblePerson'] ?? '', chineseDate(addDays(on, -3))],
  }),
  'safety-training': ({ answers, on }) => ({
    title: '烟花爆竹安全知识培训合格证明',
    facts: [
      ['姓名', answers['responsiblePerson'] ?? ''],
      ['培训内容', '烟花爆竹存放、销售、灭火和应急处置'],
      ['考核', '合格'],
    ],
    rows: [],
    paragraphs: ['上列人员参加了零售点主要负责人安全知识培训，考核合格。'],
    signed: ['澜东区安全生产培训点（虚构）', chineseDate(addDays(on, -26))],
  }),
  articles: ({ answers, on }) => ({
    title: `${answers['companyName'] ?? ''}章程（节选）`,
    facts: [
      ['公司名称', answers['companyName'] ?? ''],
      ['住所', answers['address'] ?? ''],
      ['注册资本', `${answers['capital'] ?? ''} 万元，货币出资，已缴足`],
      ['法定代表人', answers['legalRepresentative'] ?? ''],
    ],
    rows: [],
    paragraphs: [
      '第一条　公司依法设立，股东以认缴的出资额为限承担责任。',
      '第二条　经营范围：劳务派遣服务（取得许可后经营）、人力资源管理咨询。',
      '第三条　股东会是公司的权力机构，执行董事为法定代表人。',
    ],
    signed: ['全体股东（签名）', chineseDate(addDays(on, -40))],
  }),
  'capital-report': ({ answers, on }) => ({
    title: '验资报告（摘要）',
    facts: [
      ['被审验单位', answers['companyName'] ?? ''],
      ['注册资本', `${answers['capital'] ?? ''} 万元`],
    ],
    rows: [
      ['股东', '认缴（万元）', '实缴（万元）', '方式'],
      ['股东甲', '180', '180', '货币'],
      ['股东乙', '120', '120', '货币'],
    ],
    paragraphs: [`截至${chineseDate(addDays(on, -30))}，公司已收到全体股东缴纳的注册资本。`],
    signed: [auditor, chineseDate(addDays(on, -29))],
  }),
  'equipment-list': ({ answers, on }) => ({
    title: answers['officeAddress'] === undefined ? '主要经营设施、设备目录' : '办公设施设备、信息管理系统清单',
    facts: [['单位', answers['companyName'] ?? '']],
    rows:
      answers['officeAddress'] === undefined
        ? [
            ['名称', '数量', '用途'],
            ['货架', '6', '陈列'],
            ['温湿度计', '3', '监测'],
            ['阴凉柜', '1', '贮存'],
            ['灭火器', '4', '消防'],
          ]
        : [
            ['名称', '数量', '用途'],
            ['办公桌椅', '12', '办公'],
            ['电脑', '10', '办公'],
            ['打印复印一体机', '2', '办公'],
            ['劳动合同与工资管理系统', '1', '管理派遣员工的合同、工资、社会保险'],
          ],
    paragraphs: [],
    signed: [answers['companyName'] ?? '', chineseDate(addDays(on, -6))],
  }),
  'dispatch-rules': ({ answers, on }) => ({
    title: '劳务派遣管理制度',
    facts: [['单位', answers['companyName'] ?? '']],
    rows: [],
    paragraphs: [
      '一、劳动合同：与被派遣劳动者订立两年以上固定期限书面合同，没有派出的日子按月付最低工资。',
      '二、劳动报酬：同工同酬，每月 15 日发，不克扣用工单位付的报酬。',
      '三、社会保险：入职当月参保，工伤由本公司申请认定。',
      '四、工作时间：每日不超过八小时，加班经本人同意，按法律付加班费。',
      '五、休息休假：每周至少休一日，年休假、产假依法安排。',
      '六、劳动纪律：先教育后处理，处理前听本人说，书面告知。',
    ],
    signed: [answers['companyName'] ?? '', chineseDate(addDays(on, -8))],
  }),
  'agreement-sample': ({ answers, on }) => ({
    title: '劳务派遣协议（样本）',
    facts: [
      ['甲方（派遣单位）', answers['companyName'] ?? ''],
      ['乙方（用工单位）', '　　　　　　'],
    ],
    rows: [],
    paragraphs: [
      '一、派遣岗位为临时性、辅助性或者替代性岗位，人数　　人，期限　　个月。',
      '二、报酬和社会保险费由乙方按月付给甲方，甲方足额发给、缴给被派遣劳动者。',
      '三、乙方提供劳动保护和岗位培训，不得再派遣到别的单位。',
      '四、违约的一方赔偿对方和劳动者因此受的损失。',
    ],
    signed: ['甲方（盖章）　乙方（盖章）', chineseDate(addDays(on, -8))],
  }),
  'conservation-report': ({ answers, on }) => ({
    title: '水土保持方案报告书（摘要）',
    facts: [
      ['项目', answers['projectName'] ?? ''],
      ['建设单位', answers['builder'] ?? ''],
      ['建设地点', answers['location'] ?? ''],
      ['征占地面积', `${answers['area'] ?? ''} 公顷`],
      ['挖填土石方总量', `${answers['earthwork'] ?? ''} 万立方米，挖填平衡，不设弃渣场`],
    ],
    rows: [
      ['防治分区', '措施', '工程量', '投资（万元）'],
      ['路基工程区', '表土剥离与回覆', '1.9 万立方米', '38'],
      ['路基工程区', '排水沟、沉沙池', '3.2 千米、11 座', '96'],
      ['边坡', '植草护坡', '4.6 公顷', '71'],
      ['施工生产区', '临时拦挡、苫盖', '2.4 公顷', '22'],
    ],
    paragraphs: [
      '防治目标：水土流失治理度 97%，土壤流失控制比 1.0，渣土防护率 95%，表土保护率 92%，林草植被恢复率 97%，林草覆盖率 25%。',
      '项目不涉及水土流失重点预防区和重点治理区。',
    ],
    signed: [planner, chineseDate(addDays(on, -10))],
  }),
  qualification: ({ answers, on }) => ({
    title: '学历、职称材料（摘要页）',
    facts: [
      ['企业负责人', `${answers['legalRepresentative'] ?? ''}，大专，工商管理`],
      ['质量负责人', `${answers['qualityPerson'] ?? ''}，本科，生物医学工程；助理工程师`],
    ],
    rows: [],
    paragraphs: ['毕业证、职称证原件已拍照附后。'],
    signed: [answers['companyName'] ?? '', chineseDate(addDays(on, -5))],
  }),
  organisation: ({ answers, on }) => ({
    title: '企业组织机构与部门设置',
    facts: [['企业', answers['companyName'] ?? '']],
    rows: [
      ['部门', '负责人', '职责'],
      ['质量管理', answers['qualityPerson'] ?? '', '查验资质、验收、不良事件报告'],
      ['采购销售', answers['legalRepresentative'] ?? '', '进货、销售、售后'],
    ],
    paragraphs: [],
    signed: [answers['companyName'] ?? '', chineseDate(addDays(on, -5))],
  }),
  'quality-rules': ({ answers, on }) => ({
    title: '经营质量管理制度、工作程序文件目录',
    facts: [['企业', answers['companyName'] ?? '']],
    rows: [
      ['编号', '文件'],
      ['1', '进货查验记录制度'],
      ['2', '贮存、养护管理制度'],
      ['3', '销售和售后服务管理制度'],
      ['4', '不合格医疗器械处理制度'],
      ['5', '不良事件监测和报告制度'],
      ['6', '验收、出库复核工作程序'],
    ],
    paragraphs: [],
    signed: [answers['companyName'] ?? '', chineseDate(addDays(on, -5))],
  }),
  'old-licence': ({ answers, on }) => ({
    title: '原营业执照（照片打印件）',
    facts: [
      ['统一社会信用代码', answers['creditCode'] ?? ''],
      ['名称', answers['businessName'] ?? ''],
    ],
    rows: [],
    paragraphs: ['纸质正本、副本到窗口时交回。'],
    signed: [answers['operatorName'] ?? '', chineseDate(on)],
  }),
  'tax-clearance': ({ answers, on }) => ({
    title: '清税证明',
    facts: [
      ['纳税人名称', answers['businessName'] ?? ''],
      ['统一社会信用代码', answers['creditCode'] ?? ''],
    ],
    rows: [],
    paragraphs: ['上列纳税人所有税务事项均已结清。特此证明。'],
    signed: ['澜汀市澜东区税务局（演示）', chineseDate(addDays(on, -1))],
  }),
  'prior-approval': ({ answers, on }) => ({
    title: '批准文件（照片打印件）',
    facts: [
      ['持证人', answers['businessName'] ?? ''],
      ['批准项目', answers['scope'] ?? ''],
    ],
    rows: [],
    paragraphs: ['许可证在有效期内，原件留在店里。'],
    signed: [answers['operatorName'] ?? '', chineseDate(on)],
  }),
};
