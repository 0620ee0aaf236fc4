-- Where a person is kept, whoever asks: the check of a command must know before anybody's reach is set.
create function place_of_person(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from person p join organisation o on o.id = p.organisation_id where p.id = wanted;
end
