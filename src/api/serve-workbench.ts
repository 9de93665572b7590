import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The staff web app's build under /workbench/. Files whose name carries a hash may be kept for ever; every other address
 * below answers with the page itself, which finds its screen from the address.
 */
export async function serveWorkbench(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.warn('the workbench is not built: run `npm run build`');
    return;
  }
  app.get('/workbench', { schema: { hide: true } }, (_request, reply) => reply.redirect('/workbench/', 308));
  await app.register(
    async (scope) => {
      await scope.register(files, {
        root: folder,
        index: 'index.html',
        cacheControl: false,
        setHeaders: (reply, path) => {
          const kept = /[\\/]assets[\\/]/.test(path);
          void reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
      scope.setNotFoundHandler((request, reply) => {
        if (request.url.startsWith('/workbench/assets/')) return reply.code(404).type('text/plain').send('not found');
        return reply.header('cache-control', 'no-cache').sendFile('index.html');
      });
    },
    { prefix: '/workbench' },
  );
}
