// Builds the staff web app: the API's types from its own description, the stylesheet, then Vite. Run by `npm run build` after tsc.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openApi } from '../dist/cli/openapi.js';
import { apiTypes } from './api-types.mjs';
import { workbenchCss } from './workbench-css.mjs';

const source = new URL('../workbench/', import.meta.url);

process.env.NODE_ENV = 'production';
await writeFile(new URL('src/api-types.gen.ts', source), apiTypes(await openApi()));
await writeFile(new URL('src/antd.gen.css', source), workbenchCss());
await build({ configFile: fileURLToPath(new URL('vite.config.ts', source)), logLevel: 'warn' });
