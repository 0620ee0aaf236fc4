-- Where a plan is, whoever asks: the bus looks before a reach is set.
create function place_of_plan(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from plan p join organisation o on o.id = p.organisation_id where p.id = wanted;
end
