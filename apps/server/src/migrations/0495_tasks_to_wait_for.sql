-- What one task may wait for: tasks of other organisations that the same issuer asked for and that are not complete, by words
-- of the organisation or of the task. Name, day and progress, nothing else: the asker need not reach them.
create function tasks_to_wait_for(waiting uuid, words text[], said text, wanted uuid, most integer)
  returns table (id uuid, province char(2), organisation uuid, name text, path text, title text, due date, progress smallint)
  language sql stable security definer
begin atomic
  select o.id, o.province_code, o.organisation_id, n.name, o.org_path, o.title, o.due, o.progress
  from task_copy c
    join task_copy o on o.issuer_path = c.issuer_path and o.issuer_id = c.issuer_id and o.organisation_id <> c.organisation_id
    cross join lateral (select name, search from organisation_name n where n.organisation_id = o.organisation_id
      order by n.valid_from <= current_date desc, abs(n.valid_from - current_date) limit 1) n
  where c.id = waiting and o.state <> 'withdrawn' and not (o.progress = 100 and coalesce(o.quality ->> 'result', '') = 'met')
    and (wanted is null or o.id = wanted)
    and (not exists (select from unnest(words) word where position(word in n.search) = 0)
      or position(lower(said) in lower(o.title)) > 0)
  order by n.name collate "vi-x-icu", o.due nulls last, o.id limit most;
end
