create policy organisation_group_read on organisation_group for select
  using (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[]))
