/** What the audit view lists, by kind, with the streams that tell it. Steps of cases are told on the page of each case. */
export const auditKinds = {
  organisation: ['unit', 'staff', 'post', 'mandate'],
  account: ['account'],
  catalog: ['item'],
  access: ['access'],
  audit: ['audit'],
} as const;
export type AuditKind = keyof typeof auditKinds;
export const auditKindNames = Object.keys(auditKinds) as readonly AuditKind[];

/** Coming and going would bury everything else: listed only where accounts are asked for. */
export const comingAndGoing: readonly string[] = ['SignedIn', 'SignedInByProvider', 'SignedOut'];

/** Looking at one member of the staff is seen: told in `audit/<staff>`, once a post and day. */
export interface PersonAudited {
  readonly type: 'PersonAudited';
  readonly data: { readonly staff: string; readonly on: string };
}

/** The kind a stream belongs to. */
export function kindOf(stream: string): AuditKind {
  const prefix = stream.slice(0, stream.indexOf('/'));
  return auditKindNames.find((kind) => (auditKinds[kind] as readonly string[]).includes(prefix)) ?? 'organisation';
}
