import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import { commandSchemas } from '../command-schemas.ts';
import type { OrganisationCommand, OrganisationDone } from '../commands.ts';
import { requireStaff } from '../guard.ts';
import type { Identity } from '../identity.ts';
import type { Mandate, Unit } from '../types.ts';
import type { StaffMember } from '../views/staff.ts';
import { subjectOf } from '../what-next.ts';
import type { OrganisationCommandName } from '../what-next.ts';
import { orRefusal } from './session.ts';

const text = Type.String();
const unit = Type.Object({
  id: text,
  kind: text,
  region: text,
  name: text,
  nameEn: Type.Optional(text),
  parent: Type.Optional(text),
  creditCode: Type.Optional(text),
  numberPrefix: Type.Optional(text),
});
const mandate = Type.Object({ id: text, post: text, item: text, act: text, from: text, to: text, document: text });
const page = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 40, description: 'Last id of the page before' })),
});
const pageSize = 100;

/** The organisation: units, staff, mandates in force, and the commands that change them. */
export const organisationRoutes: FastifyPluginAsyncTypebox<{ identity: Identity }> = async (app, { identity }) => {
  app.get(
    '/units',
    {
      schema: {
        operationId: 'units',
        summary: '机构: all standing units, parents before children',
        response: { 200: orRefusal<{ units: readonly Unit[] }>(Type.Object({ units: Type.Array(unit) })) },
      },
    },
    async (request) => {
      const who = requireStaff(request);
      return isRefusal(who) ? who : { units: await identity.unitTree() };
    },
  );

  app.get(
    '/staff',
    {
      schema: {
        operationId: 'staff',
        summary: '人员: a page of the staff',
        querystring: page,
        response: {
          200: orRefusal<{ staff: readonly StaffMember[] }>(
            Type.Object({ staff: Type.Array(Type.Object({ id: text, name: text })) }),
          ),
        },
      },
    },
    async (request) => {
      const who = requireStaff(request);
      return isRefusal(who) ? who : { staff: await identity.staff(request.query.after, pageSize) };
    },
  );

  app.get(
    '/mandates',
    {
      schema: {
        operationId: 'mandates',
        summary: '授权: a page of the mandates in force today',
        querystring: page,
        response: { 200: orRefusal<{ mandates: readonly Mandate[] }>(Type.Object({ mandates: Type.Array(mandate) })) },
      },
    },
    async (request) => {
      const who = requireStaff(request);
      return isRefusal(who) ? who : { mandates: await identity.mandates(request.query.after, pageSize) };
    },
  );

  for (const name of Object.keys(subjectOf) as OrganisationCommandName[]) {
    app.post(
      `/organisation/${name}`,
      {
        schema: {
          operationId: name,
          summary: `机构编制管理: ${name}`,
          headers: Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) }),
          body: commandSchemas[name],
          response: { 200: orRefusal<OrganisationDone>(Type.Object({ id: text })) },
        },
      },
      async (request) => {
        const who = requireStaff(request);
        if (isRefusal(who)) return who;
        // The schema of this very name has checked the body; the compiler cannot follow that through the loop.
        const command = { ...request.body, name } as OrganisationCommand;
        return identity.organise(who, command, request.headers['idempotency-key']);
      },
    );
  }
};
