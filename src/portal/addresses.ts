/** Where the public pages are. One file, so that a link and its page cannot part. Codes and numbers only: nothing personal. */
export const addresses = {
  home: '/',
  search: '/search',
  items: '/items',
  /** Services that exist and are not open online: names only. */
  directory: '/directory',
  /** The guide of an item (办事指南). */
  item: (id: string): string => `/items/${id}`,
  /** 一次性告知单, one page to print. */
  notice: (id: string): string => `/items/${id}/notice`,
  /** Begins an application, or goes on with its draft. */
  apply: (item: string): string => `/apply/${item}`,
  cases: '/cases',
  case: (number: string): string => `/cases/${number}`,
  receipt: (number: string): string => `/cases/${number}/receipt`,
  /** Answers the correction notice: begins its draft, or goes on with it. */
  correct: (number: string): string => `/cases/${number}/correct`,
  withdraw: (number: string): string => `/cases/${number}/withdraw`,
  paper: (number: string, slug: string): string => `/cases/${number}/papers/${slug}`,
  caseFile: (number: string, n: number): string => `/cases/${number}/files/${n}`,
  /** One step of a draft: applying and correcting alike. */
  step: (draft: string, step: string): string => `/drafts/${draft}/${step}`,
  draftFile: (draft: string, n: number): string => `/drafts/${draft}/files/${n}`,
  discard: (draft: string): string => `/drafts/${draft}/discard`,
  signIn: '/sign-in',
  /** To the provider that is configured; the identity desk answers. */
  signInByProvider: '/sign-in/provider/citizen',
  register: '/register',
  signOut: '/sign-out',
  account: '/account',
  /** A case by its number and the code on the receipt slip. */
  lookup: '/lookup',
  verify: '/verify',
  /** Result for the code printed on a paper; its QR code leads here. */
  verified: (code: string): string => `/verify/${code}`,
  about: '/about',
} as const;
