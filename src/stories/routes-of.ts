import type { FastifyInstance } from 'fastify';

/** Every route of an application as `METHOD /pattern`, from the router's own tree; HEAD goes with GET. */
export function routesOf(app: FastifyInstance): readonly string[] {
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part, methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?$/.exec(line) ?? [];
    if (part === undefined) continue;
    const depth = indent.length / 4;
    const path = `${above[depth - 1] ?? ''}${part}`;
    above.splice(depth, above.length, path);
    for (const method of methods.split(', ')) if (method !== '' && method !== 'HEAD') routes.push(`${method} ${path}`);
  }
  return routes;
}

/** Every page and every list of the API whose address names nothing: a new one is looked at the day it is made. */
export function plainPages(app: FastifyInstance): readonly string[] {
  return routesOf(app).flatMap((route) => {
    const [method, path = ''] = route.split(' ');
    return method === 'GET' && !/[:*]/.test(path) ? [path] : [];
  });
}
