import { Type } from '@fastify/type-provider-typebox';

const text = Type.String();
const maybe = Type.Optional(text);
const limitUnit = Type.Enum(['workday', 'day', 'month']);

const basis = Type.Object({
  law: text,
  article: text,
  level: Type.Enum(['法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件']),
  version: text,
  text: maybe,
});

const limit = Type.Object({
  n: Type.Integer(),
  unit: limitUnit,
  from: Type.Enum(['received', 'accepted', 'complete-file', 'form-signed', 'exam-passed']),
  basis: Type.Optional(basis),
});

const material = Type.Object({
  id: text,
  name: text,
  form: Type.Enum(['original', 'copy', 'electronic']),
  originals: Type.Integer(),
  copies: Type.Integer(),
  necessity: Type.Enum(['required', 'conditional']),
  when: maybe,
  source: Type.Enum(['applicant', 'government', 'other']),
  issuer: text,
  provided: Type.Enum(['applicant', 'system']),
  notes: text,
  standard: text,
  basis,
});

const step = Type.Object({
  id: text,
  name: text,
  kind: Type.Enum(['acceptance', 'review', 'site-inspection', 'decision', 'issue', 'delivery']),
  after: Type.Array(text),
  place: Type.Enum(['window', 'back-office', 'field']),
  limit: Type.Optional(Type.Object({ n: Type.Integer(), unit: limitUnit })),
  who: text,
  basis,
});

const form = Type.Object({
  schema: Type.Record(Type.String(), Type.Unknown()),
  pages: Type.Array(Type.Object({ id: text, title: text, hint: maybe, fields: Type.Array(text) })),
});

const item = Type.Object({
  id: text,
  name: text,
  nameEn: text,
  plain: text,
  plainEn: text,
  words: Type.Array(text),
  basicCode: text,
  implementationCode: text,
  type: text,
  level: Type.Enum(['1', '2', '3', '4', '5', '6']),
  publicSafety: Type.Optional(Type.Boolean()),
  objects: Type.Array(Type.Enum(['person', 'company', 'other'])),
  theme: text,
  projectType: Type.Enum(['on-the-spot', 'promised']),
  organ: text,
  intakeUnit: text,
  basis: Type.Array(basis),
  decidedUnder: Type.Optional(Type.Object({ grant: Type.Optional(basis), refuse: Type.Optional(basis) })),
  conditions: Type.Array(Type.Object({ id: text, text, basis })),
  materials: Type.Array(material),
  form,
  steps: Type.Array(step),
  statutory: limit,
  promised: limit,
  fees: Type.Array(Type.Object({ id: text, name: text, fen: Type.Integer(), per: text, basis })),
  noFeeNote: maybe,
  quota: text,
  result: Type.Object({
    name: text,
    validMonths: Type.Optional(Type.Integer()),
    validBasis: Type.Optional(basis),
    numberPrefix: text,
  }),
  visits: Type.Integer(),
  visitsReason: maybe,
  channels: Type.Array(Type.Enum(['online', 'window', 'post'])),
  mustEnter: Type.Object({
    closeToPeople: Type.Boolean(),
    jointHandling: Type.Boolean(),
    onTheSpot: Type.Boolean(),
    chainStep: Type.Boolean(),
  }),
  inHall: Type.Boolean(),
  place: text,
  hours: text,
  consultation: text,
  complaint: text,
  reviewOrgan: text,
  reviewOnline: maybe,
  court: text,
  faq: Type.Array(Type.Object({ q: text, a: text })),
});

/** The item version a case is bound to, as the case page carries it (`PublishedItem` of the catalog). */
export const publishedItemSchema = Type.Object({ item, version: Type.Integer(), publishedOn: text });
