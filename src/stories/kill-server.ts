import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { typesetQueue } from '#casework';
import { lanting } from '#catalog';
import type { Instant } from '#law';
import { instantAfter, machineSeconds, sealEvents } from '#ledger';
import { sql } from 'kysely';
import { pino } from 'pino';
import { openApp } from '../app.ts';
import type { App } from '../app.ts';
import type { Aim, Aimed } from './kill-aims.ts';

/** What the process is told to open. */
export interface Order {
  readonly folder: string;
  readonly port: number;
  readonly publicUrl: string;
  /** What its clock showed at `begun`, seconds of the machine; it goes on through every restart. */
  readonly start: Instant;
  readonly begun: number;
  /** Absent: it lives until it is told to close. */
  readonly aim?: Aim;
}

/**
 * The real application as a process of its own, for the story of the fifty kills. It says `ready` when its sources are loaded, opens at
 * its order, says `listening`, closes at the word `close`, and kills itself with SIGKILL at the aims that only it can see.
 */
const say = (word: 'ready' | 'listening'): void => void process.send?.(word);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

async function open({ folder, port, publicUrl, start, begun, aim }: Order): Promise<void> {
  const clock = { now: () => instantAfter(start, machineSeconds() - begun) };
  const config = { port, host: '127.0.0.1', publicUrl, logLevel: 'error' } as const;
  const log = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));
  const app = await openApp({ config, folder, jurisdiction: lanting.jurisdiction, clock, log });
  process.once('message', () => void app.close().then(() => process.disconnect()));
  await app.work();
  if (aim) take(aim, app, join(folder, 'tree-heads'));
  await app.http.listen({ port, host: '127.0.0.1' });
  say('listening');
}

function take(aim: Aim, app: App, heads: string): void {
  switch (aim.at) {
    case 'body':
      return onRequest(app, 'upload', (request) => dieInBody(request, aim.share));
    case 'work':
      return onRequest(app, aim.of, () => void setTimeout(die, aim.millis));
    case 'answer':
      return onRequest(app, aim.of, (_, response) => dieBeforeAnswer(response));
    case 'typesetting':
      return void pause(100).then(() => dieWhileSetting(app, aim.millis));
    case 'sealing':
      return void pause(300).then(() => dieWhileSealing(app, heads, aim.millis));
    case 'anywhere':
    case 'starting':
    case 'database':
    case 'power':
      return;
  }
}

const addresses: { readonly [A in Aimed]: RegExp } = {
  upload: /^\/drafts\/[^/]+\/materials/,
  submit: /^\/drafts\/[^/]+\/check/,
  act: /^\/api\/v1\/cases\/\d+\/commands\//,
};

function onRequest(app: App, of: Aimed, then: (request: IncomingMessage, response: ServerResponse) => void): void {
  app.http.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST' && addresses[of].test(request.url ?? '')) then(request, response);
  });
}

/** Counts what the parser hands in; a listener would take the bytes away from whoever reads the form. */
function dieInBody(request: IncomingMessage, share: number): void {
  const whole = Number(request.headers['content-length'] ?? 0);
  const push = request.push.bind(request);
  let read = 0;
  request.push = (chunk: Buffer | null, encoding) => {
    read += chunk?.length ?? 0;
    if (read >= share * whole) die();
    return push(chunk, encoding);
  };
}

/** Only an answer that says it is done: what was refused has changed nothing. */
function dieBeforeAnswer(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...more: unknown[]) => {
    if (status < 400) die();
    return writeHead(status, ...more);
  }) as ServerResponse['writeHead'];
}

async function dieWhileSetting({ database }: App, millis: number): Promise<void> {
  const busy = sql`select 1 from pgboss.job where name = ${typesetQueue} and state = 'active' limit 1`;
  while ((await busy.execute(database.db)).rows.length === 0) await pause(3);
  setTimeout(die, millis);
}

async function dieWhileSealing({ database, ledger }: App, folder: string, millis: number): Promise<void> {
  const waiting = sql`select 1 from event e where not exists (
    select 1 from leaf l where l.jurisdiction = e.jurisdiction and l.stream = e.stream and l.seq = e.seq) limit 1`;
  while ((await waiting.execute(database.db)).rows.length === 0) await pause(10);
  setTimeout(die, millis);
  for (;;) await sealEvents({ db: database.db, clock: ledger.clock, folder });
}

process.once('message', (order) => {
  open(order as Order).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    process.exit(1);
  });
});
// Nobody is left to give orders: the story itself was ended.
process.once('disconnect', () => process.exit(0));
say('ready');
