import { actNames, barredActs, dayOr, documentHint, or, wideActs } from './org-acts.ts';
import type { OrgAct } from './org-acts.ts';
import type { ActName, MandateRow, PostRegister } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** What the organiser can do on a post. In: the post, whether it is one's own. */
export function postActs({ post, today }: PostRegister, own: boolean): readonly OrgAct[] {
  const over = post.to !== undefined && post.to < today ? '这个岗位已经终止。' : undefined;
  const mine = own ? '不能给自己授权,请另一位机构编制管理员办。' : undefined;
  const noGrant = over ?? mine;
  const about = `${post.unitName} ${post.title} ${post.name}`;
  return [
    {
      id: 'grant',
      key: 'g',
      name: '授权',
      hint: '一份文件可以写几个环节',
      ...(noGrant !== undefined && { barred: noGrant }),
      about,
      questions: [
        { name: 'item', label: '事项', kind: 'item' },
        {
          name: 'acts',
          label: '环节',
          kind: 'acts',
          choices: actNames.map(([value, label]) => ({ value, label })),
          ...(post.auxiliary && { barred: barredActs }),
          hint: '决定和监督不能落在同一个人身上,不论是哪个岗位。',
        },
        { name: 'from', label: '从哪一天起', kind: 'date' },
        { name: 'to', label: '到哪一天止', kind: 'date' },
        { name: 'document', label: '文号', kind: 'text', most: 60, hint: documentHint },
      ],
      start: { from: post.from > today ? post.from : today, ...(post.to !== undefined && { to: post.to }) },
      submit: '授权',
      effects: ({ acts = '', item, from, to, document }) => [
        `${post.name}以“${post.title}”的身份,从${dayOr(from)}到${dayOr(to)}可以办${item === '*' ? '全部事项' : '这个事项'}的${namesOf(acts)}。`,
        `可以打印授权书${document ? ` ${document}` : ''}。期满、岗位终止或者收回,授权随之失效。`,
      ],
      steps: ({ item, acts = '', from, to, document }) =>
        acts.split(' ').map((act) => ({
          name: 'grantMandate' as const,
          body: () => ({ post: post.id, item, act, from, to, document }),
        })),
    },
    {
      id: 'end',
      key: 'e',
      name: '终止岗位',
      hint: '最后一天以后,岗位的授权全部失效',
      ...(over !== undefined && { barred: over }),
      about,
      questions: [{ name: 'to', label: '最后一天', kind: 'date', hint: '不能早于今天:已经办的事要有依据。' }],
      start: { to: today },
      submit: '终止岗位',
      effects: ({ to }) => [
        `${post.name}到${dayOr(to)}为止担任“${post.title}”,以后这个岗位不能再办件,授权随之失效。`,
        '已经办的事不受影响。终止以后不能撤回,要接着用就另设岗位。',
      ],
      steps: ({ to }) => [{ name: 'endPost', body: () => ({ post: post.id, to }) }],
    },
  ];
}

function namesOf(acts: string): string {
  const names = acts
    .split(' ')
    .filter(Boolean)
    .map((act) => w.acts[act as ActName]);
  return or(names.join('、'), '选定的环节');
}

/** Taking one mandate back. */
export function revokeAct({ post }: PostRegister, mandate: MandateRow, itemName: string): OrgAct {
  const act = w.acts[mandate.act as ActName];
  return {
    id: `revoke-${mandate.id}`,
    key: '',
    name: '收回授权',
    hint: '',
    about: `${post.name} · ${itemName} · ${act}`,
    questions: [{ name: 'document', label: '收回所依据的文号', kind: 'text', most: 60, hint: '收回也要有文件。' }],
    start: {},
    submit: '收回授权',
    effects: () => [
      `${post.name}从现在起不能再办“${itemName}”的${act}${wideActs.includes(mandate.act as ActName) ? '' : ',在手的件留在案卷里,由别的岗位接着办'}。`,
      '授权书会写明何日收回。收回以后不能恢复,要再用就重新授权。',
    ],
    steps: ({ document }) => [{ name: 'revokeMandate', body: () => ({ mandate: mandate.id, document }) }],
  };
}
