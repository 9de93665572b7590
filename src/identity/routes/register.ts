import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Identity } from '../identity.ts';
import type { ItemsNamed } from '../letter.ts';
import type { PostRegister, StaffCard } from '../register.ts';
import type { Cover, Holder, UnitPage } from '../views/register.ts';
import { orRefusal } from './session.ts';

interface Dated {
  readonly today: string;
}

const text = Type.String();
const id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });
const post = {
  id: text,
  staff: text,
  name: text,
  unit: text,
  title: text,
  auxiliary: Type.Boolean(),
  from: text,
  to: Type.Optional(text),
};
const placedPost = Type.Object({ ...post, unitName: text });
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
const unitPage = Type.Object({
  unit,
  today: text,
  inUse: Type.Boolean({ description: 'Units below it or posts still held' }),
  posts: Type.Array(Type.Object({ ...post, mandates: Type.Integer() })),
  vacancies: Type.Array(Type.Object({ title: text, since: text })),
});
const card = Type.Object({
  today: Type.Optional(text),
  id: text,
  name: text,
  posts: Type.Array(placedPost),
  account: Type.Optional(Type.Object({ username: text, totp: Type.Boolean(), locked: Type.Boolean() })),
});
const mandate = { id: text, post: text, item: text, act: text, from: text, to: text, document: text };
const postRegister = Type.Object({
  today: text,
  post: placedPost,
  mandates: Type.Array(Type.Object({ ...mandate, revokedOn: Type.Optional(text) })),
});
const holder = Type.Object({
  mandate: text,
  act: text,
  wide: Type.Boolean(),
  document: text,
  from: text,
  to: text,
  post: placedPost,
});
const cover = Type.Array(Type.Object({ item: text, act: text, posts: Type.Integer() }));
const pdf = { schema: Type.Unsafe<Uint8Array | Refusal>({ type: 'string', format: 'binary' }) };

/** The register of the organisation: units with their posts, people with their accounts, who is empowered to what, and the letters. */
export const registerRoutes: FastifyPluginAsyncTypebox<{ identity: Identity; itemsNamed: ItemsNamed }> = async (
  app,
  { identity, itemsNamed },
) => {
  const { register } = identity;
  /** Terms are chosen from the server's day: the clock of the machine in front may be wrong. */
  const dated = <T extends object>(shown: T | Refusal) =>
    isRefusal(shown) ? shown : { ...shown, today: identity.today() };
  app.get(
    '/organisation/units/:id',
    {
      schema: {
        operationId: 'unitPage',
        summary: '机构: its posts with holders and terms, and what is vacant',
        params: id,
        response: { 200: orRefusal<UnitPage & Dated>(unitPage) },
      },
    },
    async ({ who, params }) => dated(await register.unit(who, params.id)),
  );
  app.get(
    '/organisation/staff/:id',
    {
      schema: {
        operationId: 'staffCard',
        summary: '人员: posts and the state of the account',
        params: id,
        response: { 200: orRefusal<StaffCard & Dated>(card) },
      },
    },
    async ({ who, params }) => dated(await register.staffCard(who, params.id)),
  );
  // A name is sought in the body: addresses are logged, kept and handed on.
  app.post(
    '/organisation/staff-search',
    {
      schema: {
        operationId: 'findStaff',
        summary: '找人: at most twenty people by a part of their name',
        body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 50 }) }, { additionalProperties: false }),
        response: { 200: orRefusal<{ staff: readonly StaffCard[] }>(Type.Object({ staff: Type.Array(card) })) },
      },
    },
    async ({ who, body }) => {
      const staff = await register.findStaff(who, body.words);
      return isRefusal(staff) ? staff : { staff };
    },
  );
  app.get(
    '/organisation/posts/:id',
    {
      schema: {
        operationId: 'postRegister',
        summary: '岗位: every mandate it ever had',
        params: id,
        response: { 200: orRefusal<PostRegister & Dated>(postRegister) },
      },
    },
    async ({ who, params }) => dated(await register.post(who, params.id)),
  );
  app.get(
    '/organisation/items/:id/holders',
    {
      schema: {
        operationId: 'holders',
        summary: '谁能办: who may do what with an item today',
        params: id,
        response: { 200: orRefusal<{ holders: readonly Holder[] }>(Type.Object({ holders: Type.Array(holder) })) },
      },
    },
    async ({ who, params }) => {
      const found = await register.holders(who, params.id);
      return isRefusal(found) ? found : { holders: found };
    },
  );
  app.get(
    '/organisation/cover',
    {
      schema: {
        operationId: 'cover',
        summary: '授权一览: how many posts may do each act with each item today',
        response: { 200: orRefusal<{ rows: readonly Cover[] }>(Type.Object({ rows: cover })) },
      },
    },
    async ({ who }) => {
      const rows = await register.cover(who);
      return isRefusal(rows) ? rows : { rows };
    },
  );
  app.get(
    '/organisation/mandates/:id/letter',
    {
      schema: {
        operationId: 'mandateLetter',
        summary: '授权书: the letter that a mandate stands on',
        params: id,
        response: { 200: { description: 'PDF', content: { 'application/pdf': pdf } } },
      },
    },
    async ({ who, params }, reply) => {
      const letter = await identity.letter(who, params.id, itemsNamed);
      if (isRefusal(letter)) return letter;
      void reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(letter.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store');
      return Buffer.from(letter.pdf.buffer, letter.pdf.byteOffset, letter.pdf.byteLength);
    },
  );
};
