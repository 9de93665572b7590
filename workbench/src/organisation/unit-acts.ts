import { dayOr, kindNames, or, passwordHint } from './org-acts.ts';
import type { OrgAct } from './org-acts.ts';
import type { UnitPage } from './organisation-api.ts';

/** What the organiser can do on a unit: what is not possible now stays, with the reason. */
export function unitActs({ unit, inUse, today }: UnitPage): readonly OrgAct[] {
  const { id, name } = unit;
  return [
    {
      id: 'assign',
      key: 'n',
      name: '设岗位',
      hint: '给一个人设一个岗位,从哪一天起',
      about: name,
      questions: [
        { name: 'staff', label: '任职人', kind: 'person', hint: '输入姓名的一部分找人。新来的人先按 p 新增。' },
        { name: 'title', label: '岗位名称', kind: 'text', most: 40 },
        { name: 'auxiliary', label: '辅助人员岗位', kind: 'yes', hint: '辅助人员只可以收件、咨询、协助审查。' },
        { name: 'from', label: '从哪一天起', kind: 'date' },
        { name: 'to', label: '到哪一天止', kind: 'date', optional: true, hint: '没有定的,空着。' },
      ],
      start: { from: today },
      submit: '设岗位',
      effects: ({ title, from, to, auxiliary }) => [
        `${name}从${dayOr(from)}起有“${or(title, '这个岗位')}”${to ? `,到${dayOr(to)}止` : ''}。`,
        '岗位本身什么也不能办:要办哪个事项的哪一步,另发授权书。',
        ...(auxiliary === 'yes' ? ['这个岗位是辅助人员,受理、决定、签发、监督的授权会被拒绝。'] : []),
      ],
      steps: ({ staff, title, auxiliary, from, to }) => [
        {
          name: 'assignPost',
          body: () => ({ staff, unit: id, title, auxiliary: auxiliary === 'yes', from, ...(to && { to }) }),
        },
      ],
      leadsTo: (made) => `/organisation/posts/${made}`,
    },
    newPerson(name),
    {
      id: 'establish',
      key: 'a',
      name: '设下级机构',
      hint: '在这个机构下面设一个机构',
      about: name,
      questions: [
        { name: 'kind', label: '类别', kind: 'choice', choices: kindNames.map(([value, label]) => ({ value, label })) },
        { name: 'unitName', label: '名称', kind: 'text', most: 60 },
        { name: 'unitNameEn', label: '英文名称', kind: 'text', most: 120, optional: true, hint: '英文页面上用。' },
        {
          name: 'region',
          label: '行政区划代码',
          kind: 'text',
          most: 12,
          hint: '县级以上 6 位,乡镇 9 位,村 12 位,在上级的区划以内(GB/T 2260、GB/T 10114)。',
        },
        { name: 'creditCode', label: '统一社会信用代码', kind: 'text', most: 18, optional: true, hint: '机关才有。' },
        {
          name: 'numberPrefix',
          label: '机关代字',
          kind: 'text',
          most: 8,
          optional: true,
          hint: '用在文号里,只用汉字。',
        },
      ],
      start: { region: unit.region },
      submit: '设立',
      effects: ({ unitName }) => [`${name}下面多一个机构“${or(unitName, '……')}”。`, '设立以后类别和区划代码不能再改。'],
      steps: ({ kind, unitName, unitNameEn, region, creditCode, numberPrefix }) => [
        {
          name: 'establishUnit',
          body: () => ({
            kind,
            parent: id,
            region,
            unitName,
            ...(unitNameEn && { unitNameEn }),
            ...(creditCode && { creditCode }),
            ...(numberPrefix && { numberPrefix }),
          }),
        },
      ],
      leadsTo: (made) => `/organisation?unit=${made}`,
    },
    {
      id: 'rename',
      key: 'r',
      name: '改名称',
      hint: '机构改革或者更名',
      about: name,
      questions: [
        { name: 'unitName', label: '新名称', kind: 'text', most: 60 },
        {
          name: 'unitNameEn',
          label: '英文名称',
          kind: 'text',
          most: 120,
          optional: true,
          hint: '英文页面上用;空着就没有英文名称。',
        },
      ],
      start: { unitName: name, ...(unit.nameEn !== undefined && { unitNameEn: unit.nameEn }) },
      submit: '改名称',
      effects: ({ unitName }) => [
        `从现在起新出的文书和授权书写“${or(unitName, '新名称')}”。`,
        '已经发出的文书不变,台账里两个名称都在。',
      ],
      steps: ({ unitName, unitNameEn }) => [
        { name: 'renameUnit', body: () => ({ unit: id, unitName, ...(unitNameEn && { unitNameEn }) }) },
      ],
    },
    {
      id: 'abolish',
      key: 'x',
      name: '撤销机构',
      hint: '从机构树上撤下,旧案卷仍然认得它',
      ...(inUse && { barred: '还有下级机构或者在任的岗位。先终止岗位、撤销下级机构。' }),
      about: name,
      questions: [],
      start: {},
      submit: '撤销机构',
      effects: () => [`${name}从今天起不在机构树上,不能恢复。`, '旧案卷和旧文书仍然写着它。'],
      steps: () => [{ name: 'abolishUnit', body: () => ({ unit: id }) }],
      leadsTo: () => `/organisation?unit=${unit.parent ?? ''}`,
    },
  ];
}

/** A member of the staff who was not there before, with an account and a first password. */
export function newPerson(about: string): OrgAct {
  return {
    id: 'register',
    key: 'p',
    name: '新增人员',
    hint: '登记姓名,开账号,设第一个密码',
    about,
    questions: [
      { name: 'personName', label: '姓名', kind: 'text', most: 50 },
      { name: 'username', label: '用户名', kind: 'text', most: 30, hint: '小写字母开头,字母、数字、点。' },
      { name: 'password', label: '第一个密码', kind: 'password', most: 128, hint: passwordHint },
    ],
    start: {},
    submit: '新增人员',
    effects: ({ personName }) => [
      `${or(personName, '这个人')}可以登录工作台,但还没有岗位,什么也看不到。`,
      '姓名存放在台账以外;台账只记有人登记了。',
    ],
    steps: ({ personName, username, password }) => [
      { name: 'registerStaff', body: () => ({ personName }) },
      { name: 'openStaffAccount', body: (made) => ({ staff: made, username, password }) },
    ],
    leadsTo: (made) => `/organisation/staff/${made}`,
  };
}
