create function place_of_office(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from office_term t join organisation o on o.id = t.organisation_id where t.id = wanted;
end
