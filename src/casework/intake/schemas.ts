import { Type } from '@fastify/type-provider-typebox';
import { identityDocumentKinds } from '#law';
import { publishedItemSchema } from '../item-schema.ts';
import { proved } from '../same-schema.ts';
import type { Same } from '../same-schema.ts';
import { stage } from '../schema-enums.ts';
import { schemas } from '../schemas.ts';
import type {
  Intake,
  IntakeBegun,
  IntakeFinish,
  IntakeFinished,
  IntakeItem,
  IntakeRow,
  IntakeSaved,
  PersonKnown,
} from './types.ts';

const text = Type.String();
const short = Type.String({ maxLength: 200 });
const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Civil date, Asia/Shanghai' });
const dayOrNone = Type.Union([text, Type.Null()]);
const id = Type.String({ pattern: '^[0-9a-f]{16}$' });
const caseNumber = Type.String({ pattern: '^[0-9]{8,20}$' });
const closed = { additionalProperties: false } as const;
const idKind = Type.Optional(Type.Enum([...identityDocumentKinds]));
const delivery = Type.Enum(['electronic', 'counter', 'post']);
const grade = Type.Enum(['A', 'B', 'C', 'D']);

const agent = Type.Object({ name: short, idKind, number: short, mobile: short, until: Type.Optional(day) }, closed);
const person = Type.Object(
  {
    kind: Type.Enum(['person', 'company']),
    name: short,
    idKind,
    number: short,
    mobile: short,
    address: Type.Optional(short),
    filedBy: Type.Optional(short),
    agent: Type.Optional(agent),
  },
  closed,
);
const tick = Type.Object(
  {
    material: short,
    state: Type.Enum(['received', 'missing', 'unfit', 'shared', 'not-needed']),
    form: Type.Optional(Type.Enum(['original-seen', 'original-kept', 'copy', 'electronic'])),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
    grade: Type.Optional(grade),
    keptUntil: Type.Optional(day),
    shelf: Type.Optional(Type.String({ maxLength: 40 })),
    defect: Type.Optional(Type.Enum(['not-brought', 'expired', 'unsigned', 'unclear', 'incomplete', 'differs'])),
    problem: Type.Optional(short),
    demand: Type.Optional(short),
  },
  closed,
);
const end = Type.Enum(['accept', 'requestCorrection', 'refuseToAccept', 'decideOnTheSpot', 'none']);
const answers = Type.Record(Type.String(), Type.String({ maxLength: 4000 }));
const ticks = Type.Array(tick, { maxItems: 100 });
const cases = Type.Array(Type.Object({ number: text, item: text, itemName: text, stage }));

const file = Type.Object({ material: text, file: text, size: Type.Integer(), grade, name: text, at: text });
const act = Type.Object({
  end,
  command: schemas.command,
  capacity: Type.Enum(['applicant', 'clerk', 'reviewer', 'approver', 'issuer', 'supervisor']),
  name: text,
  nameEn: text,
  article: text,
  effect: text,
  effectEn: text,
  allowed: Type.Boolean(),
  reason: Type.Optional(Type.Object({ code: text, zh: text, en: text })),
});

const intake = Type.Object({
  id,
  sitting: id,
  seq: Type.Integer(),
  item: Type.Optional(text),
  version: Type.Optional(Type.Integer()),
  published: Type.Optional(publishedItemSchema),
  caseNumber: Type.Optional(text),
  person: Type.Optional(person),
  answers: Type.Record(Type.String(), Type.String()),
  ticks: Type.Array(tick),
  files: Type.Array(file),
  delivery,
  parked: Type.Boolean(),
  asked: Type.Array(text),
  missing: Type.Array(text),
  problems: Type.Array(Type.Object({ field: text, zh: text, en: text })),
  notice: Type.Array(Type.Object({ kind: Type.Enum(['material', 'field']), about: text, name: text, words: text })),
  acts: Type.Array(act),
  cases,
  electronicBarred: Type.Optional(Type.Object({ zh: text, en: text })),
  draftOnly: Type.Boolean(),
  by: text,
  savedAt: text,
  keptUntil: text,
  today: text,
  organ: Type.Optional(text),
  dates: Type.Optional(Type.Object({ answer: dayOrNone, statutory: dayOrNone, promised: dayOrNone })),
});

const row = Type.Object({
  id,
  sitting: id,
  item: text,
  itemName: text,
  caseNumber: Type.Optional(text),
  name: text,
  by: text,
  since: text,
  savedAt: text,
  parked: Type.Boolean(),
});

const paper = Type.Object({
  paper: text,
  kind: schemas.paperKind,
  title: text,
  number: text,
  issuedAt: text,
  code: text,
  pages: Type.Optional(Type.Integer()),
});

const item = Type.Object({
  id: text,
  name: text,
  nameEn: text,
  plain: text,
  organ: text,
  projectType: Type.Enum(['on-the-spot', 'promised']),
});

const begun = Type.Object(
  {
    item: Type.Optional(Type.String({ maxLength: 40 })),
    person: Type.Optional(person),
    sitting: Type.Optional(id),
    case: Type.Optional(caseNumber),
    consultation: Type.Optional(Type.String({ pattern: '^[0-9]{14}$' })),
  },
  closed,
);
const saved = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    item: Type.Optional(Type.String({ maxLength: 40 })),
    person: Type.Optional(person),
    answers: Type.Optional(answers),
    ticks: Type.Optional(ticks),
    delivery: Type.Optional(delivery),
    parked: Type.Optional(Type.Boolean()),
  },
  closed,
);
const finish = Type.Object({ seq: Type.Integer({ minimum: 1 }), end, body: schemas.commandBody }, closed);

/** Schemas of the counter's answers and questions; the compiler holds them equal to `types.ts`. */
export const intakeSchemas = {
  id,
  intake: proved<Intake>().answer(intake, true),
  intakes: proved<{ readonly intakes: readonly IntakeRow[] }>().answer(Type.Object({ intakes: Type.Array(row) }), true),
  items: proved<{ readonly items: readonly IntakeItem[] }>().answer(Type.Object({ items: Type.Array(item) }), true),
  finished: proved<IntakeFinished>().answer(
    Type.Object({ number: text, seq: Type.Integer(), papers: Type.Array(paper) }),
    true,
  ),
  known: proved<PersonKnown>().answer(Type.Object({ person: Type.Optional(person), cases }), true),
  discarded: proved<{ readonly discarded: boolean }>().answer(Type.Object({ discarded: Type.Boolean() }), true),
  begun,
  saved,
  finish,
  lookup: Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }, closed),
} as const;

type AskedSame = [
  Same<typeof begun, IntakeBegun>,
  Same<typeof saved, IntakeSaved>,
  Same<typeof finish, IntakeFinish>,
] extends [true, true, true]
  ? true
  : never;
/** Fails to compile when a body's schema and its type part. */
export const bodiesAreWhatTheCounterTakes: AskedSame = true;
