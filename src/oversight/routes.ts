import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { stageNames } from '#casework';
import type { Refusal } from '#law';
import { auditPage } from './audit.ts';
import type { AuditPage, AuditParts } from './audit.ts';
import { auditKindNames } from './audit-events.ts';
import { statistics } from './statistics.ts';
import type { Statistics } from './statistics.ts';

const text = Type.String();
const kind = Type.Enum([...auditKindNames]);
const line = Type.Object({
  position: Type.Integer(),
  kind,
  at: text,
  sentence: text,
  by: text,
  staff: Type.Optional(text),
  post: text,
  stream: text,
  seq: Type.Integer(),
  hash: text,
});
const page = Type.Object({ lines: Type.Array(line), after: Type.Optional(Type.Integer()), today: text });

const counted = Type.Object({ stage: Type.Enum([...stageNames]), n: Type.Integer() });
const itemCounted = Type.Object({ item: text, name: text, stages: Type.Array(counted) });
const ofYear = Type.Object({
  year: Type.Integer(),
  today: text,
  departments: Type.Array(Type.Object({ organ: text, name: text, items: Type.Array(itemCounted) })),
});

/**
 * The HTTP face of the audit view and the statistics. A person is named by the id that events use, never by name. Numbers in an address are
 * checked as the digits they are: nothing in a request is turned into what a schema would like.
 */
export const auditRoutes: FastifyPluginAsyncTypebox<AuditParts> = async (app, parts) => {
  app.get(
    '/audit',
    {
      schema: {
        operationId: 'audit',
        summary: '审计: what happened to organisation, accounts and catalog, and who looked at whose data',
        querystring: Type.Object({
          kind: Type.Optional(kind),
          person: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9-]{1,39}$' })),
          day: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
          after: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,14}$' })),
        }),
        response: { 200: Type.Unsafe<AuditPage | Refusal>(page) },
      },
    },
    async ({ who, query: { after, ...query } }) =>
      auditPage(parts, who, { ...query, ...(after !== undefined && { after: Number(after) }) }),
  );
  app.get(
    '/statistics',
    {
      schema: {
        operationId: 'statistics',
        summary: '统计: the cases received in a year by department, item and stage',
        querystring: Type.Object({ year: Type.Optional(Type.String({ pattern: '^2\\d{3}$' })) }),
        response: { 200: Type.Unsafe<Statistics | Refusal>(ofYear) },
      },
    },
    async ({ who, query }) => statistics(parts, who, query.year === undefined ? undefined : Number(query.year)),
  );
};
