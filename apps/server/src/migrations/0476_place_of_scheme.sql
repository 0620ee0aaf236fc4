-- Where a scheme was set up, whoever asks: the bus looks before a reach is set.
create function place_of_scheme(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from scheme s join organisation o on o.id = s.organisation_id where s.id = wanted;
end
