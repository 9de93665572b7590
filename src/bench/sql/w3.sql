-- W3: a case with its history, its papers and what lies beside its ledger.
select c.*,
       (select json_agg(e order by e.seq) from event e where e.jurisdiction = $1 and e.stream = 'case/' || $2) as events,
       (select json_agg(p) from case_paper p where p.jurisdiction = $1 and p.case_number = $2) as papers,
       (select json_agg(r) from personal_record r where r.jurisdiction = $1 and r.ref = any($3)) as records
  from case_index c
 where c.jurisdiction = $1 and c.number = $2
