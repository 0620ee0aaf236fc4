create policy organisation_group_write on organisation_group for insert
  with check (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
