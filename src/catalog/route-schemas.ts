import { Type } from '@fastify/type-provider-typebox';
import type { Refusal } from '#law';
import type { CatalogDone } from './command.ts';
import type { Finding } from './checks/types.ts';
import { draftItemSchema } from './draft-schema.ts';
import type { Problem } from './problem.ts';
import { publishedItemSchema, serviceItemSchema } from './schema.ts';
import type { Theme } from './themes.ts';
import type { Availability, Limit, PublishedItem, ServiceItem } from './types.ts';
import type { WorkingItem } from './views/working.ts';

/** A row of the item list: what the four facts of a search result need. */
export interface Summary {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly plain: string;
  readonly plainEn: string;
  readonly theme: string;
  readonly version: number;
  readonly projectType: ServiceItem['projectType'];
  readonly promised: Limit;
  readonly statutory: Limit;
  readonly visits: number;
  readonly free: boolean;
  readonly availability: Availability;
  readonly matched?: readonly string[];
}

export function summary({ item, version, availability }: Omit<PublishedItem, 'publishedOn'>): Summary {
  const { id, name, nameEn, plain, plainEn, theme, projectType, promised, statutory, visits, fees } = item;
  const facts = { id, name, nameEn, plain, plainEn, theme, version, projectType, promised, statutory, visits };
  return { ...facts, free: fees.length === 0, availability: availability ?? 'open' };
}

const { promised, statutory } = serviceItemSchema.properties;
const text = Type.String();
const availability = Type.Enum(['open', 'suspended', 'withdrawn']);
const summaryShape = Type.Object({
  id: text,
  name: text,
  nameEn: text,
  plain: text,
  plainEn: text,
  theme: text,
  version: Type.Integer(),
  projectType: serviceItemSchema.properties.projectType,
  promised,
  statutory,
  visits: Type.Integer(),
  free: Type.Boolean(),
  availability,
  matched: Type.Optional(Type.Array(text)),
});
const id = Type.String({ pattern: '^[0-9A-Z]{1,40}$', description: '业务办理项编码' });
const params = Type.Object({ id });
export const finding = Type.Object({
  check: text,
  level: Type.Enum(['error', 'warning']),
  at: text,
  zh: text,
  en: text,
  basis: text,
});
const problem = Type.Object({ at: text, zh: text, en: text });
const seq = Type.Integer({ minimum: 0 });
const workingShape = Type.Object({
  item: draftItemSchema,
  version: Type.Integer(),
  seq,
  status: Type.Enum(['drafted', 'submitted', 'returned', 'audited']),
  availability: Type.Enum(['none', 'open', 'suspended', 'withdrawn']),
  draftedBy: text,
  missing: Type.Array(problem),
  findings: Type.Array(finding),
});

/** The answer's schema for documents and serialization, its type with the refusal that the api face turns into a problem. */
export function answers<T>(shape: Parameters<typeof Type.Unsafe>[0]) {
  return { 200: Type.Unsafe<T | Refusal>(shape) };
}

export const itemList = {
  operationId: 'listItems',
  summary: '办事目录: items in force, or those that answer to everyday words (q)',
  querystring: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 200 })),
    theme: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  response: answers<{ understood?: readonly string[]; items: readonly Summary[]; after?: string }>(
    Type.Object({
      understood: Type.Optional(Type.Array(text)),
      items: Type.Array(summaryShape),
      after: Type.Optional(text),
    }),
  ),
};

export const themeList = {
  operationId: 'listThemes',
  summary: '主题: the eight themes, and whether any item of it is in force',
  response: answers<{ themes: readonly (Theme & { filled: boolean })[] }>(
    Type.Object({ themes: Type.Array(Type.Object({ id: text, zh: text, en: text, filled: Type.Boolean() })) }),
  ),
};

export const oneItem = {
  operationId: 'item',
  summary: '办事指南: the version in force today',
  params,
  response: answers<PublishedItem>(publishedItemSchema),
};

export const oneVersion = {
  operationId: 'itemVersion',
  summary: '旧版本: a published version; a case is bound to its own',
  params: Type.Object({ id, version: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }) }),
  response: answers<PublishedItem>(publishedItemSchema),
};

export const working = {
  operationId: 'workingItem',
  summary: '编制中的版本: the version being worked on and what the checks find',
  params,
  response: answers<{ seq: number; availability: WorkingItem['availability']; working?: WorkingItem }>(
    Type.Object({ seq, availability: workingShape.properties.availability, working: Type.Optional(workingShape) }),
  ),
};

export const findings = {
  operationId: 'itemFindings',
  summary: '目录体检: problems and findings of a document, without saving it',
  params,
  body: Type.Unknown(),
  response: answers<{ problems: readonly Problem[]; findings: readonly Finding[] }>(
    Type.Object({ problems: Type.Array(problem), findings: Type.Array(finding) }),
  ),
};

const reason = Type.String({ maxLength: 1000 });
const named = <const N extends string>(name: N) => Type.Literal(name);

export const command = {
  operationId: 'changeItem',
  summary: '编制 · 修改 · 送审 · 审核 · 退回 · 作废 · 发布 · 暂停 · 恢复 · 取消',
  params,
  headers: Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) }),
  body: Type.Object({
    /** Length of the item's stream the page showed. */
    seq,
    command: Type.Union([
      Type.Object({
        name: named('draftItemVersion'),
        document: Type.Unknown(),
        from: Type.Optional(id),
      }),
      Type.Object({
        name: named('mendItemVersion'),
        at: Type.String({ minLength: 1, maxLength: 80 }),
        value: Type.Optional(Type.Unknown()),
      }),
      Type.Object({ name: named('submitItemVersion') }),
      Type.Object({ name: named('auditItemVersion') }),
      Type.Object({ name: named('returnItemVersion'), reason }),
      Type.Object({ name: named('discardItemVersion'), reason }),
      Type.Object({
        name: named('publishItemVersion'),
        effectiveOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      }),
      Type.Object({ name: named('suspendItem'), reason }),
      Type.Object({ name: named('resumeItem') }),
      Type.Object({ name: named('withdrawItem'), reason }),
    ]),
  }),
  response: answers<CatalogDone>(Type.Object({ item: text, seq })),
};
