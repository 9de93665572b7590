import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Type } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { buildApi } from './build-api.ts';
import type { Problem } from './problem.ts';

const gap = Type.Object({ about: Type.String(), words: Type.String() }, { additionalProperties: false });
const body = Type.Object({ gaps: Type.Array(gap, { maxItems: 100 }) }, { additionalProperties: false });

let app: FastifyInstance;
before(async () => {
  const routes = [
    async (scope: FastifyInstance): Promise<void> => {
      scope.post('/told', { schema: { body } }, async () => ({ person: '林晚照' }));
      scope.get('/kept', async (_request, reply) => reply.header('cache-control', 'max-age=60').send({}));
      scope.get('/unstorable', () => Promise.reject(Object.assign(new Error('the words typed'), { code: '22021' })));
    },
  ];
  app = await buildApi({ publicUrl: 'http://localhost', version: '0', routes, healthy: () => Promise.resolve(true) });
});
after(() => app.close());

function told(payload: string) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-12345' };
  return app.inject({ method: 'POST', url: '/api/v1/told', headers, payload });
}

test('everything that is wrong with a form is told at once, each field beside its words', async () => {
  const answer = await told(JSON.stringify({ gaps: [{ about: 1 }, { words: 'x', more: 'y' }], other: 1 }));
  assert.equal(answer.statusCode, 422);
  const fields = answer.json<Problem>().errors?.map(({ field }) => field);
  assert.deepEqual(fields?.toSorted(), ['gaps/0/about', 'gaps/0/words', 'gaps/1/about', 'gaps/1/more', 'other']);
});

test('a request without a body is told what is missing', async () => {
  const answer = await told('');
  assert.ok([400, 422].includes(answer.statusCode), String(answer.statusCode));
});

test('a megabyte of nonsense is answered in a few words, and nothing of what was sent is echoed', async () => {
  for (const nonsense of [`{"gaps":[${'1,'.repeat(400_000)}1]}`, `{"gaps":[${'{},'.repeat(300_000)}{}]}`]) {
    const answer = await told(nonsense);
    assert.equal(answer.statusCode, 422);
    assert.equal(answer.json<Problem>().errors?.[0]?.field, 'gaps');
    assert.ok(answer.payload.length < 2000, `${answer.payload.length} characters`);
  }
});

test('no browser keeps what the API answers, unless the route says so', async () => {
  const answer = await told('{"gaps":[]}');
  assert.deepEqual([answer.statusCode, answer.headers['cache-control']], [200, 'no-store']);
  const kept = await app.inject('/api/v1/kept');
  assert.equal(kept.headers['cache-control'], 'max-age=60');
});

test('a U+0000 that reaches the database is the asker’s mistake, and the database’s words are not told', async () => {
  const answer = await app.inject('/api/v1/unstorable');
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json<Problem>().code, 'unreadable');
  assert.ok(!answer.payload.includes('typed'));
});

test('an address that is no text is answered in words and not repeated', async () => {
  for (const url of ['/%ff<b>', '/api/v1/%']) {
    const { statusCode, payload, headers } = await app.inject(url);
    assert.deepEqual([statusCode, headers['content-type']], [400, 'text/plain; charset=utf-8'], url);
    assert.match(payload, /这个地址读不懂/);
    assert.doesNotMatch(payload, /%|<b>/);
  }
});

test('a request that never ends and a line that is silent are given up', () => {
  assert.ok(app.server.requestTimeout > 0);
  assert.ok(app.server.timeout > 0);
});
