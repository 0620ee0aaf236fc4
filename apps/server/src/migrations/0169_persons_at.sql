-- A page of the persons at and below a path within the caller's reach on a day, by given name: those with an office there
-- on the day, and those kept there who never had any. Every word is part of a name or of a title.
create function persons_at(below text, day date, words text[], after_key text, after_id uuid, most integer)
  returns setof person
  language sql stable security definer
begin atomic
  select p.* from person p
  where p.erased_at is null
    and exists (select from unnest(nullif(current_setting('baucu.reach', true), '')::text[]) reach where below ^@ reach)
    and p.id in (
      select t.person_id from office_term t
      where t.org_path ^@ below and (t.valid_from is null or t.valid_from <= day) and (t.valid_to is null or t.valid_to > day)
      union
      select k.id from person k where k.org_path ^@ below and not exists (select from office_term t where t.person_id = k.id))
    and not exists (select from unnest(words) word where position(word in p.search) = 0
      and not exists (select from office_term t where t.person_id = p.id and position(word in t.search) > 0
        and (t.valid_from is null or t.valid_from <= day) and (t.valid_to is null or t.valid_to > day)))
    and (after_key is null or (p.sort_key, p.id) > (after_key, after_id))
  order by p.sort_key, p.id limit most;
end
