-- Where an organisation is, whoever asks: the check of a command must know before anybody's reach is set.
create function place_of_organisation(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from organisation o where o.id = wanted;
end
