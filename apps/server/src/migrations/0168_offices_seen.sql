-- All offices of such persons with the names their organisations have on a day, those elsewhere too: a list of those
-- present names every one.
create function offices_seen(wanted uuid[], day date)
  returns table (id uuid, person uuid, organisation uuid, name text, kind text, title text, title_key text,
    display_order smallint, valid_from date, valid_to date)
  language sql stable security definer
begin atomic
  select t.id, t.person_id, o.id,
    (select n.name from organisation_name n where n.organisation_id = o.id
      order by n.valid_from <= day desc, abs(n.valid_from - day) limit 1),
    o.kind, t.title, t.title_key, t.display_order, t.valid_from, t.valid_to
  from persons_seen(wanted) p join office_term t on t.person_id = p.id join organisation o on o.id = t.organisation_id
  order by t.person_id, t.display_order, t.valid_from nulls first, t.title;
end
