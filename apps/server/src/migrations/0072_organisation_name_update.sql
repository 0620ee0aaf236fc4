create policy organisation_name_update on organisation_name for update
  using (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
