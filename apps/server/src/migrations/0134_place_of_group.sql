-- Where a group is, whoever asks: its id belongs to one organisation for good.
create function place_of_group(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select g.organisation_id, g.path, g.province_code from organisation_group g where g.id = wanted limit 1;
end
