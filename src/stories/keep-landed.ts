import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lanting } from '#catalog';
import { createTestDatabase, openKysely, openPool } from '#db';
import type { LandedDatabase } from '#db';
import { simulatedClock } from '#ledger';
import { sql } from 'kysely';
import { openApp } from '../app.ts';
import { playDemoOnce } from '../first-play.ts';
import { openLog } from '../log.ts';

/**
 * Keeps what this version leaves in a database for `landed.test.ts`, which carries it forward: the demo city, no passwords, no sessions.
 * Run it in a checkout of the landed version: `npm run -s keep-landed -- FILE`.
 */
const [, , target] = process.argv;
if (target === undefined) throw new Error('name the file: src/stories/landed/DATE-COMMIT.json.gz');
const now = '2026-11-24T01:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'onewindow-keep-'));
const database = await createTestDatabase();
const app = await openApp({
  config: {
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:8080',
    logLevel: 'error',
    databaseUrl: database.appUrl,
    databaseOwnerUrl: database.ownerUrl,
  },
  folder,
  jurisdiction: lanting.jurisdiction,
  clock: simulatedClock(now),
  log: openLog('error', { write: () => undefined }),
});
await playDemoOnce(app, folder, () => undefined);
await app.close();
const owner = openKysely(openPool(database.ownerUrl, 1));

const names = await sql<{ name: string }>`
  select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely\\_%' order by 1`.execute(
  owner,
);
const tables: Record<string, object[]> = {};
for (const { name } of names.rows) {
  if (/_session$|_two_factor$|_verification$|^sign_in_try$/.test(name)) continue;
  const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(
    owner,
  );
  tables[name] = rows.map(({ row }) => {
    const one = JSON.parse(row) as object;
    return 'password' in one ? { ...one, password: null } : one;
  });
}
const last = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(owner);
const sequences = await sql<{ sequencename: string; last_value: string }>`
  select sequencename, last_value::text from pg_sequences where schemaname = 'public' and last_value is not null`.execute(
  owner,
);
const kept: LandedDatabase = { migration: last.rows[0]?.name ?? '', now, sequences: sequences.rows, tables };
writeFileSync(target, gzipSync(JSON.stringify(kept), { level: 9 }));
await owner.destroy();
await database.drop();
rmSync(folder, { recursive: true, force: true });
