import { lanting } from '#catalog';
import { openApp } from '../app.ts';
import { openLog } from '../log.ts';

/**
 * The server that is measured, a process of its own: forked by `main.ts` with the port and the data folder. It answers requests and works off no
 * queue; it stands on the same database as whoever forked it.
 */
const [, , port = '', folder = ''] = process.argv;
const url = `http://127.0.0.1:${port}`;
const app = await openApp({
  config: { port: Number(port), host: '127.0.0.1', publicUrl: url, logLevel: 'error' },
  folder,
  jurisdiction: lanting.jurisdiction,
  log: openLog('error', { write: (line: string) => void process.stderr.write(line) }),
});
await app.http.listen({ port: Number(port), host: '127.0.0.1' });
const close = (): void => void app.close().then(() => process.exit(0));
process.once('message', close);
// Whoever forked it has ended: nobody asks any more.
process.once('disconnect', close);
process.send?.('listening');
