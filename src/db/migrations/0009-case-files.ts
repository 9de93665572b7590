import { type Kysely, sql } from 'kysely';

/** Which files of the store the cases name, and a way from a file to the drafts that name it: what neither knows is swept. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table case_file (
      jurisdiction text not null,
      hash text not null,
      number text not null,
      primary key (jurisdiction, hash, number)
    )`.execute(db);
  await sql`create index case_file_hash on case_file (hash)`.execute(db);
  await sql`
    insert into case_file (jurisdiction, hash, number)
    select jurisdiction, material ->> 'file', substr(stream, 6)
      from event cross join lateral json_array_elements(data -> 'materials') as material
     where stream like 'case/%' and json_typeof(data -> 'materials') = 'array'
    union
    select jurisdiction, data ->> 'file', substr(stream, 6)
      from event where stream like 'case/%' and type = 'PaperTypeset'`.execute(db);
  await sql`create index case_paper_file on case_paper (file)`.execute(db);
  await sql`create index draft_file on draft using gin (jsonb_path_query_array(files, '$[*].file'))`.execute(db);
}
