create policy organisation_name_write on organisation_name for insert
  with check (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
