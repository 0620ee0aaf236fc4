-- Where a meeting, a conclusion, a task or a copy is, whoever asks: the bus looks before a reach is set.
create function place_of_work(of_kind text, wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from organisation o where o.id = coalesce(
    (select m.organisation_id from meeting m where of_kind = 'meeting' and m.id = wanted),
    (select c.organisation_id from conclusion c where of_kind = 'conclusion' and c.id = wanted),
    (select t.organisation_id from task t where of_kind = 'task' and t.id = wanted),
    (select c.organisation_id from task_copy c where of_kind = 'copy' and c.id = wanted));
end
