-- The election bodies that persons the caller sees sit on on a day, those elsewhere too: somebody on several is shown as such.
create function organs_of(wanted uuid[], election text, day date)
  returns table (person uuid, organisation uuid)
  language sql stable security definer
begin atomic
  select distinct t.person_id, m.organisation_id
  from persons_seen(wanted) p
    join office_term t on t.person_id = p.id
    join organ_member m on m.province_code = t.province_code and m.office_id = t.id
  where m.frame_id = election and (t.valid_to is null or t.valid_to > day);
end
