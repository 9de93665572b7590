import { setTimeout as pause } from 'node:timers/promises';
import { lanting } from '#catalog';
import type { NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createHash } from 'node:crypto';
import type { Upload } from './kill-client.ts';

/** What the database holds, read past the application, to know whether a request whose answer was lost had been done. */
export interface Records {
  draftIsGone(draft: string): Promise<boolean>;
  draftHas(draft: string, files: readonly Upload[]): Promise<boolean>;
  /** Whether somebody acted on a case after the length that a page showed. */
  actedAfter(number: string, seq: number): Promise<boolean>;
}

/** In: the database. Repeats a question while its server recovers. */
export function recordsIn(db: Kysely<NoTables>): Records {
  const { jurisdiction } = lanting;
  const ask = async (question: RawBuilder<{ yes: boolean }>): Promise<boolean> => {
    for (;;) {
      try {
        return (await question.execute(db)).rows[0]?.yes === true;
      } catch {
        await pause(50);
      }
    }
  };
  return {
    draftIsGone: (draft) => ask(sql`select not exists (select 1 from draft where id = ${draft}) as yes`),
    async draftHas(draft, files) {
      const hashes = files.map(({ bytes }) => createHash('sm3').update(bytes).digest('hex'));
      return ask(sql`select count(distinct f ->> 'file') = ${hashes.length} as yes
        from draft, json_array_elements(files::json) f where id = ${draft} and f ->> 'file' in (${sql.join(hashes)})`);
    },
    actedAfter: (number, seq) =>
      ask(sql`select exists (select 1 from event where jurisdiction = ${jurisdiction} and stream = ${`case/${number}`}
        and seq > ${seq} and type <> 'PaperTypeset') as yes`),
  };
}
