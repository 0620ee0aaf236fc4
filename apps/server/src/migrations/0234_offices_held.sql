-- The offices somebody holds on a day, whoever asks: the check of a caller must know before anybody's reach is set.
create function offices_held(wanted uuid, day date)
  returns table (id uuid, title text, organisation uuid, organisation_name text)
  language sql stable security definer
begin atomic
  select t.id, t.title, t.organisation_id,
    (select n.name from organisation_name n where n.organisation_id = t.organisation_id and n.valid_from <= day
      order by n.valid_from desc limit 1)
  from office_term t
  where t.person_id = wanted and (t.valid_from is null or t.valid_from <= day) and (t.valid_to is null or t.valid_to > day)
  order by t.display_order, t.id;
end
