import { Type } from '@fastify/type-provider-typebox';
import { draftItemSchema } from './draft-schema.ts';
import type { DeskPage } from './desk-page.ts';
import { answers, finding } from './route-schemas.ts';
import { publishedItemSchema } from './schema.ts';
import type { deskFindings, DeskRow } from './views/desk-list.ts';
import type { ListedService } from './directory/directory.ts';
import { catalogCommandNames } from './what-next.ts';

const text = Type.String();
const stage = Type.Enum(['none', 'open', 'suspended', 'withdrawn']);
const status = Type.Enum(['drafted', 'submitted', 'returned', 'audited', 'none']);
const rowStatus = Type.Enum(['drafted', 'submitted', 'returned', 'audited', 'none', 'discarded']);
const act = Type.Enum(['draft-item', 'audit-item', 'publish-item']);
const count = Type.Integer({ minimum: 0 });
const after = Type.Optional(Type.String({ maxLength: 40, description: 'Code of the last item of the page before' }));

export const deskListSchema = {
  operationId: 'catalogDesk',
  summary: '事项目录工作台: items with what stands against each, by code',
  querystring: Type.Object({
    show: Type.Optional(Type.Enum(['all', 'mine', 'errors', 'published', 'discarded'])),
    organ: Type.Optional(Type.String({ maxLength: 40 })),
    words: Type.Optional(Type.String({ maxLength: 100 })),
    after,
  }),
  response: answers<{ rows: readonly DeskRow[]; after?: string; organs: readonly { id: string; name: string }[] }>(
    Type.Object({
      rows: Type.Array(
        Type.Object({
          item: text,
          name: text,
          organ: text,
          stated: text,
          status: rowStatus,
          availability: stage,
          working: count,
          published: count,
          effectiveOn: text,
          errors: count,
          warnings: count,
          mine: Type.Enum(['', 'draft-item', 'audit-item', 'publish-item']),
        }),
      ),
      after: Type.Optional(text),
      organs: Type.Array(Type.Object({ id: text, name: text })),
    }),
  ),
};

const reason = Type.Object({ code: text, zh: text, en: text });

export const deskItemSchema = {
  operationId: 'catalogDeskItem',
  summary: '一个事项: the version being worked on, the one in force, findings, acts and history',
  params: Type.Object({ id: Type.String({ pattern: '^[0-9A-Z]{1,40}$' }) }),
  response: answers<DeskPage>(
    Type.Object({
      item: text,
      seq: count,
      stage,
      today: text,
      earliest: text,
      next: count,
      working: Type.Optional(
        Type.Object({
          item: draftItemSchema,
          version: count,
          status,
          drafters: Type.Array(text),
          findings: Type.Array(finding),
        }),
      ),
      discarded: Type.Optional(Type.Object({ item: draftItemSchema, version: count })),
      inForce: Type.Optional(publishedItemSchema),
      coming: Type.Optional(publishedItemSchema),
      findings: Type.Array(finding),
      open: Type.Object({
        countedTo: count,
        versions: Type.Array(Type.Object({ version: count, cases: count })),
      }),
      acts: Type.Array(
        Type.Object({
          command: Type.Enum([...catalogCommandNames]),
          act,
          name: text,
          article: text,
          effect: text,
          allowed: Type.Boolean(),
          reason: Type.Optional(reason),
        }),
      ),
      history: Type.Array(
        Type.Object({ seq: count, at: text, type: text, who: text, zh: text, words: Type.Optional(text) }),
      ),
      units: Type.Array(Type.Object({ id: text, name: text, kind: text })),
    }),
  ),
};

export const deskFindingsSchema = {
  operationId: 'catalogFindings',
  summary: '目录体检结果: what stands against every version being worked on or in force, as `catalog lint` says it',
  querystring: Type.Object({ after }),
  response: answers<Awaited<ReturnType<typeof deskFindings>>>(
    Type.Object({
      items: Type.Array(Type.Object({ item: text, name: text, findings: Type.Array(finding) })),
      after: Type.Optional(text),
    }),
  ),
};

export const directorySchema = {
  operationId: 'directory',
  summary: '事项名录: services that cannot be applied for here yet, by department',
  querystring: Type.Object({
    department: Type.Optional(Type.String({ maxLength: 40 })),
    after: Type.Optional(
      Type.String({ pattern: '^[0-9]{1,5}$', description: 'Place behind the last service of the page before' }),
    ),
  }),
  response: answers<{ services: readonly ListedService[]; after?: number }>(
    Type.Object({
      services: Type.Array(
        Type.Object({ name: text, type: text, department: Type.Object({ id: text, zh: text, en: text }) }),
      ),
      after: Type.Optional(count),
    }),
  ),
};
