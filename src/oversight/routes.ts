import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Refusal } from '#law';
import { auditPage } from './audit.ts';
import type { AuditPage, AuditParts } from './audit.ts';
import { auditKindNames } from './audit-events.ts';

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

/** The HTTP face of the audit view. A person is named by the id that events use, never by name. */
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
          after: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        response: { 200: Type.Unsafe<AuditPage | Refusal>(page) },
      },
    },
    async ({ who, query }) => auditPage(parts, who, query),
  );
};
