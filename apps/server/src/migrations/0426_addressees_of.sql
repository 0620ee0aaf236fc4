-- Organisations open on a day that are among the given ones or stand directly below one of them: whom an organisation may
-- address, though most of them lie out of its reach. What they are called, and nothing else.
create function addressees_of(above uuid[], of_day date)
  returns table (id uuid, parent uuid, province char(2), code text, name text, short_name text, kind text, tags text[],
    valid_from date, valid_to date, version integer)
  language sql stable security definer
begin atomic
  select o.id, o.parent_id, o.province_code, n.code, n.name, n.short_name, o.kind, n.tags, o.valid_from, o.valid_to, o.version
  from organisation o
  cross join lateral (select * from organisation_name n where n.organisation_id = o.id
    and n.valid_from <= greatest(of_day, coalesce(o.valid_from, '0001-01-01')) order by n.valid_from desc limit 1) n
  where (o.id = any (above) or o.parent_id = any (above))
    and (o.valid_from is null or o.valid_from <= of_day) and (o.valid_to is null or o.valid_to > of_day);
end
