import { Type } from '@fastify/type-provider-typebox';
import { identityDocumentKinds } from '#law';
import { publishedItemSchema } from './item-schema.ts';
import { delivery, deliveryBody, deliveryShown } from './schema-delivery.ts';
import { ban, historyType, paperKind, refusedGround, stage } from './schema-enums.ts';
import { proved } from './same-schema.ts';
import type { Same } from './same-schema.ts';
import { accessGrounds } from './access-events.ts';
import type { CompetentOrgan } from './competent-organs.ts';
import type { ActShown, CasePage, ClockShown, PersonalShown, Worklist, WorklistCounts } from './shown.ts';
import type { CommandBody, CommandDone, UnmaskAsked } from './types.ts';
import { commandNames } from './what-next.ts';

const text = Type.String();
const day = Type.String({ description: 'Civil date YYYY-MM-DD, Asia/Shanghai' });
const instant = Type.String({ description: 'Instant, ISO 8601 in UTC' });
const words = Type.Record(Type.String(), Type.String());
const command = Type.Enum([...commandNames]);
const limitUnit = Type.Enum(['workday', 'day', 'month']);
const act = Type.Object({
  command,
  capacity: Type.Enum(['applicant', 'clerk', 'reviewer', 'approver', 'issuer', 'supervisor']),
  name: text,
  nameEn: text,
  article: text,
  effect: text,
  effectEn: text,
  allowed: Type.Boolean(),
  reason: Type.Optional(Type.Object({ code: text, zh: text, en: text })),
});

const clock = Type.Object({
  kind: Type.Enum(['statutory', 'promised']),
  n: Type.Integer(),
  unit: limitUnit,
  start: day,
  due: Type.Union([day, Type.Null()]),
  provisional: Type.Boolean(),
  countedTo: Type.Optional(day),
  used: Type.Integer(),
  left: Type.Integer(),
  basis: text,
  steps: Type.Array(Type.Object({ date: day, counted: Type.Boolean(), reason: text, article: text })),
});

const file = Type.Object({
  material: text,
  file: text,
  size: Type.Integer(),
  grade: Type.Enum(['A', 'B', 'C', 'D']),
  name: text,
  at: instant,
});

const review = Type.Object({
  step: text,
  stepName: text,
  recommendation: Type.Enum(['grant', 'refuse']),
  unmet: Type.Array(text),
  officers: Type.Array(text),
  on: day,
  opinion: text,
  by: text,
  awaits: Type.Optional(Type.Array(text)),
  awaitsNames: text,
  inspectedAt: Type.Optional(text),
});

const paper = Type.Object({
  paper: text,
  kind: paperKind,
  title: text,
  number: text,
  issuedAt: instant,
  code: text,
  pages: Type.Optional(Type.Integer()),
  void: Type.Optional(Type.Object({ on: day, ground: Type.Enum(['lost', 'corrected']), replacedBy: text })),
});

const historyLine = Type.Object({
  chain: Type.Enum(['case', 'access']),
  seq: Type.Integer(),
  type: historyType,
  at: instant,
  who: text,
  zh: text,
  en: text,
  hash: text,
});

const agent = Type.Object({
  name: text,
  idKind: Type.Optional(Type.Enum([...identityDocumentKinds])),
  number: text,
  mobile: text,
  until: Type.Optional(day),
});

const handed = Type.Object({
  material: text,
  form: Type.Enum(['original-seen', 'original-kept', 'copy', 'electronic']),
  count: Type.Integer(),
  grade: Type.Enum(['A', 'B', 'C', 'D']),
  kept: Type.Boolean(),
});

const casePage = Type.Object({
  number: text,
  seq: Type.Integer(),
  stage,
  outcome: Type.Optional(Type.Enum(['granted', 'refused'])),
  convertedTo: Type.Optional(text),
  convertedFrom: Type.Optional(text),
  published: publishedItemSchema,
  applicant: Type.Optional(
    Type.Object({
      kind: Type.Enum(['person', 'company']),
      name: text,
      idKind: Type.Optional(Type.Enum([...identityDocumentKinds])),
      number: text,
      mobile: text,
      address: Type.Optional(text),
      filedBy: Type.Optional(text),
      agent: Type.Optional(agent),
    }),
  ),
  answers: words,
  answersBefore: Type.Optional(words),
  changedFields: Type.Array(text),
  masked: Type.Array(text),
  files: Type.Array(file),
  handed: Type.Array(handed),
  receivedOn: day,
  acceptedOn: Type.Optional(day),
  decidedOn: Type.Optional(day),
  closedOn: Type.Optional(day),
  answerDue: Type.Optional(Type.Union([day, Type.Null()])),
  clocks: Type.Array(clock),
  delivery,
  electronicConsent: Type.Boolean(),
  ...deliveryShown,
  gaps: Type.Array(Type.Object({ kind: Type.Enum(['material', 'field']), about: text, words: text })),
  refusal: Type.Optional(
    Type.Object({
      unmet: Type.Array(text),
      reason: text,
      ground: Type.Optional(refusedGround),
      competentOrgan: Type.Optional(text),
      does: Type.Optional(text),
      where: Type.Optional(text),
      mayDo: Type.Optional(text),
      decision: Type.Optional(text),
      barredUntil: Type.Optional(day),
    }),
  ),
  reviews: Type.Array(review),
  declined: Type.Optional(Type.Object({ step: text, by: text, words: text, on: day })),
  papers: Type.Array(paper),
  holder: Type.Object({
    unit: text,
    unitEn: Type.Optional(text),
    role: text,
    roleEn: Type.Optional(text),
    since: day,
  }),
  acts: Type.Array(act),
  history: Type.Array(historyLine),
  today: day,
});

const worklistView = Type.Enum(['mine', 'waiting-applicant', 'handled', 'closed']);

export const worklist = Type.Object({
  view: worklistView,
  rows: Type.Array(
    Type.Object({
      number: text,
      seq: Type.Integer(),
      item: text,
      itemName: text,
      applicant: text,
      stage,
      ground: Type.Optional(refusedGround),
      next: Type.Union([command, Type.Null()]),
      nextName: text,
      receivedOn: day,
      acceptedOn: Type.Union([day, Type.Null()]),
      statutoryDue: Type.Union([day, Type.Null()]),
      promisedDue: Type.Union([day, Type.Null()]),
      provisional: Type.Boolean(),
      counting: Type.Enum(['acceptance', 'decision', 'delivery', 'none']),
      left: Type.Union([Type.Integer(), Type.Null()]),
      used: Type.Integer(),
      limit: Type.Integer(),
      promisedLeft: Type.Union([Type.Integer(), Type.Null()]),
      promisedLimit: Type.Integer(),
      stageName: text,
      since: day,
      before: text,
    }),
  ),
  after: Type.Optional(text),
  acts: Type.Array(Type.Enum(['accept', 'review', 'decide', 'issue', 'supervise'])),
  today: day,
});

const count = Type.Integer({ minimum: 0 });
const worklistCounts = Type.Object({
  mine: count,
  'waiting-applicant': count,
  handled: count,
  countedTo: Type.Integer({ description: 'Counting stops here: that many means that many or more' }),
});

/** Longest free text a command may carry: four pages of a printed opinion. */
const said = Type.String({ minLength: 1, maxLength: 4000 });
const short = Type.String({ minLength: 1, maxLength: 200 });

const commandBody = Type.Object(
  {
    gaps: Type.Optional(
      Type.Array(
        Type.Object(
          {
            kind: Type.Enum(['material', 'field']),
            about: short,
            words: Type.String({ minLength: 1, maxLength: 500 }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 100 },
      ),
    ),
    changes: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 4000 }))),
    confirmation: Type.Optional(Type.Enum(['signed', 'by-phone'])),
    ground: Type.Optional(refusedGround),
    competentUnit: Type.Optional(Type.String({ maxLength: 40 })),
    competentOrgan: Type.Optional(Type.String({ maxLength: 200 })),
    mayDo: Type.Optional(said),
    ban: Type.Optional(ban),
    reason: Type.Optional(said),
    step: Type.Optional(short),
    recommendation: Type.Optional(Type.Enum(['grant', 'refuse'])),
    unmet: Type.Optional(Type.Array(short, { maxItems: 100 })),
    opinion: Type.Optional(said),
    officers: Type.Optional(Type.Array(short, { maxItems: 20 })),
    inspectedAt: Type.Optional(Type.String({ maxLength: 16 })),
    inspectedPlace: Type.Optional(Type.String({ maxLength: 200 })),
    outcome: Type.Optional(Type.Enum(['grant', 'refuse'])),
    scope: Type.Optional(said),
    material: Type.Optional(short),
    item: Type.Optional(Type.String({ maxLength: 40 })),
    answers: Type.Optional(Type.Record(Type.String(), Type.String({ maxLength: 4000 }))),
    ...deliveryBody,
  },
  { additionalProperties: false },
);

const unmaskAsked = Type.Object(
  {
    reason: Type.Enum([...accessGrounds]),
    words: Type.Optional(Type.String({ maxLength: 500 })),
    fields: Type.Optional(Type.Array(short, { minItems: 1, maxItems: 100 })),
  },
  { additionalProperties: false },
);
const personalShown = Type.Object({ number: text, seq: Type.Integer(), values: words, before: words });

const commandDone = Type.Object({ number: text, seq: Type.Integer(), to: Type.Optional(text) });
const colleagues = Type.Array(Type.Object({ post: text, name: text }));

/** Schemas of the desk's answers and questions; the compiler holds them equal to `types.ts`. */
export const schemas = {
  casePage: proved<CasePage>().answer(casePage, true),
  worklist: proved<Worklist>().answer(worklist, true),
  worklistCounts: proved<WorklistCounts>().answer(worklistCounts, true),
  acts: proved<readonly ActShown[]>().answer(Type.Array(act), true),
  clocks: proved<readonly ClockShown[]>().answer(Type.Array(clock), true),
  commandDone: proved<CommandDone>().answer(commandDone, true),
  colleagues: proved<readonly { readonly post: string; readonly name: string }[]>().answer(colleagues, true),
  competentOrgans: proved<readonly CompetentOrgan[]>().answer(
    Type.Array(Type.Object({ unit: text, name: text, does: text, where: text })),
    true,
  ),
  history: proved<CasePage['history']>().answer(Type.Array(historyLine), true),
  personalShown: proved<PersonalShown>().answer(personalShown, true),
  unmaskAsked,
  worklistView,
  paperKind,
  command,
  commandBody,
} as const;

type AskedSame = Same<typeof unmaskAsked, UnmaskAsked>;
/** The same for what `unmask` is asked with. */
export const askedIsWhatTheDeskTakes: AskedSame = true;

type BodySame = Same<typeof commandBody, CommandBody>;
/** Fails to compile when the body's schema and `CommandBody` part. */
export const bodyIsWhatTheDeskTakes: BodySame = true;
