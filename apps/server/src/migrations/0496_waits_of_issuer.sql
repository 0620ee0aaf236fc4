-- Everything that waits among the tasks of an issuer, to find a circle and to name it.
create function waits_of_issuer(wanted uuid)
  returns table (copy uuid, organisation uuid, title text, awaited uuid, awaited_organisation uuid, awaited_title text)
  language sql stable security definer
begin atomic
  select w.copy_id, w.organisation_id, w.title, w.awaited_id, w.awaited_organisation_id, w.awaited_title
  from task_wait w where w.issuer_id = wanted and w.ended_on is null;
end
