/** Words of signing in, over a running screen too. */
export const signInWords = {
  provider: {
    go: (name: string) => `用${name}登录`,
    problems: {
      'provider-away': '登录平台没有应答。请过一会儿再试,或者用用户名登录。',
      'provider-declined': '在登录平台上没有同意登录,所以没有登录。',
      'provider-failed': '从登录平台回来的结果没有核对通过,没有登录。请重新登录一次。',
      'provider-one-factor':
        '您的账号启用了动态口令,登录平台没有说明核对过第二个因素。请用用户名、密码和动态口令登录。',
      'provider-unknown': '这个平台身份没有绑定工作人员账号。请让机构编制管理员给您绑定。',
    },
  },
  title: '登录工作台',
  username: '用户名',
  password: '密码',
  code: '动态验证码',
  codeHint: '打开验证器应用,输入现在显示的 6 位数字。',
  submit: '登录',
  verify: '验证并登录',
  signingIn: '正在登录…',
  note: '账号由本单位管理员开立。忘记密码,请找管理员重设。',
  missing: '这一项没有填。',
  again: '登录已过期,请再登录一次',
  againText: '这一页和您写的内容都还在,登录后接着办。',
} as const;
