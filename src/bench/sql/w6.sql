-- W6: the year's cases by department, item and stage, every case looked at.
select v.organ, c.item, c.stage, count(*)::integer as n
  from case_index c
  join catalog_version v on v.jurisdiction = c.jurisdiction and v.item = c.item and v.version = c.version
 where c.jurisdiction = $1 and left(c.received_on, 4) = $2
 group by v.organ, c.item, c.stage order by c.item, c.stage
