-- Who is on duty at an instant in the offices above a path, which the asker may not see himself: whom to call. Names, offices
-- and telephones of these and of nobody else.
create function duty_above(wanted text, instant timestamptz)
  returns table (organisation uuid, path text, until text, name text, title text, phone text, deputy boolean)
  language sql stable security definer
begin atomic
  select s.organisation_id, s.org_path, s.to_hour, p.full_name, coalesce(t.title, ''), p.phone, w.deputy
  from duty_shift s
  cross join lateral (values (s.person_id, false), (s.deputy_id, true)) w (id, deputy)
  join person p on p.id = w.id and p.erased_at is null
  left join lateral (select title from office_term o where o.person_id = p.id and o.org_path ^@ s.org_path
    and (o.valid_from is null or o.valid_from <= s.day) and (o.valid_to is null or o.valid_to > s.day)
    order by o.display_order, o.id limit 1) t on true
  where wanted ^@ s.org_path and wanted <> s.org_path and s.starts_at <= instant and s.ends_at > instant and s.dropped_at is null
  order by length(s.org_path) desc, s.id, w.deputy;
end
