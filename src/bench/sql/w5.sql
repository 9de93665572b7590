-- W5: the version of an item that is in force.
select content from catalog_version
 where jurisdiction = $1 and item = $2 and status = 'published' order by version desc limit 1
