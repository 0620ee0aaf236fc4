create policy organisation_name_read on organisation_name for select
  using (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or path = any (nullif(current_setting('baucu.above', true), '')::text[]))
