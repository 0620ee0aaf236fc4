-- A change of an office is a change of the person: his version grows, also when he is kept elsewhere, and of two changes
-- at once one is run again.
create function touch_person(wanted uuid)
  returns table (province char(2), version integer)
  language sql volatile security definer
begin atomic
  update person p set version = p.version + 1
  where p.id = wanted and p.erased_at is null and exists (select from persons_seen(array[wanted]))
  returning p.province_code, p.version;
end
