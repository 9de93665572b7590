import { passwordHint } from './org-acts.ts';
import type { OrgAct } from './org-acts.ts';
import type { StaffCard } from './organisation-api.ts';

/** What the organiser can do about a person's account. In: the person, whether it is oneself. */
export function staffActs({ id, name, account }: StaffCard, own: boolean): readonly OrgAct[] {
  const none = account ? undefined : '这个人还没有账号。';
  const noReset = none ?? (own ? '自己的密码在“我的账号”里改,要先输入现在的密码。' : undefined);
  const noUnlock = none ?? (account?.locked ? undefined : '账号没有锁定。');
  return [
    {
      id: 'open',
      key: 'o',
      name: '开账号',
      hint: '设用户名和第一个密码',
      ...(account && { barred: '已经有账号。' }),
      about: name,
      questions: [
        { name: 'username', label: '用户名', kind: 'text', most: 30, hint: '小写字母开头,字母、数字、点。' },
        { name: 'password', label: '第一个密码', kind: 'password', most: 128, hint: passwordHint },
      ],
      start: {},
      submit: '开账号',
      effects: () => [`${name}可以登录工作台。`],
      steps: ({ username, password }) => [
        { name: 'openStaffAccount', body: () => ({ staff: id, username, password }) },
      ],
    },
    {
      id: 'reset',
      key: 'p',
      name: '重设密码和动态验证码',
      hint: '忘记密码、丢了手机',
      ...(noReset !== undefined && { barred: noReset }),
      about: name,
      questions: [{ name: 'password', label: '新密码', kind: 'password', most: 128, hint: passwordHint }],
      start: {},
      submit: '重设',
      effects: () => [
        `${name}正在用的登录全部退出,旧密码不能再用。`,
        account?.totp ? '动态验证码停用,登录后由本人重新启用。' : '这个账号没有启用动态验证码。',
        ...(account?.locked ? ['锁定一并解除。'] : []),
      ],
      steps: ({ password }) => [{ name: 'resetStaffPassword', body: () => ({ staff: id, password }) }],
    },
    {
      id: 'unlock',
      key: 'u',
      name: '解除锁定',
      hint: '输错五次以后锁定一刻钟',
      ...(noUnlock !== undefined && { barred: noUnlock }),
      about: name,
      questions: [],
      start: {},
      submit: '解除锁定',
      effects: () => [`${name}马上可以再试,密码和动态验证码不变。`, '不是本人输错的,先问清楚,再重设密码。'],
      steps: () => [{ name: 'unlockAccount', body: () => ({ staff: id }) }],
    },
  ];
}
