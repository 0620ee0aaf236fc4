create policy organisation_write on organisation for insert
  with check (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
