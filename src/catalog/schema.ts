import { groundsOf45 } from '#law';
import { Type } from 'typebox';

/** TypeBox shapes of a service item; `schema.test.ts` proves that they and `types.ts` say the same. */
const text = Type.String({ minLength: 1, maxLength: 4000 });
const open = Type.String({ maxLength: 4000 });
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' });
const count = Type.Integer({ minimum: 0, maximum: 100 });
const closed = { additionalProperties: false } as const;

/** One of a few words. */
function oneOf<const T extends readonly string[]>(...values: T) {
  return Type.Unsafe<T[number]>(Type.Enum([...values]));
}

const unit = oneOf('workday', 'day', 'month');

const basis = Type.Object(
  {
    law: open,
    lawEn: Type.Optional(text),
    article: open,
    level: oneOf('法律', '行政法规', '地方性法规', '部门规章', '地方政府规章', '规范性文件'),
    version: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    text: Type.Optional(text),
  },
  closed,
);

const limit = Type.Object(
  {
    n: Type.Integer({ minimum: 0, maximum: 1000 }),
    unit,
    from: oneOf('received', 'accepted', 'complete-file', 'form-signed', 'exam-passed'),
    basis: Type.Optional(basis),
  },
  closed,
);

const material = Type.Object(
  {
    id: slug,
    name: text,
    nameEn: Type.Optional(text),
    form: oneOf('original', 'copy', 'electronic'),
    originals: count,
    copies: count,
    necessity: oneOf('required', 'conditional'),
    when: Type.Optional(text),
    whenEn: Type.Optional(text),
    whenAnswer: Type.Optional(Type.Object({ field: text, is: text }, closed)),
    source: oneOf('applicant', 'government', 'other'),
    issuer: text,
    issuerEn: Type.Optional(text),
    provided: oneOf('applicant', 'system'),
    notes: text,
    notesEn: Type.Optional(text),
    standard: text,
    standardEn: Type.Optional(text),
    basis,
  },
  closed,
);

const step = Type.Object(
  {
    id: slug,
    name: text,
    nameEn: Type.Optional(text),
    kind: oneOf('acceptance', 'review', 'site-inspection', 'decision', 'issue', 'delivery'),
    after: Type.Array(slug),
    place: oneOf('window', 'back-office', 'field'),
    limit: Type.Optional(Type.Object({ n: Type.Integer({ minimum: 0, maximum: 1000 }), unit }, closed)),
    who: text,
    whoEn: Type.Optional(text),
    basis,
  },
  closed,
);

const form = Type.Object(
  {
    schema: Type.Record(Type.String(), Type.Unknown()),
    pages: Type.Array(
      Type.Object(
        {
          id: slug,
          title: text,
          titleEn: Type.Optional(text),
          hint: Type.Optional(text),
          hintEn: Type.Optional(text),
          fields: Type.Array(text),
        },
        closed,
      ),
    ),
  },
  closed,
);

const special = Type.Object(
  {
    id: slug,
    name: text,
    nameEn: Type.Optional(text),
    kind: oneOf(...groundsOf45, 'other'),
    limit: Type.Optional(Type.Object({ n: Type.Integer({ minimum: 0, maximum: 1000 }), unit }, closed)),
    basis: Type.Optional(basis),
  },
  closed,
);

export const serviceItemSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[0-9A-Z]{14}$' }),
    name: open,
    nameEn: text,
    plain: text,
    plainEn: text,
    words: Type.Array(text),
    basicCode: Type.String({ pattern: '^[0-9A-Z]{12}$' }),
    implementationCode: Type.String({ pattern: '^[0-9A-Z]{31}$' }),
    type: Type.String({ pattern: '^[0-9]{2}$' }),
    level: oneOf('1', '2', '3', '4', '5', '6'),
    publicSafety: Type.Optional(Type.Boolean()),
    objects: Type.Array(oneOf('person', 'company', 'other'), { minItems: 1 }),
    theme: slug,
    projectType: oneOf('on-the-spot', 'promised'),
    reviewType: Type.Optional(oneOf('at-once', 'review-first')),
    organ: text,
    intakeUnit: text,
    basis: Type.Array(basis),
    decidedUnder: Type.Optional(Type.Object({ grant: Type.Optional(basis), refuse: Type.Optional(basis) }, closed)),
    conditions: Type.Array(Type.Object({ id: slug, text, textEn: Type.Optional(text), basis }, closed)),
    materials: Type.Array(material),
    form,
    steps: Type.Array(step),
    statutory: limit,
    promised: limit,
    special: Type.Optional(Type.Array(special)),
    fees: Type.Array(
      Type.Object(
        {
          id: slug,
          name: text,
          nameEn: Type.Optional(text),
          fen: Type.Integer({ minimum: 0 }),
          per: text,
          perEn: Type.Optional(text),
          basis,
        },
        closed,
      ),
    ),
    noFeeNote: Type.Optional(open),
    noFeeNoteEn: Type.Optional(open),
    quota: open,
    quotaEn: Type.Optional(open),
    result: Type.Object(
      {
        name: text,
        nameEn: Type.Optional(text),
        validMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 1200 })),
        validBasis: Type.Optional(basis),
        numberPrefix: text,
      },
      closed,
    ),
    visits: count,
    visitsReason: Type.Optional(text),
    visitsReasonEn: Type.Optional(text),
    channels: Type.Array(oneOf('online', 'window', 'post'), { minItems: 1 }),
    mustEnter: Type.Object(
      {
        closeToPeople: Type.Boolean(),
        jointHandling: Type.Boolean(),
        onTheSpot: Type.Boolean(),
        chainStep: Type.Boolean(),
      },
      closed,
    ),
    inHall: Type.Boolean(),
    place: text,
    placeEn: Type.Optional(text),
    hours: text,
    hoursEn: Type.Optional(text),
    consultation: text,
    consultationEn: Type.Optional(text),
    complaint: open,
    complaintEn: Type.Optional(open),
    reviewOrgan: text,
    reviewOrganEn: Type.Optional(text),
    reviewOnline: Type.Optional(text),
    reviewOnlineEn: Type.Optional(text),
    court: text,
    courtEn: Type.Optional(text),
    faq: Type.Array(Type.Object({ q: text, qEn: Type.Optional(text), a: text, aEn: Type.Optional(text) }, closed)),
  },
  closed,
);

export const publishedItemSchema = Type.Object({
  item: serviceItemSchema,
  version: Type.Integer(),
  publishedOn: Type.String(),
  availability: Type.Optional(oneOf('open', 'suspended', 'withdrawn')),
});
