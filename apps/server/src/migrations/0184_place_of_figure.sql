create function place_of_figure(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from figure_entry f join organisation o on o.id = f.organisation_id where f.id = wanted;
end
