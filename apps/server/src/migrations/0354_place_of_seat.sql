-- Where a seat is: at the organisation that is invited, whoever asks.
create function place_of_seat(wanted uuid)
  returns table (organisation uuid, path text, province char(2))
  language sql stable security definer
begin atomic
  select o.id, o.path, o.province_code from meeting_seat s join organisation o on o.id = s.organisation_id where s.id = wanted;
end
