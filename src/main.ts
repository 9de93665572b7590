import { createServer } from 'node:net';
import { pino } from 'pino';
import { lanting } from '#catalog';
import { dataFolder } from '#db';
import { openApp } from './app.ts';
import type { App } from './app.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import type { DemoAccount } from './demo/index.ts';
import { playDemoOnce } from './first-play.ts';
import { openLog } from './log.ts';

const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** `npm start`: opens the application, plays the demo city on an empty database, listens, and says where. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const inUse = await portProblem(config);
  if (inUse !== undefined) throw new Error(inUse);
  const folder = dataFolder(config.dataFolder);
  // Logs go to standard error: standard output belongs to the person at the terminal.
  const log = openLog(config.logLevel, pino.destination({ dest: 2, sync: false }));
  const app = await openApp({ config, folder, jurisdiction: lanting.jurisdiction, log });
  const stop = stopOnSignal(app);
  try {
    const accounts = await playDemoOnce(app, folder, showProgress);
    await app.work();
    await app.http.listen({ port: config.port, host: config.host });
    greet(config, folder, accounts);
  } catch (error) {
    // Closing the database under the play makes its next step fail: that is what was asked for.
    if (stop.asked) return say('\nStopped before the demo city was finished; the next start goes on with it.');
    await app.close();
    throw error;
  }
}

/** Told before the database is opened: the most usual mistake is a second start. */
function portProblem({ port, host }: Config): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const words: Record<string, string> = {
        EADDRINUSE: `port ${port} is in use, perhaps by OneWindow itself; stop that program or set PORT to another number`,
        EACCES: `this account may not open port ${port}; set PORT to a number from 1024`,
      };
      resolve(words[error.code ?? ''] ?? `port ${port} on ${host} cannot be opened (${error.code ?? error.message})`);
    });
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

function stopOnSignal(app: App): { readonly asked: boolean } {
  const stop = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stop.asked) return;
      stop.asked = true;
      app.close().catch((error: unknown) => {
        say(`OneWindow did not stop cleanly: ${String(error)}`);
        process.exitCode = 1;
      });
    });
  return stop;
}

function showProgress(done: number, total: number, words: string): void {
  const width = 24;
  const full = Math.round((done / Math.max(total, 1)) * width);
  const line = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${total} ${words}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}${done === total ? '\n' : ''}`);
  else if (done === total) say(line);
}

function greet(config: Config, folder: string, accounts: readonly DemoAccount[]): void {
  const url = config.publicUrl;
  say(`\nOneWindow 一窗 · 演示城市 ${lanting.city} · everything in it is invented, 演示 不具法律效力\n`);
  say(`  portal     ${url}/`);
  say(`  workbench  ${url}/workbench/`);
  say(`  API        ${url}/api/v1/openapi.json`);
  say(`  data       ${folder}\n`);
  for (const { role, name, login, password } of accounts) say(`  ${role} · ${name} · ${login} · ${password}`);
  say('\nStop with Ctrl-C.');
}

start().catch((error: unknown) => {
  process.stderr.write(`OneWindow cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Error && error.cause instanceof Error)
    process.stderr.write(`  because: ${error.cause.message}\n`);
  process.exitCode = 1;
});
