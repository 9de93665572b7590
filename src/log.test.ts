import assert from 'node:assert/strict';
import { test } from 'node:test';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { openLog } from './log.ts';

const secrets = ['onewindow-session-canary', 'bearer-canary'];
const body = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n';
const headers = {
  'content-type': 'multipart/form-data; boundary=b',
  cookie: `session=${secrets[0]}`,
  authorization: `Bearer ${secrets[1]}`,
};

/** What is logged at `trace` while a form with files is read. */
async function logged(open: typeof openLog): Promise<readonly string[]> {
  const lines: string[] = [];
  const app = fastify({ loggerInstance: open('trace', { write: (line) => void lines.push(line) }) });
  await app.register(multipart);
  app.post('/', async (request) => {
    request.log.info({ headers: request.headers }, 'as it stands');
    for await (const part of request.parts()) assert.equal(part.fieldname, 'a');
    return {};
  });
  const answer = await app.inject({ method: 'POST', url: '/', headers, payload: body });
  assert.equal(answer.statusCode, 200);
  await app.close();
  return lines;
}

test('at the finest level neither cookies nor authorization are logged, not even by the library that reads uploads', async () => {
  const lines = await logged(openLog);
  assert.ok(
    lines.some((line) => line.includes('busboyOptions')),
    'the library logs nothing any more: the test proves nothing',
  );
  for (const secret of secrets)
    assert.deepEqual(
      lines.filter((line) => line.includes(secret)),
      [],
    );
});
