-- At and below the reach of the caller, and by name the organisations above it.
create policy organisation_read on organisation for select
  using (path ^@ any (nullif(current_setting('baucu.reach', true), '')::text[])
    or path = any (nullif(current_setting('baucu.above', true), '')::text[]))
