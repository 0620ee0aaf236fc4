-- Persons whom the caller sees: kept within his reach, or holding or having held an office within it. Row-level
-- security knows one path a row; a person has several, so the rule stands here.
create function persons_seen(wanted uuid[])
  returns setof person
  language sql stable security definer
begin atomic
  select p.* from person p
  where p.id = any (wanted) and p.erased_at is null
    and (p.org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
      or exists (select from office_term t where t.person_id = p.id
        and t.org_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])));
end
