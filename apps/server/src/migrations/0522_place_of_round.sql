-- Where a round was asked for, whoever asks: the bus looks before a reach is set.
create function place_of_round(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from report_round r join organisation o on o.id = r.organisation_id where r.id = wanted;
end
