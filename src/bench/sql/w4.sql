-- W4: one step of a case (acceptance): the rows that the product writes for it, in one statement. $1 holds them by table.
with head as (
  update stream s set seq = r.seq, hash = r.hash, at = r.at, xid = greatest(s.xid, pg_current_xact_id())
    from json_populate_recordset(null::stream, $1::json -> 'stream') r
   where s.jurisdiction = r.jurisdiction and s.stream = r.stream
  returning s.xid),
appended as (
  insert into event (jurisdiction, stream, seq, xid, type, at, actor, capacity, data, prev_hash, hash)
  select r.jurisdiction, r.stream, r.seq, head.xid, r.type, r.at, r.actor, r.capacity, r.data, r.prev_hash, r.hash
    from head cross join json_populate_recordset(null::event, $1::json -> 'event') r
  returning position),
moved as (
  insert into case_move (jurisdiction, position, number, year, item, from_stage, to_stage)
  select r.jurisdiction, (select max(position) from appended), r.number, r.year, r.item, r.from_stage, r.to_stage
    from json_populate_recordset(null::case_move, $1::json -> 'case_move') r),
indexed as (
  update case_index c
     set seq = r.seq, stage = r.stage, waiting = r.waiting, accepted_on = r.accepted_on, statutory_n = r.statutory_n,
         statutory_unit = r.statutory_unit, statutory_due = r.statutory_due, promised_n = r.promised_n, promised_unit = r.promised_unit,
         promised_due = r.promised_due, counting = r.counting, legal_due = r.legal_due, stage_since = r.stage_since,
         last_actor = r.last_actor, before_actor = r.before_actor
    from json_populate_recordset(null::case_index, $1::json -> 'case_index') r
   where c.jurisdiction = r.jurisdiction and c.number = r.number),
numbered as (
  update paper_sequence q set last = q.last + 1
    from json_populate_recordset(null::paper_sequence, $1::json -> 'paper_sequence') r
   where (q.jurisdiction, q.organ, q.kind, q.year) = (r.jurisdiction, r.organ, r.kind, r.year)),
issued as (insert into case_paper select * from json_populate_recordset(null::case_paper, $1::json -> 'case_paper')),
hands as (insert into case_hand select * from json_populate_recordset(null::case_hand, $1::json -> 'case_hand') on conflict do nothing),
beside as (insert into personal_record select * from json_populate_recordset(null::personal_record, $1::json -> 'personal_record')),
keyed as (insert into command_key select * from json_populate_recordset(null::command_key, $1::json -> 'command_key')),
queued as (insert into pgboss.job select * from json_populate_recordset(null::pgboss.job, $1::json -> 'job'))
select 1
