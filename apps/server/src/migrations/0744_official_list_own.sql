-- As the constituency: what the units above elect is seen from below, and written only from above.
create policy official_list_own on official_list
  using (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or unit_path = any (nullif(current_setting('baucu.above', true), '')::text[]))
  with check (unit_path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
