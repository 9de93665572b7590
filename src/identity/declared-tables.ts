import type { DeclaredTables } from '#ledger';

/** Tables of this desk beside its views: the sign-in library's own, and the count of failed tries. */
export const identityTables: DeclaredTables = {
  beside: ['sign_in_try'],
  library: [
    'staff_user',
    'staff_session',
    'staff_account',
    'staff_verification',
    'staff_two_factor',
    'citizen_user',
    'citizen_session',
    'citizen_account',
    'citizen_verification',
  ],
};
