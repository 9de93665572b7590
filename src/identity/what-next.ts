/** What the organisation commands are about; each has its stream `unit/<id>`, `staff/<id>` … */
export type Subject = 'unit' | 'staff' | 'post' | 'mandate' | 'account';

export type OrganisationCommandName =
  | 'establishUnit'
  | 'renameUnit'
  | 'abolishUnit'
  | 'registerStaff'
  | 'openStaffAccount'
  | 'resetStaffPassword'
  | 'unlockAccount'
  | 'linkProvider'
  | 'unlinkProvider'
  | 'assignPost'
  | 'endPost'
  | 'grantMandate'
  | 'revokeMandate';

/**
 * Subject × stage → commands. All of them belong to one capacity, the organiser (机构编制管理: a mandate `organise` under item `*`),
 * and to the program itself at first start.
 */
export const whatNext: { readonly [S in Subject]: { readonly [stage: string]: readonly OrganisationCommandName[] } } = {
  unit: { none: ['establishUnit'], standing: ['renameUnit', 'abolishUnit'], abolished: [] },
  staff: { none: ['registerStaff'], registered: [] },
  account: {
    none: ['openStaffAccount'],
    open: ['resetStaffPassword', 'unlockAccount', 'linkProvider', 'unlinkProvider'],
  },
  post: { none: ['assignPost'], assigned: ['endPost'], ended: [] },
  mandate: { none: ['grantMandate'], granted: ['revokeMandate'], revoked: [] },
};

/** Every organisation command with its subject. */
export const subjectOf: Readonly<Record<OrganisationCommandName, Subject>> = {
  establishUnit: 'unit',
  renameUnit: 'unit',
  abolishUnit: 'unit',
  registerStaff: 'staff',
  openStaffAccount: 'account',
  resetStaffPassword: 'account',
  unlockAccount: 'account',
  linkProvider: 'account',
  unlinkProvider: 'account',
  assignPost: 'post',
  endPost: 'post',
  grantMandate: 'mandate',
  revokeMandate: 'mandate',
};
