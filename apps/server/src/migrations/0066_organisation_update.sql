create policy organisation_update on organisation for update
  using (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
