import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lanting } from '#catalog';
import { freePort, openPool } from '#db';
import { openApp } from '../app.ts';
import { playDemoOnce } from '../first-play.ts';
import { openLog } from '../log.ts';
import { tellConditions, tellWal } from './conditions.ts';
import { HttpClient } from './http-client.ts';
import { loadCopies, stepsFrom } from './load-copies.ts';
import { measure, rounds } from './measure.ts';
import type { Measured } from './measure.ts';
import { prepare } from './prepare.ts';
import { works } from './works.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { jurisdiction } = lanting;
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
  throw new Error('usage: npm run bench [-- CASES …], each from 1000 to 2000000; 10000 and 100000 when not given');
const config = { port: 0, host: '127.0.0.1', publicUrl: 'http://127.0.0.1', logLevel: 'error' } as const;

/** `npm run bench`: the product through HTTP beside the bare SQL of the same rows, on a database of its own that is removed afterwards. */
async function run(): Promise<void> {
  const measured: { readonly cases: number; readonly rows: readonly Measured[] }[] = [];
  for (const cases of sizes.length > 0 ? sizes : [10_000, 100_000]) measured.push(await runWith(cases));
  say('');
  say('| | cases | clients | OneWindow /s | bare SQL /s | ratio |');
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { cases, rows } of measured)
    for (const { name, clients, product, bare } of rows)
      say(
        `| ${name} | ${cases} | ${clients} | ${product.toFixed(1)} | ${bare.toFixed(1)} | ${(product / bare).toFixed(2)} |`,
      );
}

async function runWith(cases: number): Promise<{ cases: number; rows: readonly Measured[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-bench-'));
  const log = openLog('error', { write: (line: string) => void process.stderr.write(line) });
  const app = await openApp({ config, folder, jurisdiction, log });
  const ownerUrl = app.database.ownerUrl ?? '';
  const pool = openPool(ownerUrl, 8);
  try {
    const accounts = await playDemoOnce(app, folder, () => undefined);
    const progress = (done: number): void => {
      if (done % 10_000 === 0) process.stderr.write(`${done} cases\n`);
    };
    await loadCopies(ownerUrl, app.ledger, jurisdiction, cases, { progress });
    const port = await freePort();
    const server = fork(join(import.meta.dirname, 'server.js'), [String(port), folder]);
    await new Promise((resolve, reject) => {
      server.once('message', resolve);
      server.once('exit', () => reject(new Error('the measured server ended')));
    });
    const http = new HttpClient(`http://127.0.0.1:${port}`);
    const passwordOf = (login: string): string => accounts.find((one) => one.login === login)?.password ?? '';
    const clerk = await http.signIn('zhouxiaotang', passwordOf('zhouxiaotang'));
    const supervisor = await http.signIn('yanzhiwei', passwordOf('yanzhiwei'));
    const bench = await prepare({ http, pool, clerk, supervisor }, (only, total) =>
      loadCopies(ownerUrl, app.ledger, jurisdiction, total, { only, from: stepsFrom }),
    );
    await tellConditions(pool, cases, bench);
    const rows: Measured[] = [];
    for (const work of works(bench)) {
      let next = 0;
      if (work.writes) {
        await tellWal(pool, work, next);
        next += 60;
      }
      for (const clients of [1, 8]) {
        rows.push(await measure(work, clients, next));
        next += 2 * (rounds + 1) * work.times;
      }
    }
    http.close();
    server.removeAllListeners('exit');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.send('close');
    await ended;
    return { cases, rows };
  } finally {
    await pool.end();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await run();
