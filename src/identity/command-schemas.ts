import { Type } from 'typebox';

const id = Type.String({ minLength: 1, maxLength: 40 });
const words = Type.String({ minLength: 1, maxLength: 60 });
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const secret = Type.String({ minLength: 1, maxLength: 128 });
const unitKind = Type.Union(
  (
    [
      'government',
      'committee',
      'center',
      'department',
      'licensing-section',
      'window',
      'supervision-office',
      'township',
      'village',
    ] as const
  ).map((kind) => Type.Literal(kind)),
);
const act = Type.Union(
  (
    [
      'receive',
      'accept',
      'review',
      'decide',
      'issue',
      'supervise',
      'organise',
      'draft-item',
      'audit-item',
      'publish-item',
    ] as const
  ).map((name) => Type.Literal(name)),
);

const closed = { additionalProperties: false } as const;

/** The body of each organisation command as the API takes it; the address names the command. */
export const commandSchemas = {
  establishUnit: Type.Object(
    {
      id: Type.Optional(id),
      kind: unitKind,
      parent: Type.Optional(id),
      region: Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' }),
      unitName: words,
      unitNameEn: Type.Optional(words),
      creditCode: Type.Optional(Type.String({ maxLength: 18 })),
      numberPrefix: Type.Optional(Type.String({ maxLength: 8 })),
    },
    closed,
  ),
  renameUnit: Type.Object({ unit: id, unitName: words, unitNameEn: Type.Optional(words) }, closed),
  abolishUnit: Type.Object({ unit: id }, closed),
  registerStaff: Type.Object({ id: Type.Optional(id), personName: words }, closed),
  openStaffAccount: Type.Object({ staff: id, username: Type.String({ maxLength: 30 }), password: secret }, closed),
  linkProvider: Type.Object(
    { staff: id, issuer: Type.String({ maxLength: 200 }), subject: Type.String({ minLength: 1, maxLength: 255 }) },
    closed,
  ),
  unlinkProvider: Type.Object({ staff: id }, closed),
  resetStaffPassword: Type.Object({ staff: id, password: secret }, closed),
  unlockAccount: Type.Object({ staff: id }, closed),
  assignPost: Type.Object(
    {
      id: Type.Optional(id),
      staff: id,
      unit: id,
      title: words,
      auxiliary: Type.Boolean(),
      from: date,
      to: Type.Optional(date),
    },
    closed,
  ),
  endPost: Type.Object({ post: id, to: date }, closed),
  grantMandate: Type.Object(
    {
      id: Type.Optional(id),
      post: id,
      item: Type.String({ minLength: 1, maxLength: 40 }),
      act,
      from: date,
      to: date,
      document: Type.String({ maxLength: 60 }),
    },
    closed,
  ),
  revokeMandate: Type.Object({ mandate: id, document: Type.String({ maxLength: 60 }) }, closed),
} as const;
