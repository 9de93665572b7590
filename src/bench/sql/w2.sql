-- W2: a page of the worklist by deadline, with the applicants' names.
select c.*, r.body
  from case_index c
  left join personal_record r on r.jurisdiction = c.jurisdiction and r.ref = c.applicant_ref
 where c.jurisdiction = $1 and c.waiting = 'accept' and c.item = any($2)
 order by c.legal_due, c.number
 limit 51
