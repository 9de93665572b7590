import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import { fileAnswer, sendBytes } from '../send-bytes.ts';
import { intakeSchemas } from './schemas.ts';
import type { Counter } from './types.ts';

export interface IntakeRoutesOptions {
  readonly casework: Counter;
}

const ofIntake = Type.Object({ id: intakeSchemas.id });
const material = Type.String({ minLength: 1, maxLength: 100 });
const key = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) });
/** As the file store takes them, and a little for what it measures itself. */
const bodyLimit = 21 * 1024 * 1024;

/** The HTTP face of the counter (窗口收件), mounted under /api/v1. Nothing personal stands in an address: people are looked up by a body. */
export const intakeRoutes: FastifyPluginAsyncTypebox<IntakeRoutesOptions> = async (app, { casework }) => {
  app.get(
    '/intakes',
    {
      schema: {
        operationId: 'intakes',
        summary: '本窗口的收件: open and parked intakes of the unit, persons masked',
        response: { 200: intakeSchemas.intakes },
      },
    },
    async (request) => {
      const intakes = await casework.intakes(request.who);
      return isRefusal(intakes) ? intakes : { intakes };
    },
  );

  app.post(
    '/intakes',
    {
      schema: {
        operationId: 'beginIntake',
        summary: '开始收件: a new matter, or, with `case`, the answer to its correction notice',
        body: intakeSchemas.begun,
        response: { 200: intakeSchemas.intake },
      },
    },
    async (request) => casework.beginIntake(request.who, request.body),
  );

  app.get(
    '/intakes/:id',
    {
      schema: {
        operationId: 'intake',
        summary: '一份收件, with what is missing, the notice as it would read and the acts that are open',
        params: ofIntake,
        response: { 200: intakeSchemas.intake },
      },
    },
    async (request) => casework.intake(request.who, request.params.id),
  );

  app.put(
    '/intakes/:id',
    {
      schema: {
        operationId: 'saveIntake',
        summary: '保存收件: the parts given; nothing is validated away. `seq` is what the screen showed',
        params: ofIntake,
        body: intakeSchemas.saved,
        response: { 200: intakeSchemas.intake },
      },
    },
    async (request) => casework.saveIntake(request.who, request.params.id, request.body),
  );

  app.delete(
    '/intakes/:id',
    {
      schema: {
        operationId: 'discardIntake',
        summary: '删除收件, which received nothing yet',
        params: ofIntake,
        response: { 200: intakeSchemas.discarded },
      },
    },
    async (request) => {
      const discarded = await casework.discardIntake(request.who, request.params.id);
      return isRefusal(discarded) ? discarded : { discarded };
    },
  );

  app.post(
    '/intakes/:id/finish',
    {
      schema: {
        operationId: 'finishIntake',
        summary: '收件办结: takes the application in and gives the answer, in one transaction',
        params: ofIntake,
        headers: key,
        body: intakeSchemas.finish,
        response: { 200: intakeSchemas.finished },
      },
    },
    async (request) =>
      casework.finishIntake(request.who, request.params.id, request.body, request.headers['idempotency-key']),
  );

  app.get(
    '/intake-items',
    {
      schema: {
        operationId: 'intakeItems',
        summary: '我能收的事项, found by characters of the name or by initials of its pinyin',
        querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 40 })) }),
        response: { 200: intakeSchemas.items },
      },
    },
    async (request) => {
      const items = await casework.intakeItems(request.who, request.query.q ?? '');
      return isRefusal(items) ? items : { items };
    },
  );

  app.post(
    '/people/lookup',
    {
      schema: {
        operationId: 'personKnown',
        summary: '按证件号码查: what cases this post may see say of a number, masked; empty where there is none',
        body: intakeSchemas.lookup,
        response: { 200: intakeSchemas.known },
      },
    },
    async (request) => casework.personKnown(request.who, request.body.number),
  );

  await app.register(scans, { casework });

  app.get(
    '/intakes/:id/files/:material/:file',
    {
      schema: {
        operationId: 'intakeFile',
        summary: '看一份扫描件: its bytes, for whoever may see the intake',
        params: Type.Object({ id: intakeSchemas.id, material, file: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
        response: { 200: { description: 'The scan', content: fileAnswer } },
      },
    },
    async (request, reply) => {
      const { id, material: about, file } = request.params;
      const found = await casework.intakeFile(request.who, id, about, file);
      return isRefusal(found) ? found : sendBytes(reply, found.bytes, found.name);
    },
  );

  app.delete(
    '/intakes/:id/files/:material/:file',
    {
      schema: {
        operationId: 'removeIntakeFile',
        summary: '去掉一份扫描件',
        params: Type.Object({ id: intakeSchemas.id, material, file: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
        response: { 200: intakeSchemas.intake },
      },
    },
    async (request) => {
      const { id, material: about, file } = request.params;
      return casework.removeIntakeFile(request.who, id, about, file);
    },
  );
};

/** The name a scan bears; one that is not written as agreed is none. */
function nameOf(header = ''): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}

const scans: FastifyPluginAsyncTypebox<IntakeRoutesOptions> = async (scope, { casework }) => {
  // A scan comes as it is; what it is, the store finds out from the bytes.
  scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
    done(null, body),
  );
  scope.post(
    '/intakes/:id/files/:material',
    {
      bodyLimit,
      schema: {
        operationId: 'addIntakeFile',
        summary: '扫描一份材料: the bytes as the body, its name, percent-encoded, in the header `file-name`',
        params: Type.Object({ id: intakeSchemas.id, material }),
        headers: Type.Object({ 'file-name': Type.Optional(Type.String({ maxLength: 600 })) }),
        consumes: ['application/octet-stream'],
        response: { 200: intakeSchemas.intake },
      },
    },
    async (request) => {
      const { id, material: about } = request.params;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return casework.addIntakeFile(request.who, id, about, nameOf(request.headers['file-name']), bytes);
    },
  );
};
