import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { consultationRoutes } from './consultation-routes.ts';
import { conversionRoutes } from './conversion-routes.ts';
import { filterQuery } from './lists/routes.ts';
import { schemas } from './schemas.ts';
import { fileAnswer, pdfAnswer, sendBytes } from './send-bytes.ts';
import type { Casework } from './types.ts';

export interface CaseRoutesOptions {
  readonly casework: Casework;
}

const number = Type.String({ pattern: '^[0-9]{8,20}$', description: '办件编号, digits only' });
const ofCase = Type.Object({ number });
const key = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) });

/**
 * The HTTP face of the casework desk (办件), mounted under /api/v1. Every route asks the service, which checks the act;
 * a refusal is answered as it is, and the api face turns it into problem+json.
 */
export const caseworkRoutes: FastifyPluginAsyncTypebox<CaseRoutesOptions> = async (app, { casework }) => {
  await app.register(consultationRoutes, { casework });
  await app.register(conversionRoutes, { casework });

  app.get(
    '/cases',
    {
      schema: {
        operationId: 'worklist',
        summary: '办件清单: what lies in my hands, by legal time left',
        querystring: Type.Object({
          view: Type.Optional(schemas.worklistView),
          after: Type.Optional(Type.String({ maxLength: 200 })),
          ...filterQuery,
        }),
        response: { 200: schemas.worklist },
      },
    },
    async (request) => {
      const { view, after, item, ...more } = request.query;
      return casework.worklist(request.who, view ?? 'mine', after, item, more);
    },
  );

  app.get(
    '/worklist-counts',
    {
      schema: {
        operationId: 'worklistCounts',
        summary: '各视图件数: open cases in each view, counted up to a hundred and no further',
        response: { 200: schemas.worklistCounts },
      },
    },
    async (request) => casework.worklistCounts(request.who),
  );

  app.get(
    '/next-case',
    {
      schema: {
        operationId: 'nextCase',
        summary: '办下一件: the case in my hands with the least legal time left, or the one behind `after`',
        querystring: Type.Object({ after: Type.Optional(number) }),
        response: { 200: Type.Unsafe<{ number?: string } | Refusal>(Type.Object({ number: Type.Optional(number) })) },
      },
    },
    async (request) => {
      const list = await casework.worklist(request.who, 'mine');
      if (isRefusal(list)) return list;
      const present = list.rows.findIndex((row) => row.number === request.query.after);
      const next = list.rows[present + 1] ?? list.rows.find((row) => row.number !== request.query.after);
      return next ? { number: next.number } : {};
    },
  );

  app.get(
    '/cases/:number',
    {
      schema: {
        operationId: 'casePage',
        summary: '案卷: one case as this person may see it, with clocks and acts',
        params: ofCase,
        response: { 200: schemas.casePage },
      },
    },
    async (request) => casework.casePage(request.who, request.params.number),
  );

  app.get(
    '/cases/:number/colleagues',
    {
      schema: {
        operationId: 'colleagues',
        summary: '可以共同签名的核查人员 (许可法34)',
        params: ofCase,
        response: { 200: schemas.colleagues },
      },
    },
    async (request) => casework.colleagues(request.who, request.params.number),
  );

  app.get(
    '/competent-organs',
    {
      schema: {
        operationId: 'competentOrgans',
        summary: '可以转告的机关: organs an application may belong to, with what they do and where (许可法32(1)(二))',
        response: { 200: schemas.competentOrgans },
      },
    },
    async (request) => casework.competentOrgans(request.who),
  );

  app.post(
    '/cases/:number/commands/:command',
    {
      schema: {
        operationId: 'act',
        summary: '办理: one act on a case; `seq` is what the page showed',
        params: Type.Object({ number, command: schemas.command }),
        headers: key,
        body: Type.Object(
          { seq: Type.Integer({ minimum: 1 }), body: schemas.commandBody },
          { additionalProperties: false },
        ),
        response: { 200: schemas.commandDone },
      },
    },
    async (request) => {
      const { number: caseNumber, command } = request.params;
      const who = request.who;
      return casework.act(
        who,
        caseNumber,
        request.body.seq,
        command,
        request.body.body,
        request.headers['idempotency-key'],
      );
    },
  );

  app.post(
    '/cases/:number/unmask',
    {
      schema: {
        operationId: 'unmask',
        summary:
          '显示证件和手机号码: masked numbers in full, on a ground that the history keeps and the applicant reads',
        params: ofCase,
        headers: key,
        body: schemas.unmaskAsked,
        response: { 200: schemas.personalShown },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return casework.unmask(request.who, request.params.number, request.body, request.headers['idempotency-key']);
    },
  );

  app.get(
    '/cases/:number/papers/:paper',
    {
      schema: {
        operationId: 'paper',
        summary: '文书: the PDF of a paper of the case',
        params: Type.Object({ number, paper: Type.String({ maxLength: 100 }) }),
        response: { 200: { description: 'PDF', content: pdfAnswer } },
      },
    },
    async (request, reply) => {
      const found = await casework.paper(request.who, request.params.number, request.params.paper);
      return isRefusal(found) ? found : sendBytes(reply, found.pdf, found.name);
    },
  );

  app.get(
    '/cases/:number/files/:file',
    {
      schema: {
        operationId: 'materialFile',
        summary: '材料: the bytes of one file that was handed in',
        params: Type.Object({ number, file: Type.String({ maxLength: 100 }) }),
        response: { 200: { description: 'The file', content: fileAnswer } },
      },
    },
    async (request, reply) => {
      const found = await casework.materialFile(request.who, request.params.number, request.params.file);
      return isRefusal(found) ? found : sendBytes(reply, found.bytes, found.name);
    },
  );
};
