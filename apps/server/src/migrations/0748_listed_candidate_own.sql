create policy listed_candidate_own on listed_candidate
  using (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or unit_path = any (nullif(current_setting('baucu.above', true), '')::text[]))
  with check (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
